using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Secrets;
using static Lianxin.Domain.Decisions.Decision<Lianxin.Domain.Events.ISubjectEvent>;

namespace Lianxin.Domain.Difficulties;

/// <summary>What an effect must say.</summary>
internal static class EffectRules
{
    public static Decision<ISubjectEvent> Decide(Difficulty difficulty, ConfirmEffect command, SubjectContext context) =>
        Check(difficulty.ResolvedOn, command, context) is { } refusal
            ? refusal
            : Accept(State(EntityId.Derive<EffectId>(context.County, $"{context.RequestKey}\neffect"), difficulty.Handler, difficulty.HandlerBody, difficulty.Id, command, context));

    public static Refusal? Check(DateOnly? resolvedOn, ConfirmEffect command, SubjectContext context)
    {
        var day = command.OccurredOn ?? context.Today;
        return Fields.Stated("channel", "渠道", command.Channel)
            ?? Fields.Stated("speaker", "讲述人", command.Speaker)
            ?? Fields.Stated("answer", "评价", command.Answer)
            ?? (command.Channel == EffectChannel.LinkedCadre ? Fields.Id("taker", "记录干部", command.Taker?.Value) : null)
            ?? Fields.Name("witness", "见证人", command.Witness, 0, 50)
            ?? Fields.Text("text", "说明", command.Text, 0, 2000)
            ?? Fields.Day("occurred_on", "发生日期", day, context.Earliest, context.Today)
            ?? (day < resolvedOn
                ? Fields.Invalid("occurred_on", $"is {day:O}, before the resolution on {resolvedOn:O}", $"效果日期早于办结日期（{resolvedOn:yyyy-MM-dd}）")
                : null);
    }

    public static EffectStated State(
        EffectId id, CadreId? handler, BodyId? handlerBody, DifficultyId difficulty, ConfirmEffect command, SubjectContext context)
    {
        var day = command.OccurredOn ?? context.Today;
        return new EffectStated(
            id, difficulty, command.Channel, command.Speaker, command.Answer, command.Aware, command.Taker, handler, handlerBody,
            context.Villages.On(day), Secret.Of(context.TextKey, "witness", command.Witness), Secret.Of(context.TextKey, "said", command.Text), day);
    }
}
