using Lianxin.Domain.Bodies;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Divisions;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;

namespace Lianxin.Domain.References;

/// <summary>What must be known of a thing before a command may name it: what it is, and on which days it is in force.</summary>
/// <param name="Level">A division's level, which stays for good; unspecified for anything else.</param>
/// <param name="Version">Version of the stream that this reflects.</param>
public sealed record Referent(DivisionLevel Level, long Version)
{
    /// <summary>First day in force, or null when no day is too early: a division was there before the registry knew it.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>Last day in force, or null while it goes on. Bodies go on.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The divisions that follow one that has ended.</summary>
    public ImmutableArray<DivisionId> Successors { get; init; } = [];

    /// <summary>Reads it from the first event of a stream.</summary>
    /// <param name="first">The event.</param>
    /// <returns>The referent, or null when the stream is of no kind that commands refer to.</returns>
    public static Referent? Of(ISubjectEvent first) => first switch
    {
        CadreRegistered e => new Referent(DivisionLevel.Unspecified, 1) { FirstDay = e.ActiveFrom },
        BodyRegistered => new Referent(DivisionLevel.Unspecified, 1),
        DivisionFounded e => new Referent(DivisionCode.TryParse(e.Code, out var code) ? code.Level : DivisionLevel.Unspecified, 1),
        _ => null,
    };

    /// <summary>Reads it from a registered cadre.</summary>
    /// <param name="state">The cadre.</param>
    /// <returns>The referent.</returns>
    public static Referent Of(CadreState state) =>
        new(DivisionLevel.Unspecified, state.Version) { FirstDay = state.ActiveFrom, LastDay = state.ActiveTo };

    /// <summary>Reads it from a founded division.</summary>
    /// <param name="state">The division.</param>
    /// <returns>The referent.</returns>
    public static Referent Of(DivisionState state) =>
        new(state.Level, state.Version) { LastDay = state.EndedOn?.AddDays(-1), Successors = state.Successors };

    /// <summary>The referent after the next event of its stream.</summary>
    /// <param name="happened">The event; null for one that this release can't read.</param>
    /// <returns>The referent, one version on.</returns>
    public Referent After(ISubjectEvent? happened) => happened switch
    {
        CadreRetired e => this with { LastDay = e.LastDay, Version = Version + 1 },
        DivisionSucceeded e => this with { LastDay = e.OccurredOn.AddDays(-1), Successors = e.Successors, Version = Version + 1 },
        _ => this with { Version = Version + 1 },
    };

    /// <summary>Whether it is in force on a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>True from the first to the last day.</returns>
    public bool InForceOn(DateOnly day) => !(day < FirstDay) && !(LastDay < day);
}
