using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Lianxin.Domain.Secrets;
using static Lianxin.Domain.Decisions.Decision<Lianxin.Domain.Events.ISubjectEvent>;

namespace Lianxin.Domain.Difficulties;

/// <summary>Decides the verbs of the difficulty machine, for households and divisions alike.</summary>
public static class DifficultyRules
{
    private const int MaxText = 2000;

    /// <summary>Whether these rules decide a command.</summary>
    /// <param name="command">Any command.</param>
    /// <returns>True for reports and every verb on a difficulty.</returns>
    public static bool Decides(SubjectCommand command) => command is ReportDifficulty or DifficultyCommand;

    /// <summary>Decides a report or a verb. Transitions happen today; reports and effects may be dated back.</summary>
    /// <param name="book">The subject's difficulties.</param>
    /// <param name="ties">Who is tied to the subject.</param>
    /// <param name="command">The command.</param>
    /// <param name="context">Subject and moment.</param>
    /// <returns>
    /// One event, none when nothing would change, or a refusal: <see cref="RefusalCode.NotFound"/>,
    /// <see cref="RefusalCode.WrongState"/> naming the state, <see cref="RefusalCode.InvalidField"/>,
    /// <see cref="RefusalCode.DateInFuture"/>, <see cref="RefusalCode.Recused"/> for who takes an answer on his own work,
    /// <see cref="RefusalCode.AlreadyExists"/> naming the difficulty that has the number.
    /// </returns>
    public static Decision<ISubjectEvent> Decide(DifficultyBook book, Ties ties, SubjectCommand command, SubjectContext context)
    {
        if (command is ReportDifficulty report)
            return Report(book, report, context);
        if (command is not DifficultyCommand verb)
            throw new ArgumentException($"{command.GetType().Name} is not a difficulty's verb", nameof(command));
        if (Fields.Id("difficulty", "困难", verb.Difficulty.Value) is { } missing)
            return missing;
        if (book.Find(verb.Difficulty) is not { } difficulty)
        {
            return new Refusal(
                RefusalCode.NotFound, $"{context.SubjectId} has no difficulty {verb.Difficulty}", $"该对象没有困难 {verb.Difficulty}", "difficulty");
        }

        var kind = KindOf(verb);
        if (DifficultyMachine.Next(difficulty.Status, kind) is null)
        {
            return new Refusal(
                RefusalCode.WrongState,
                $"{difficulty.Id} is {difficulty.Status}; {kind} does not apply",
                $"困难目前为“{difficulty.Status.NameZh()}”，不能{kind.NameZh()}");
        }

        if (difficulty.DissatisfiedBy is not null && kind is DifficultyVerb.StateEffect or DifficultyVerb.CloseUnconfirmed)
        {
            return new Refusal(
                RefusalCode.WrongState,
                $"the household is dissatisfied with the resolution of {difficulty.Id}; reopen it, or correct that answer",
                "住户已答复“不满意”，请重新办理，或更正该答复");
        }

        return Fields.Text("text", "说明", verb.Text, NeedsText(verb, kind) ? 1 : 0, MaxText) is { } text ? text : Verb(book, ties, difficulty, verb, context);
    }

    private static Decision<ISubjectEvent> Report(DifficultyBook book, ReportDifficulty command, SubjectContext context)
    {
        var day = command.OccurredOn ?? context.Today;
        if ((Fields.Stated("category", "困难类别", command.Category)
            ?? Fields.Range("severity", "困难程度", command.Severity, 1, 5)
            ?? Fields.Stated("source", "来源", command.Source)
            ?? Fields.Text("description", "困难情况", command.Description, 1, MaxText)
            ?? Fields.Day("occurred_on", "发生日期", day, context.Earliest, context.Today)
            ?? Fields.Code("external_no", "困难编号", command.ExternalNo, 50)) is { } refusal)
            return refusal;

        var number = command.ExternalNo ?? string.Empty;
        var id = DifficultyIdentity.Of(context.County, context.SubjectId, number, context.RequestKey);
        if ((book.Find(id) ?? book.Items.FirstOrDefault(item => number.Length > 0 && item.ExternalNo == number)) is { } existing)
        {
            return new Refusal(
                RefusalCode.AlreadyExists, $"{existing.Id} was reported already with this number", $"该困难已上报：{existing.Id}", "external_no");
        }

        return Accept(new DifficultyReported(
            id, command.Category, command.Severity, command.Source, Secret.Of(context.TextKey, "description", command.Description), number, day));
    }

