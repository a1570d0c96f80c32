using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Events;
using Lianxin.Domain.Facts;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Lianxin.Domain.Rows;
using Lianxin.Domain.Visits;

namespace Lianxin.Domain.Divisions;

/// <summary>A division's rows and facts: functions of the state before and after an entry.</summary>
public static class DivisionProjection
{
    /// <summary>Rows and facts of one event.</summary>
    /// <param name="before">The state before.</param>
    /// <param name="happened">The event.</param>
    /// <param name="after">The state after.</param>
    /// <param name="stamp">Its place.</param>
    /// <returns>Rows and facts.</returns>
    public static Projected Project(DivisionState before, ISubjectEvent happened, DivisionState after, EntryStamp stamp)
    {
        var subject = after.Id.Value;
        ImmutableArray<IProjectionRow> rows =
        [
            Row(after),
            .. DifficultyProjection.Rows(before.Difficulties, after.Difficulties, subject, subject, false, after.Version),
            .. LinkProjection.Rows(before.Links, after.Links, after.SubjectKind, subject, after.Version),
        ];
        return new Projected(rows, [.. Facts(before, happened, after, stamp.RecordedOn).Select(pair => new FactDraft(stamp.EntryIndex, pair.Sign, pair.Fact))]);
    }

    /// <summary>The row of a division; its version is the etag and moves with every entry.</summary>
    /// <param name="state">The division.</param>
    /// <returns>The row.</returns>
    public static DivisionRow Row(DivisionState state) => new(
        state.Id.Value, state.Code, state.Name, state.Level, state.Parent?.Value, string.Join(';', state.EarlierCodes.Select(earlier => earlier.Code)),
        string.Join(';', state.Successors), state.EndedOn, state.Version);

    /// <summary>The cadres whose caseload an entry changes.</summary>
    /// <param name="before">The state before.</param>
    /// <param name="happened">The event.</param>
    /// <param name="after">The state after.</param>
    /// <returns>Each once.</returns>
    public static ImmutableHashSet<CadreId> TouchedCadres(DivisionState before, ISubjectEvent happened, DivisionState after) =>
    [
        .. happened.TouchedCadres,
        .. before.Difficulties.Items.Except(after.Difficulties.Items)
            .Concat(after.Difficulties.Items.Except(before.Difficulties.Items))
            .SelectMany(item => Touched.By(item.Handler)),
    ];

    private static IEnumerable<(int Sign, IFact Fact)> Facts(DivisionState before, ISubjectEvent happened, DivisionState after, DateOnly recordedOn)
    {
        var subject = after.Id.Value;
        if (happened is DivisionFounded or DivisionEdited)
            yield return (1, new DivisionFact(subject, after.Code, after.Level, after.Parent?.Value, happened.OccurredOn));
        foreach (var fact in EvidenceFacts.Of(happened, subject, recordedOn))
            yield return fact;
        foreach (var fact in DifficultyProjection.Facts(before.Difficulties, after.Difficulties, subject, subject, false, happened.OccurredOn, recordedOn))
            yield return (1, fact);
        foreach (var fact in LinkProjection.Facts(before.Links, after.Links, after.SubjectKind, subject))
            yield return (1, fact);
    }
}
