using Lianxin.Domain.Cadres;
using Lianxin.Domain.Campaigns;
using Lianxin.Domain.Campaigns.Ballots;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;
using Xunit;

namespace Lianxin.Domain.Tests.Campaigns;

public sealed class CampaignTests
{
    private static readonly string[] Keys = [.. Enumerable.Range(1, 6).Select(n => new string((char)('a' + n), 64))];

    [Fact]
    public void It_goes_from_draft_to_published_and_ballots_enter_the_ledger_sorted_by_key()
    {
        var open = SampleCampaign.Draft().Issued(RaterClass.People, Keys).Do(new OpenCampaign(), day: 2);
        var ballots = Keys.Reverse().Select(key => SampleCampaign.Ballot(open, key, (SampleCampaign.Cadres[0], "GOOD", "FAIR"))).ToArray();
        var closed = open.Do(new CloseCampaign(), new() { Ballots = [.. ballots] }, day: 9);

        Assert.Equal((CampaignStage.Closed, new DateOnly(2026, 11, 2), new DateOnly(2026, 11, 9)), (closed.Stage, closed.OpenedOn!.Value, closed.ClosedOn!.Value));
        Assert.Equal(Keys.Order(StringComparer.Ordinal), closed.Ballots.Select(ballot => ballot.Key));
        Assert.Equal((6, 6), (closed.Tallies.Single().Ballots, closed.Tallies.Single().Counts[1][1]));
        Assert.Equal(CampaignStage.Published, closed.Do(new PublishCampaign()).Stage);
    }

    [Fact]
    public void Verbs_out_of_turn_are_refused()
    {
        var draft = SampleCampaign.Draft();
        Assert.Equal(RefusalCode.WrongState, draft.Refused(new CloseCampaign())!.Code);
        Assert.Equal(RefusalCode.WrongState, draft.Refused(new PublishCampaign())!.Code);
        Assert.Equal(RefusalCode.WrongState, draft.Refused(new OpenCampaign())!.Code);
        Assert.Equal(RefusalCode.AlreadyExists, draft.Refused(new CreateCampaign(2026, "again", SampleCampaign.Terms))!.Code);
        Assert.Equal(RefusalCode.NotFound, CampaignState.Empty.Refused(new OpenCampaign())!.Code);
        var open = draft.Issued(RaterClass.Peers, Keys).Do(new OpenCampaign());
        Assert.Equal(RefusalCode.WrongState, open.Refused(new IssueTokens(RaterClass.Peers, [], [SampleCampaign.Handler], ["z"]), SampleCampaign.Handled())!.Code);
    }

    [Theory]
    [InlineData(RankGroup.VillageCadre, false, true)]
    [InlineData(RankGroup.GridWorker, false, true)]
    [InlineData(RankGroup.Staff, true, true)]
    [InlineData(RankGroup.Staff, false, false)]
    public void Linked_and_village_cadres_do_not_handle_the_peoples_envelopes(RankGroup group, bool linked, bool refused)
    {
        var command = new IssueTokens(RaterClass.People, [], [SampleCampaign.Handler], ["a"]);
        var refusal = SampleCampaign.Draft().Refused(command, SampleCampaign.Handled(group, linked));
        Assert.Equal(refused ? RefusalCode.Recused : null, refusal?.Code);
        Assert.Null(SampleCampaign.Draft().Refused(command with { Class = RaterClass.Peers }, SampleCampaign.Handled(group, linked)));
    }

    [Fact]
    public void Tokens_name_a_class_that_rates_subjects_that_are_rated_and_handlers_that_exist()
    {
        var draft = SampleCampaign.Draft();
        var command = new IssueTokens(RaterClass.People, [], [SampleCampaign.Handler], ["a"]);
        Assert.Equal("class", draft.Refused(command with { Class = RaterClass.GrassRoots }, SampleCampaign.Handled())!.Field);
        Assert.Equal("subjects", draft.Refused(command with { Subjects = ["C-nobody"] }, SampleCampaign.Handled())!.Field);
        Assert.Equal("handlers", draft.Refused(command)!.Field);
        Assert.Equal("handlers", draft.Refused(command with { Handlers = [] })!.Field);
        Assert.Equal("count", draft.Refused(command with { Keys = [] }, SampleCampaign.Handled())!.Field);
    }

    [Fact]
    public void Spent_foreign_void_and_expired_tokens_are_told_apart()
    {
        var draft = SampleCampaign.Draft().Issued(RaterClass.People, Keys[0], Keys[1]).Issued(RaterClass.Peers, Keys[2]).Do(new VoidTokens(2, "lost in the post"));
        Assert.Equal(RefusalCode.WrongState, CastRules.Judge(draft, Keys[0])!.Code);
        var open = draft.Do(new OpenCampaign());
        Assert.Null(CastRules.Judge(open, Keys[0]));
        Assert.Equal(RefusalCode.NotFound, CastRules.Judge(open, Keys[5])!.Code);
        Assert.Contains("void", CastRules.Judge(open, Keys[2])!.Message, StringComparison.Ordinal);
        Assert.Contains("expired", CastRules.Judge(open.Do(new CloseCampaign(), day: 9), Keys[0])!.Message, StringComparison.Ordinal);
        Assert.Equal(RefusalCode.AlreadyExists, CastRules.Spent("A-", "B-", replace: false)!.Code);
        Assert.Null(CastRules.Spent("A-", "B-", replace: true));
        Assert.Null(CastRules.Spent("A-", "A-", replace: false));
        Assert.Null(CastRules.Spent(null, "A-", replace: false));
    }

