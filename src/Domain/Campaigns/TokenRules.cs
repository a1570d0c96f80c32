using Lianxin.Domain.Cadres;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Events;
using Lianxin.Domain.Secrets;

namespace Lianxin.Domain.Campaigns;

/// <summary>Decides about tokens.</summary>
public static class TokenRules
{
    /// <summary>Most tokens of a batch.</summary>
    public const int MostTokens = 2_000;

    private const int MostLetters = 3_000;

    internal static Decision<ISubjectEvent> Issue(CampaignState state, IssueTokens command, CommandScope scope, CampaignSurroundings around)
    {
        var terms = state.Terms!;
        if (terms.WeightOf(command.Class) == 0)
            return Fields.Invalid("class", $"{command.Class} doesn't rate in this campaign", $"本次评价没有{CampaignWords.Zh(command.Class)}");
        if (Fields.Range("count", "选票数", command.Keys.Length, 1, MostTokens) is { } range)
            return range;
        if (command.Subjects.FirstOrDefault(id => terms.Subjects.All(known => known.Id != id)) is { } stranger)
            return Fields.Invalid("subjects", $"{stranger} is not rated in this campaign", $"{stranger}不是本次评价对象");
        if (command.Subjects.Distinct(StringComparer.Ordinal).Count() != command.Subjects.Length)
            return Fields.Invalid("subjects", "names somebody twice", "评价对象重复");
        var rated = command.Subjects.IsEmpty ? terms.Subjects.Length : command.Subjects.Length;
        if (rated * terms.Aspects.Length > MostLetters)
            return Fields.Invalid("subjects", $"a ballot on {rated} subjects is too long: name fewer", $"一张选票评{rated}个对象过长，请分批");
        return Handled(command, around) is { } refusal ? refusal : new TokensIssued(command.Class, command.Subjects, command.Handlers, command.Keys, scope.Today);
    }

    internal static Decision<ISubjectEvent> Void(CampaignState state, VoidTokens command, CommandScope scope)
    {
        if (Fields.Range("batch", "批次", command.Batch, 1, state.Batches.Length) is { } range)
            return range;
        if (Fields.Text("reason", "原因", command.Reason, 1, 500) is { } text)
            return text;
        return state.Batches[command.Batch - 1].Void
            ? new Refusal(RefusalCode.WrongState, $"batch {command.Batch} is void already", $"第{command.Batch}批已作废")
            : new TokensVoided(command.Batch, Secret.Of(scope.CountyKey, "reason", command.Reason), scope.Today);
    }

    /// <summary>Linked and village cadres don't handle the people's envelopes.</summary>
    private static Refusal? Handled(IssueTokens command, CampaignSurroundings around)
    {
        if (command.Handlers.IsEmpty)
            return Fields.Invalid("handlers", "is empty: say who handles the envelopes", "请指定发放信封的人员");
        foreach (var cadre in command.Handlers)
        {
            if (around.Handlers.FirstOrDefault(known => known.Cadre == cadre) is not { } handler)
                return new Refusal(RefusalCode.NotFound, $"there is no cadre {cadre}", $"没有干部 {cadre}", "handlers");
            if (command.Class == RaterClass.People && (handler.Linked || handler.RankGroup is RankGroup.VillageCadre or RankGroup.GridWorker))
            {
                return new Refusal(
                    RefusalCode.Recused, $"{cadre} is linked or a village cadre, and doesn't handle the people's envelopes", $"{cadre}是联系干部或村干部，不得经手群众信封", "handlers");
            }
        }

        return null;
    }
}
