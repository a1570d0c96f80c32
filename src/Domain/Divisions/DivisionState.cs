using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Lianxin.Domain.Visits;

namespace Lianxin.Domain.Divisions;

/// <summary>A division as its stream tells it. Made by <see cref="DivisionFold"/> alone.</summary>
public sealed record DivisionState
{
    /// <summary>Before the first event.</summary>
    public static readonly DivisionState Empty = new();

    /// <summary>Version of the stream; 0 before founding.</summary>
    public long Version { get; init; }

    /// <summary>Whether it was founded.</summary>
    public bool Exists => Version > 0;

    /// <summary>The division.</summary>
    public DivisionId Id { get; init; }

    /// <summary>Present code; empty before founding.</summary>
    public string Code { get; init; } = string.Empty;

    /// <summary>Codes it had, oldest first.</summary>
    public ImmutableArray<EarlierCode> EarlierCodes { get; init; } = [];

    /// <summary>Name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Level, from the code's length; stays for good.</summary>
    public DivisionLevel Level { get; init; }

    /// <summary>The division above; null for the county.</summary>
    public DivisionId? Parent { get; init; }

    /// <summary>The day it entered the registry; entries may be dated up to ten years before.</summary>
    public DateOnly FoundedOn { get; init; }

    /// <summary>First day without it, or null.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Divisions that follow it.</summary>
    public ImmutableArray<DivisionId> Successors { get; init; } = [];

    /// <summary>Its own difficulties, such as a road.</summary>
    public DifficultyBook Difficulties { get; init; } = DifficultyBook.Empty;

    /// <summary>Links to it.</summary>
    public LinkBook Links { get; init; } = LinkBook.Empty;

    /// <summary>Entries superseded and attested.</summary>
    public EvidenceMarks Marks { get; init; } = EvidenceMarks.Empty;

    /// <summary>What it is as the subject of a link; unspecified for a county.</summary>
    public SubjectKind SubjectKind => Level switch
    {
        DivisionLevel.Township => SubjectKind.Township,
        DivisionLevel.Village => SubjectKind.Village,
        _ => SubjectKind.Unspecified,
    };

    /// <summary>The code it had on a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>An earlier code, or the present one.</returns>
    public string CodeOn(DateOnly day) => EarlierCodes.FirstOrDefault(earlier => day < earlier.Until)?.Code ?? Code;
}
