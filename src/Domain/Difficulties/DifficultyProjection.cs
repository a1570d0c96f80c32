using Lianxin.Domain.Facts;
using Lianxin.Domain.Rows;

namespace Lianxin.Domain.Difficulties;

/// <summary>A difficulty's row and facts. Both are functions of the book before and after, so no event can forget one.</summary>
public static class DifficultyProjection
{
    /// <summary>The read-model row.</summary>
    /// <param name="difficulty">The difficulty.</param>
    /// <param name="subjectId">Household or division id.</param>
    /// <param name="villageId">The subject's present village.</param>
    /// <param name="version">Version of the subject's stream.</param>
    /// <returns>The row.</returns>
    public static DifficultyRow Row(Difficulty difficulty, string subjectId, string villageId, long version) => new(
        difficulty.Id.Value, subjectId, villageId, difficulty.Category, difficulty.Severity, difficulty.Status, difficulty.Source,
        difficulty.ReportedOn, difficulty.AcceptedOn, difficulty.AssignedOn, difficulty.StartedOn, difficulty.DueOn, difficulty.ResolvedOn,
        difficulty.ClosedOn, difficulty.Handler?.Value, difficulty.HandlerBody?.Value, difficulty.Referred, difficulty.EscalationLevel,
        difficulty.EscalatedOn, difficulty.ReopenCount, difficulty.ExternalNo, version);

    /// <summary>Rows of the difficulties that differ, or of all when the subject's village changed.</summary>
    /// <param name="before">Book before.</param>
    /// <param name="after">Book after. What left the book gets no row: whoever takes a thing over writes its row.</param>
    /// <param name="subjectId">Household or division id.</param>
    /// <param name="villageId">The subject's present village.</param>
    /// <param name="moved">Whether the village is another than before.</param>
    /// <param name="version">Version of the subject's stream.</param>
    /// <returns>The rows.</returns>
    public static IEnumerable<DifficultyRow> Rows(
        DifficultyBook before, DifficultyBook after, string subjectId, string villageId, bool moved, long version) =>
        (moved ? (IEnumerable<Difficulty>)after.Items : New(before, after)).Select(item => Row(item, subjectId, villageId, version));

    /// <summary>Difficulties that differ between two books, as they were and as they are.</summary>
    /// <param name="before">Book before.</param>
    /// <param name="after">Book after.</param>
    /// <returns>Former ones first.</returns>
    public static IEnumerable<Difficulty> Changed(DifficultyBook before, DifficultyBook after) => New(after, before).Concat(New(before, after));

    /// <summary>Difficulties that a book no longer has.</summary>
    /// <param name="before">Book before.</param>
    /// <param name="after">Book after.</param>
    /// <returns>As they were.</returns>
    public static IEnumerable<Difficulty> Gone(DifficultyBook before, DifficultyBook after) => New(after, before).Where(item => after.Find(item.Id) is null);

    /// <summary>One fact per difficulty whose status, severity, handler, due date or escalation changed.</summary>
    /// <param name="before">Book before.</param>
    /// <param name="after">Book after.</param>
    /// <param name="subjectId">Household or division id.</param>
    /// <param name="villageId">The subject's village on the day.</param>
    /// <param name="takenOver">Whether what is new here came from another subject: from and to status are then equal.</param>
    /// <param name="occurredOn">The day.</param>
    /// <param name="recordedOn">The day of the entry.</param>
    /// <returns>The facts.</returns>
    public static IEnumerable<DifficultyFact> Facts(
        DifficultyBook before, DifficultyBook after, string subjectId, string villageId, bool takenOver, DateOnly occurredOn, DateOnly recordedOn)
    {
        foreach (var item in New(before, after))
        {
            var former = before.Find(item.Id);
            if (former is not null && former with { DissatisfiedBy = item.DissatisfiedBy } == item)
                continue; // an answer has a fact of its own
            var from = former?.Status ?? (takenOver ? item.Status : DifficultyStatus.Unspecified);
            yield return new DifficultyFact(
                item.Id.Value, subjectId, villageId, item.Category, item.Severity, item.Source, from, item.Status, item.Handler?.Value,
                item.HandlerBody?.Value, item.DueOn, item.EscalationLevel, occurredOn, recordedOn);
        }
    }

    /// <summary>Items of a book that another has not, or has otherwise. Most entries leave the very same book.</summary>
    private static IEnumerable<Difficulty> New(DifficultyBook before, DifficultyBook after) =>
        ReferenceEquals(before, after) ? [] : after.Items.Where((item, at) => !IsAt(before.Items, at, item) && before.Find(item.Id) != item);

    // Nearly all of a book is the very same at the same place.
    private static bool IsAt(ImmutableArray<Difficulty> items, int at, Difficulty item) => at < items.Length && ReferenceEquals(items[at], item);
}
