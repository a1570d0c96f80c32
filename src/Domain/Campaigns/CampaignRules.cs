using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;

namespace Lianxin.Domain.Campaigns;

/// <summary>Decides a campaign's commands: Draft → Open → Closed → Published, each once; draws and tokens while it is a draft.</summary>
public static class CampaignRules
{
    /// <summary>Decides a command.</summary>
    /// <param name="state">The campaign; <see cref="CampaignState.Empty"/> when not created.</param>
    /// <param name="campaign">Its id, also when it is not created yet.</param>
    /// <param name="command">The command.</param>
    /// <param name="scope">The moment.</param>
    /// <param name="around">What else the command needs.</param>
    /// <returns>Events, or a refusal: <see cref="RefusalCode.WrongState"/>, <see cref="RefusalCode.NotFound"/>, <see cref="RefusalCode.InvalidField"/>, <see cref="RefusalCode.Recused"/>.</returns>
    public static Decision<ISubjectEvent> Decide(
        CampaignState state, CampaignId campaign, SubjectCommand command, CommandScope scope, CampaignSurroundings around)
    {
        if (command is CreateCampaign create)
            return Create(state, campaign, create, scope);
        if (state.Stage == CampaignStage.Unspecified)
            return new Refusal(RefusalCode.NotFound, $"there is no campaign {campaign}", $"没有社会评价 {campaign}", "campaign");
        if (EtagRules.Check(command, state.Version) is { } stale)
            return stale;
        var (stage, verb, verbZh) = Step(command);
        if (state.Stage != stage)
            return new Refusal(RefusalCode.WrongState, $"a campaign in state {state.Stage} can't {verb}", $"当前状态（{CampaignWords.Zh(state.Stage)}）不能{verbZh}");
        return command switch
        {
            DrawRaters c => DrawRules.Decide(c, scope, around),
            IssueTokens c => TokenRules.Issue(state, c, scope, around),
            VoidTokens c => TokenRules.Void(state, c, scope),
            OpenCampaign => Open(state, scope),
            RecordPaperBallots c => new PaperBallotsImported(c.Clerks, c.FileHashes, c.Agreed, c.Refused, scope.Today),
            CloseCampaign => ClosingRules.Close(state, scope, around),
            _ => new CampaignPublished(scope.Today),
        };
    }

    private static (CampaignStage Stage, string Verb, string VerbZh) Step(SubjectCommand command) => command switch
    {
        DrawRaters => (CampaignStage.Draft, "draw raters", "抽取评价人"),
        IssueTokens => (CampaignStage.Draft, "issue tokens", "发放选票码"),
        VoidTokens => (CampaignStage.Draft, "make tokens void", "作废选票码"),
        OpenCampaign => (CampaignStage.Draft, "be opened", "开始投票"),
        RecordPaperBallots => (CampaignStage.Open, "take paper ballots", "录入纸质选票"),
        CloseCampaign => (CampaignStage.Open, "be closed", "结束投票"),
        PublishCampaign => (CampaignStage.Closed, "be published", "公布"),
        _ => throw new ArgumentException($"{command.GetType().Name} is no campaign's command", nameof(command)),
    };

    private static Decision<ISubjectEvent> Create(CampaignState state, CampaignId campaign, CreateCampaign command, CommandScope scope)
    {
        if (state.Stage != CampaignStage.Unspecified)
            return new Refusal(RefusalCode.AlreadyExists, $"campaign {campaign} exists", $"社会评价 {campaign} 已存在");
        return (Fields.Range("year", "年度", command.Year, 2000, 2199) ?? Fields.Name("title", "名称", command.Title, 1, 100) ?? CampaignTermsRules.Check(command.Terms)) is { } refusal
            ? refusal
            : new CampaignCreated(campaign, command.Year, command.Title.Trim(), command.Terms, scope.Today);
    }

    private static Decision<ISubjectEvent> Open(CampaignState state, CommandScope scope) => state.Batches.Any(batch => !batch.Void)
        ? new CampaignOpened(scope.Today)
        : new Refusal(RefusalCode.WrongState, "no tokens are issued: nobody could cast a ballot", "尚未发放选票码，无人可以投票");
}