    private static Decision<ISubjectEvent> Verb(
        DifficultyBook book, Ties ties, Difficulty difficulty, DifficultyCommand command, SubjectContext context)
    {
        var (id, handler, today) = (difficulty.Id, difficulty.Handler, context.Today);
        Secret? Text(string field) => Secret.Of(context.TextKey, field, command.Text);
        return command switch
        {
            AcceptDifficulty c => Fields.Range("severity", "困难程度", c.Severity, 1, 5) is { } bad
                ? bad
                : Accept(new DifficultyAccepted(id, c.Severity, Text("note"), today)),
            AssignDifficulty c => Assign(difficulty, c, Text("note"), context),
            StartDifficulty => Accept(new DifficultyStarted(id, handler, Text("note"), today)),
            ReturnDifficulty => Accept(new DifficultyReturned(id, handler, Text("reason"), today)),
            ReferDifficulty => Accept(new DifficultyReferred(id, handler, Text("reason"), today)),
            ResolveDifficulty => Accept(new DifficultyResolved(id, handler, Text("outcome"), today)),
            ConfirmEffect c => EffectRules.Decide(difficulty, ties, c, context),
            CloseUnconfirmed c => Close(difficulty, c, Text("note"), context),
            ReopenDifficulty => Accept(new DifficultyReopened(id, handler, Text("reason"), today)),
            WithdrawDifficulty => Accept(new DifficultyWithdrawn(id, handler, Text("reason"), today)),
            DeclineDifficulty => Accept(new DifficultyDeclined(id, handler, Text("reason"), today)),
            MarkDuplicate c => Duplicate(book, difficulty, c, Text("note"), today),
            EscalateDifficulty c => Escalate(difficulty, c, Text("note"), today),
            MoveDueDate c => MoveDue(difficulty, c, Text("reason"), today),
            _ => throw new ArgumentException($"{command.GetType().Name} is unknown", nameof(command)),
        };
    }

    /// <summary>The due date follows from policy on assignment; another handler keeps it, since only the handler's superior moves it.</summary>
    private static Decision<ISubjectEvent> Assign(Difficulty difficulty, AssignDifficulty command, Secret? note, SubjectContext context)
    {
        if (Fields.Id("handler", "承办人", command.Handler.Value) is { } missing)
            return missing;
        if (difficulty.Handler == command.Handler && difficulty.HandlerBody == command.HandlerBody)
            return Accept();
        var due = difficulty.Status != DifficultyStatus.Accepted && difficulty.DueOn is { } kept
            ? kept
            : context.Today.AddDays(context.Policy.DueDays[difficulty.Category][difficulty.Severity - 1]);
        return Accept(new DifficultyAssigned(difficulty.Id, command.Handler, command.HandlerBody, difficulty.Handler, due, note, context.Today));
    }

    private static Decision<ISubjectEvent> Close(Difficulty difficulty, CloseUnconfirmed command, Secret? note, SubjectContext context)
    {
        if (Fields.Stated("reason", "关闭原因", command.Reason) is { } bad)
            return bad;
        if (command.Reason == ClosureReason.NoAnswer && difficulty.ResolvedOn?.AddDays(context.Policy.NoAnswerDays) is { } from && context.Today < from)
        {
            return new Refusal(
                RefusalCode.WrongState,
                $"NoAnswer applies from {from:O}, {context.Policy.NoAnswerDays} days after the resolution",
                $"办结满{context.Policy.NoAnswerDays}天（{from:yyyy-MM-dd}）后方可按“逾期未答”关闭",
                "reason");
        }

        return Accept(new DifficultyClosedUnconfirmed(difficulty.Id, command.Reason, note, context.Today));
    }

