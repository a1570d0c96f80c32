using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Lianxin.Domain.Secrets;
using static Lianxin.Domain.Decisions.Decision<Lianxin.Domain.Events.ISubjectEvent>;

namespace Lianxin.Domain.Visits;

/// <summary>
/// Decides corrections and attestations. The entry named is read from the ledger by the caller, so that a subject in
/// memory need not remember its evidence. A replacement keeps the visit, measure or effect id of what it replaces.
/// </summary>
public static class CorrectionRules
{
    /// <summary>Whether these rules decide a command.</summary>
    /// <param name="command">Any command.</param>
    /// <returns>True for corrections and attestations.</returns>
    public static bool Decides(SubjectCommand command) => command is CorrectEntry or AttestEntry;

    /// <summary>The version whose entry must be read before deciding.</summary>
    /// <param name="command">Any command.</param>
    /// <returns>A version of the subject's own stream, or null when none is needed.</returns>
    public static long? Names(SubjectCommand command) => command switch
    {
        CorrectEntry c => c.Version,
        AttestEntry c => c.Version,
        _ => null,
    };

    /// <summary>Decides a correction or an attestation.</summary>
    /// <param name="difficulties">The subject's difficulties.</param>
    /// <param name="ties">Who is tied to the subject.</param>
    /// <param name="marks">What was corrected and attested before.</param>
    /// <param name="command">The command.</param>
    /// <param name="entry">The entry it names, or null when the stream has none of that version.</param>
    /// <param name="context">Subject and moment.</param>
    /// <returns>One event, or <see cref="RefusalCode.NotFound"/>, <see cref="RefusalCode.WrongState"/>, <see cref="RefusalCode.Recused"/>, or what the replacement is refused for.</returns>
    public static Decision<ISubjectEvent> Decide(
        DifficultyBook difficulties, Ties ties, EvidenceMarks marks, SubjectCommand command, EvidenceEntry? entry, SubjectContext context)
    {
        var version = Names(command) ?? throw new ArgumentException($"{command.GetType().Name} names no entry", nameof(command));
        if (entry is null || entry.Version != version)
            return new Refusal(RefusalCode.NotFound, $"{context.SubjectId} has no entry {version}", $"该对象没有第{version}条台账", "version");
        if (marks.Superseded.Contains(version))
            return new Refusal(RefusalCode.WrongState, $"entry {version} was superseded before", $"第{version}条台账已被更正，请更正最新的一条", "version");
        if (Evidence.Of(entry.Event) is not { } evidence)
        {
            return new Refusal(
                RefusalCode.WrongState, $"entry {version} is neither visit, measure nor effect, or was voided", $"第{version}条台账不是走访、措施或效果记录，不能更正", "version");
        }

        return command switch
        {
            CorrectEntry c => Correct(difficulties, ties, marks, c, entry, evidence, context),
            AttestEntry c => Attest(ties, marks, c, entry, evidence, context),
            _ => throw new ArgumentException($"{command.GetType().Name} is unknown", nameof(command)),
        };
    }

    private static Decision<ISubjectEvent> Correct(
        DifficultyBook difficulties, Ties ties, EvidenceMarks marks, CorrectEntry command, EvidenceEntry entry, Evidence evidence, SubjectContext context)
    {
        if (Fields.Text("reason", "更正原因", command.Reason, 1, 2000) is { } bad)
            return bad;
        Evidence? replacement = null;
        if (command.Replacement is { } said && Replace(difficulties, ties, evidence, said, context, out replacement) is { } refusal)
            return refusal with { Field = refusal.Field.Length > 0 ? $"replacement.{refusal.Field}" : "replacement" };
        return Accept(new EntryCorrected(
            entry.Version, evidence.WithoutTexts(), entry.RecordedOn, marks.Attested.Contains(entry.Version), replacement,
            Secret.Of(context.TextKey, "reason", command.Reason), context.Today));
    }

    private static Refusal? Replace(
        DifficultyBook difficulties, Ties ties, Evidence evidence, SubjectCommand said, SubjectContext context, out Evidence? replacement)
    {
        replacement = null;
        switch (evidence, said)
        {
            case ({ Visit: { } former }, RecordVisit c):
                if (c.HouseholdsCovered != 0 && c.HouseholdsCovered != former.HouseholdsCovered)
                {
                    return Fields.Invalid(
                        "households", "can't be corrected here: the visit's other households have entries of their own",
                        "不能在此更正走访户；其他户的走访记录应各自更正");
                }

                c = c with { Visit = former.Visit, HouseholdsCovered = former.HouseholdsCovered };
                replacement = new Evidence(EvidenceRules.State(former.Visit, c, context), null, null);
                return EvidenceRules.Check(c, context);
            case ({ Measure: { } former }, RecordMeasure c):
                replacement = new Evidence(null, EvidenceRules.State(former.Measure, c, context), null);
                return EvidenceRules.Check(difficulties, c, context);
            case ({ Effect: { } former }, ConfirmEffect c) when c.Difficulty != former.Difficulty:
                return Fields.Invalid(
                    "name", $"must stay {former.Difficulty}: an effect is not moved to another difficulty",
                    $"效果记录属于困难 {former.Difficulty}，不能改记到另一项");
            case ({ Effect: { } former }, ConfirmEffect c):
                replacement = new Evidence(null, null, EffectRules.State(former.Effect, former.Handler, former.HandlerBody, former.Difficulty, c, context));
                return EffectRules.Check(difficulties.Find(former.Difficulty)?.ResolvedOn, former.Handler, ties, c, context);
            default:
                return Fields.Invalid(string.Empty, "must be of the same kind as what it replaces", "更正内容与原记录种类不同");
        }
    }

    private static Decision<ISubjectEvent> Attest(
        Ties ties, EvidenceMarks marks, AttestEntry command, EvidenceEntry entry, Evidence evidence, SubjectContext context)
    {
        if (Fields.Id("attester", "证明人", command.Attester.Value) is { } bad)
            return bad;
        if (evidence.Effect is not null)
            return new Refusal(RefusalCode.WrongState, $"entry {entry.Version} is an effect; only visits and measures are attested", "效果记录不需要证明", "version");
        if (marks.Attested.Contains(entry.Version))
            return new Refusal(RefusalCode.WrongState, $"entry {entry.Version} is attested already", $"第{entry.Version}条台账已有人证明", "version");
        return evidence.Cadres.Contains(command.Attester) || ties.Bind(command.Attester, evidence.Day) || ties.Bind(command.Attester, context.Today)
            ? new Refusal(RefusalCode.Recused, $"{command.Attester} is tied to the subject or took part", "证明人与该对象有联系或参与了此事，应由无关联人员证明", "attester")
            : Accept(new EntryAttested(entry.Version, evidence.WithoutTexts(), entry.RecordedOn, command.Attester, context.Today));
    }
}