    [Fact]
    public void A_ballot_answers_every_aspect_of_a_subject_or_none()
    {
        var draft = SampleCampaign.Draft();
        string[] all = [.. SampleCampaign.Cadres];
        Assert.Null(BallotForm.Write(draft.Terms!, [.. all], [new(all[1], ["GOOD", "POOR"])], out var answers));
        Assert.Equal("--AC----", answers);
        Assert.Equal([0, 2], BallotForm.Read(answers, 2, 1));
        Assert.True(BallotForm.Read(answers, 2, 0).IsEmpty);
        Assert.Equal("ratings[0].answers", BallotForm.Write(draft.Terms!, [.. all], [new(all[1], ["GOOD"])], out _)!.Field);
        Assert.Equal("ratings[0].answers[1]", BallotForm.Write(draft.Terms!, [.. all], [new(all[1], ["GOOD", "BEST"])], out _)!.Field);
        Assert.Equal("ratings[1].subject", BallotForm.Write(draft.Terms!, [.. all], [new(all[1], ["GOOD", "GOOD"]), new(all[1], ["GOOD", "GOOD"])], out _)!.Field);
        Assert.Equal("ratings[0].subject", BallotForm.Write(draft.Terms!, [.. all], [new("C-x", ["GOOD", "GOOD"])], out _)!.Field);
        Assert.Equal("ratings", BallotForm.Write(draft.Terms!, [.. all], [], out _)!.Field);
    }

    [Theory]
    [InlineData("0123456789abcdefghjkmnpqrs", "0123456789ABCDEFGHJKMNPQRS")]
    [InlineData(" o1i3-L56 789ABCDEFGHJKMNPQRS", "0113156789ABCDEFGHJKMNPQRS")]
    [InlineData("tooshort", null)]
    [InlineData("U123456789ABCDEFGHJKMNPQRS", null)]
    public void A_token_is_read_as_people_type_it(string typed, string? token) => Assert.Equal(token, BallotToken.Read(typed));

    [Fact]
    public void A_new_token_reads_back() => Assert.All(Enumerable.Range(0, 100).Select(_ => BallotToken.New()), token => Assert.Equal(token, BallotToken.Read(token)));

    [Fact]
    public void Paper_ballots_are_taken_only_where_both_clerks_typed_the_same()
    {
        var open = SampleCampaign.Draft().Issued(RaterClass.People, Keys).Do(new OpenCampaign());
        PaperBallot Typed(int line, string token, string answer) => new(line, token, [new(SampleCampaign.Cadres[0], [answer, answer])]);
        var (agreed, differences) = DoubleEntry.Compare(
            open, token => token.Length == 64 ? token : null,
            [Typed(1, Keys[0], "GOOD"), Typed(2, Keys[1], "GOOD"), Typed(3, Keys[2], "FAIR"), Typed(4, "scrawl", "GOOD"), Typed(5, Keys[0], "GOOD")],
            [Typed(1, Keys[1], "POOR"), Typed(2, Keys[0], "GOOD"), Typed(3, Keys[3], "GOOD")]);

        Assert.Equal(Keys[0], Assert.Single(agreed).Key);
        Assert.Equal([(0, 3), (2, 1), (3, 0), (4, 0), (5, 0)], differences.Select(difference => (difference.FirstLine, difference.SecondLine)));
    }

    /// <summary>31 days before the opening is too long ago, the day of the opening and 30 before count, and only of rated cadres.</summary>
    [Fact]
    public void Gifts_within_30_days_before_a_campaign_are_flagged()
    {
        var open = SampleCampaign.Draft().Issued(RaterClass.People, Keys).Do(new OpenCampaign(), day: 20);
        var rated = EntityId.Parse<CadreId>(SampleCampaign.Cadres[0]);
        FlaggedGift[] gifts =
        [
            new(1, rated, new(2026, 10, 20)), new(2, rated, new(2026, 10, 21)), new(3, SampleCampaign.Handler, new(2026, 11, 1)), new(4, rated, new(2026, 11, 20)),
            new(5, rated, new(2026, 11, 21)),
        ];
        Assert.Equal([2L, 4L], open.Do(new CloseCampaign(), new() { Gifts = [.. gifts] }, day: 28).Gifts.Select(gift => gift.Position));
    }

    [Fact]
    public void Terms_out_of_bounds_are_refused_with_their_field()
    {
        var terms = SampleCampaign.Terms;
        (CampaignTerms Terms, string Field)[] wrong =
        [
            (terms with { Subjects = [] }, "subjects"), (terms with { Subjects = [new("X", "")] }, "subjects[0]"),
            (terms with { Subjects = [terms.Subjects[0], terms.Subjects[0]] }, "subjects[1]"), (terms with { Aspects = [] }, "aspects"),
            (terms with { Aspects = [terms.Aspects[0] with { Points = 0 }] }, "aspects[0].points"), (terms with { Scale = [terms.Scale[0]] }, "scale"),
            (terms with { Scale = [terms.Scale[0], terms.Scale[2] with { Worth = 2 }] }, "scale[1].worth"),
            (terms with { Scale = [terms.Scale[0], terms.Scale[1]] }, "scale"), (terms with { Classes = [] }, "classes"),
            (terms with { Classes = [new(RaterClass.Peers, 1), new(RaterClass.Peers, 2)] }, "classes"),
            (terms with { Classes = [new(RaterClass.Unspecified, 1)] }, "classes[0].class"), (terms with { Classes = [new(RaterClass.Peers, 0.00001m)] }, "classes[0].weight"),
            (terms with { Minimum = 4 }, "minimum"), (terms with { Weight = 0 }, "weight"), (terms with { RatersFirstDays = 91 }, "raters_first_days"),
            (terms with { GiftDays = -1 }, "gift_days"),
        ];
        Assert.All(wrong, one => Assert.Equal(one.Field, CampaignState.Empty.Refused(new CreateCampaign(2026, "t", one.Terms))!.Field));
    }
}