    private static Decision<ISubjectEvent> Duplicate(DifficultyBook book, Difficulty difficulty, MarkDuplicate command, Secret? note, DateOnly today) =>
        command.Original == difficulty.Id
        || book.Find(command.Original) is not { Status: not (DifficultyStatus.Duplicate or DifficultyStatus.Withdrawn) }
            ? Fields.Invalid("original", "must be another difficulty of this subject, neither withdrawn nor itself a duplicate", "请指定本对象的另一项有效困难")
            : Accept(new DifficultyMarkedDuplicate(difficulty.Id, command.Original, difficulty.Handler, note, today));

    private static Decision<ISubjectEvent> Escalate(Difficulty difficulty, EscalateDifficulty command, Secret? note, DateOnly today)
    {
        if (Fields.Range("level", "督办级别", command.Level, difficulty.EscalationLevel + 1, 3) is { } bad)
            return bad;
        return difficulty.DueOn < today
            ? Accept(new DifficultyEscalated(difficulty.Id, command.Level, difficulty.Handler, note, today))
            : new Refusal(RefusalCode.WrongState, $"{difficulty.Id} is due on {difficulty.DueOn:O}: not overdue", $"该困难期限为{difficulty.DueOn:yyyy-MM-dd}，尚未逾期");
    }

    private static Decision<ISubjectEvent> MoveDue(Difficulty difficulty, MoveDueDate command, Secret? reason, DateOnly today)
    {
        if (command.DueOn < today || command.DueOn > today.AddYears(3))
            return Fields.Invalid("due_on", $"must lie between {today:O} and three years later", "新期限应在今天之后、三年以内");
        return command.DueOn == difficulty.DueOn
            ? Accept()
            : Accept(new DifficultyDueDateMoved(difficulty.Id, command.DueOn, difficulty.Handler, reason, today));
    }

    /// <summary>The ledger has no entry for an attempt that met nobody: the note says when and how the three were made.</summary>
    private static bool NeedsText(DifficultyCommand command, DifficultyVerb verb) =>
        command is CloseUnconfirmed { Reason: ClosureReason.AwayAfterThreeAttempts }
        || verb is DifficultyVerb.Return or DifficultyVerb.Refer or DifficultyVerb.Resolve
        or DifficultyVerb.Reopen or DifficultyVerb.Withdraw or DifficultyVerb.Decline or DifficultyVerb.MoveDueDate;

    private static DifficultyVerb KindOf(DifficultyCommand command) => command switch
    {
        AcceptDifficulty => DifficultyVerb.Accept,
        AssignDifficulty => DifficultyVerb.Assign,
        StartDifficulty => DifficultyVerb.Start,
        ReturnDifficulty => DifficultyVerb.Return,
        ReferDifficulty => DifficultyVerb.Refer,
        ResolveDifficulty => DifficultyVerb.Resolve,
        ConfirmEffect => DifficultyVerb.StateEffect,
        CloseUnconfirmed => DifficultyVerb.CloseUnconfirmed,
        ReopenDifficulty => DifficultyVerb.Reopen,
        WithdrawDifficulty => DifficultyVerb.Withdraw,
        DeclineDifficulty => DifficultyVerb.Decline,
        MarkDuplicate => DifficultyVerb.MarkDuplicate,
        EscalateDifficulty => DifficultyVerb.Escalate,
        MoveDueDate => DifficultyVerb.MoveDueDate,
        _ => throw new ArgumentException($"{command.GetType().Name} is unknown", nameof(command)),
    };
}
