using System.Collections.Immutable;
using Lianxin.Domain.Campaigns;
using Lianxin.Domain.Campaigns.Ballots;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;

namespace Lianxin.Domain.Tests.Campaigns;

/// <summary>A campaign to write tests on: two cadres of one body, two of another, a body.</summary>
internal static class SampleCampaign
{
    public static readonly CountyCode County = CountyCode.Parse("511323");
    public static readonly CampaignId Id = EntityId.Derive<CampaignId>(County, "campaign");
    public static readonly CadreId Handler = EntityId.Derive<CadreId>(County, "handler");
    public static readonly ImmutableArray<string> Cadres = [.. Enumerable.Range(1, 4).Select(n => EntityId.Derive<CadreId>(County, $"rated-{n}").Value).Order(StringComparer.Ordinal)];
    public static readonly ImmutableArray<ScaleAnswer> Scale =
        [new("GOOD", "满意", "good", 1, true), new("FAIR", "基本满意", "fair", 0.6m, true), new("POOR", "不满意", "poor", 0, false)];

    public static readonly CampaignTerms Terms = new()
    {
        Subjects = [.. Cadres.Select((id, at) => new CampaignSubject(id, at < 2 ? "B-one" : "B-two"))],
        Aspects = [new("work", "工作", "work", 3), new("image", "个人形象", "image", 1)],
        Scale = Scale,
        Classes = [new(RaterClass.LowerLevel, 2), new(RaterClass.People, 3), new(RaterClass.Peers, 1)],
        Minimum = 5,
        Weight = 10,
        RatersFirstDays = 3,
        GiftDays = 30,
    };

    public static CommandScope Scope(int day = 1) => new() { County = County, Today = new(2026, 11, day), Policy = Evaluation.Defaults.Policy, RequestKey = "request" };

    public static CampaignState Do(this CampaignState state, SubjectCommand command, CampaignSurroundings? around = null, int day = 1)
    {
        var decision = CampaignRules.Decide(state, Id, command, Scope(day), around ?? new());
        Xunit.Assert.Null(decision.Refusal);
        return decision.Events.Aggregate(state, CampaignFold.Apply);
    }

    public static Refusal? Refused(this CampaignState state, SubjectCommand command, CampaignSurroundings? around = null) =>
        CampaignRules.Decide(state, Id, command, Scope(), around ?? new()).Refusal;

    public static CampaignState Draft(CampaignTerms? terms = null) => CampaignState.Empty.Do(new CreateCampaign(2026, "年度评议", terms ?? Terms));

    public static CampaignSurroundings Handled(RankGroup group = RankGroup.Staff, bool linked = false) =>
        new() { Handlers = [new(Handler, group, linked)] };

    public static CampaignState Issued(this CampaignState state, RaterClass raters, params string[] keys) =>
        state.Do(new IssueTokens(raters, [], [Handler], [.. keys]), Handled());

    public static CountedBallot Ballot(CampaignState state, string key, params (string Subject, string Work, string Image)[] said)
    {
        var ratings = said.Select(one => new BallotRating(one.Subject, [one.Work, one.Image])).ToImmutableArray();
        Xunit.Assert.Null(BallotForm.Write(state.Terms!, state.BatchOf(key)!.Subjects, ratings, out var answers));
        return new(key, answers);
    }
}
