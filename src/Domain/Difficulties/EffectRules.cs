using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Lianxin.Domain.Secrets;
using static Lianxin.Domain.Decisions.Decision<Lianxin.Domain.Events.ISubjectEvent>;

namespace Lianxin.Domain.Difficulties;

/// <summary>What an effect must say, and who may take it: an answer that scores is never taken by who did the work.</summary>
public static class EffectRules
{
    /// <summary>The cadre whom a command puts forward as having no tie to the subject.</summary>
    /// <param name="command">Any command.</param>
    /// <returns>Who takes an answer that scores, or attests; null when the command needs nobody untied.</returns>
    public static CadreId? Untied(SubjectCommand command) => command switch
    {
        ConfirmEffect { Channel: not (EffectChannel.OwnCode or EffectChannel.LinkedCadre) } c => c.Taker,
        CorrectEntry { Replacement: ConfirmEffect c } => Untied(c),
        AttestEntry c => c.Attester,
        _ => null,
    };

    internal static Decision<ISubjectEvent> Decide(Difficulty difficulty, Ties ties, ConfirmEffect command, SubjectContext context) =>
        Check(difficulty.ResolvedOn, difficulty.Handler, ties, command, context) is { } refusal
            ? refusal
            : Accept(State(EntityId.Derive<EffectId>(context.County, $"{context.RequestKey}\neffect"), difficulty.Handler, difficulty.HandlerBody, difficulty.Id, command, context));

    internal static Refusal? Check(DateOnly? resolvedOn, CadreId? handler, Ties ties, ConfirmEffect command, SubjectContext context)
    {
        var day = command.OccurredOn ?? context.Today;
        return Fields.Stated("channel", "渠道", command.Channel)
            ?? Fields.Stated("speaker", "讲述人", command.Speaker)
            ?? Fields.Stated("answer", "评价", command.Answer)
            ?? Fields.Name("witness", "见证人", command.Witness, 0, 50)
            ?? Fields.Text("text", "说明", command.Text, 0, 2000)
            ?? Fields.Day("occurred_on", "发生日期", day, context.Earliest, context.Today)
            ?? (day < resolvedOn
                ? Fields.Invalid("occurred_on", $"is {day:O}, before the resolution on {resolvedOn:O}", $"效果日期早于办结日期（{resolvedOn:yyyy-MM-dd}）")
                : null)
            ?? Taker(handler, ties, command, day, context.Today);
    }

    internal static EffectStated State(
        EffectId id, CadreId? handler, BodyId? handlerBody, DifficultyId difficulty, ConfirmEffect command, SubjectContext context)
    {
        var day = command.OccurredOn ?? context.Today;
        return new EffectStated(
            id, difficulty, command.Channel, command.Speaker, command.Answer, command.Aware, command.Taker, handler, handlerBody,
            context.Villages.On(day), Secret.Of(context.TextKey, "witness", command.Witness), Secret.Of(context.TextKey, "said", command.Text), day);
    }

    private static Refusal? Taker(CadreId? handler, Ties ties, ConfirmEffect command, DateOnly day, DateOnly today)
    {
        if (command.Channel == EffectChannel.OwnCode)
        {
            return command.Taker is null
                ? null
                : Fields.Invalid("taker", "must be empty: nobody takes an answer given by one's own code", "本人验证码作答，不填记录干部");
        }

        if (Fields.Id("taker", "记录干部", command.Taker?.Value) is { } missing)
            return missing;
        return Untied(command) is { } taker && (taker == handler || ties.Bind(taker, day) || ties.Bind(taker, today))
            ? new Refusal(
                RefusalCode.Recused, $"{taker} handled the difficulty or is tied to the subject; an untied person takes this answer",
                "记录干部是承办人或与该对象有联系，应由无关联人员记录", "taker")
            : null;
    }
}
