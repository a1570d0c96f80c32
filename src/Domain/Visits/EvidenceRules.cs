using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Secrets;
using static Lianxin.Domain.Decisions.Decision<Lianxin.Domain.Events.ISubjectEvent>;

namespace Lianxin.Domain.Visits;

/// <summary>Decides visits and measures. A division's stream records measures only: visits are to households.</summary>
public static class EvidenceRules
{
    private const long MaxFen = 10_000_000_000_00; // ten thousand million yuan: above it, somebody mistyped

    /// <summary>Whether these rules decide a command.</summary>
    /// <param name="command">Any command.</param>
    /// <returns>True for visits and measures.</returns>
    public static bool Decides(SubjectCommand command) => command is RecordVisit or RecordMeasure;

    /// <summary>Decides a visit or a measure.</summary>
    /// <param name="difficulties">The subject's difficulties.</param>
    /// <param name="command">The command.</param>
    /// <param name="context">Subject and moment.</param>
    /// <returns>One event, or <see cref="RefusalCode.InvalidField"/>, <see cref="RefusalCode.DateInFuture"/>, <see cref="RefusalCode.NotFound"/>, <see cref="RefusalCode.WrongState"/>.</returns>
    public static Decision<ISubjectEvent> Decide(DifficultyBook difficulties, SubjectCommand command, SubjectContext context) => command switch
    {
        RecordVisit c => Check(c, context) is { } refusal ? refusal : Accept(State(c.Visit, c, context)),
        RecordMeasure c => Check(difficulties, c, context) is { } refusal
            ? refusal
            : Accept(State(EntityId.Derive<MeasureId>(context.County, $"{context.RequestKey}\nmeasure"), c, context)),
        _ => throw new ArgumentException($"{command.GetType().Name} is neither a visit nor a measure", nameof(command)),
    };

    internal static Refusal? Check(RecordVisit command, SubjectContext context)
    {
        var participants = command.Participants.IsDefault ? [] : command.Participants;
        return Fields.Id("visit", "走访", command.Visit.Value)
            ?? Fields.Stated("kind", "走访方式", command.Kind)
            ?? Fields.Range("participants", "参加人数", participants.Length, 1, 20)
            ?? (participants.Any(cadre => string.IsNullOrEmpty(cadre.Value)) || participants.Distinct().Count() != participants.Length
                ? Fields.Invalid("participants", "names a cadre twice or none", "参加人员有空缺或重复")
                : null)
            ?? Fields.Range("households_covered", "走访户数", command.HouseholdsCovered, 1, 50)
            ?? Fields.Text("purpose", "走访目的", command.Purpose, 0, 500)
            ?? Fields.Text("heard", "走访情况", command.Heard, 0, 2000)
            ?? Fields.Day("occurred_on", "走访日期", command.OccurredOn, context.Earliest, context.Today);
    }

    internal static Refusal? Check(DifficultyBook difficulties, RecordMeasure command, SubjectContext context) =>
        Fields.Stated("kind", "帮扶措施", command.Kind)
        ?? Fields.Range("amount_fen", "金额（分）", command.AmountFen, command.Kind == MeasureKind.Money ? 1 : 0, MaxFen)
        ?? Fields.Id("cadre", "实施干部", command.Cadre.Value)
        ?? Fields.Text("content", "措施内容", command.Content, 0, 2000)
        ?? Fields.Day("occurred_on", "实施日期", command.OccurredOn, context.Earliest, context.Today)
        ?? Answers(difficulties, command.Difficulty, context);

    internal static VisitRecorded State(VisitId visit, RecordVisit command, SubjectContext context) => new(
        visit, command.Kind, command.Participants, command.HouseholdsCovered, context.Villages.On(command.OccurredOn),
        Secret.Of(context.TextKey, "purpose", command.Purpose), Secret.Of(context.TextKey, "heard", command.Heard), command.OccurredOn);

    internal static MeasureRecorded State(MeasureId measure, RecordMeasure command, SubjectContext context) => new(
        measure, command.Difficulty, command.Kind, command.AmountFen, command.Cadre, context.Villages.On(command.OccurredOn),
        Secret.Of(context.TextKey, "content", command.Content), command.OccurredOn);

    /// <summary>Measures may be entered after the case is closed, but not for one that was never to be worked on.</summary>
    private static Refusal? Answers(DifficultyBook difficulties, DifficultyId? named, SubjectContext context)
    {
        if (named is not { } id)
            return null;
        if (difficulties.Find(id) is not { } difficulty)
            return new Refusal(RefusalCode.NotFound, $"{context.SubjectId} has no difficulty {id}", $"该对象没有困难 {id}", "difficulty");
        return difficulty.Status is DifficultyStatus.Withdrawn or DifficultyStatus.Declined or DifficultyStatus.Duplicate
            ? new Refusal(
                RefusalCode.WrongState, $"{id} is {difficulty.Status}; no measure answers it", $"困难目前为“{difficulty.Status.NameZh()}”，不能登记措施", "difficulty")
            : null;
    }
}
