using Lianxin.Domain.Commands;
using Lianxin.Domain.Counties;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Evaluation.Lifecycle;
using Lianxin.Domain.Evaluation.Scores;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Xunit;

namespace Lianxin.Domain.Tests.Evaluation;

public sealed class LifecycleTests
{
    private static readonly CountyCode County = CountyCode.Parse("511323");
    private static readonly EvaluationId Id = EntityId.Derive<EvaluationId>(County, "2026");
    private static readonly DateOnly Today = new(2027, 1, 8);

    [Fact]
    public void It_goes_from_draft_to_published_and_fixes_what_it_rests_on()
    {
        var state = Upto(EvaluationStage.Published);

        Assert.Equal((EvaluationStage.Published, 5L), (state.Stage, state.Version));
        Assert.Equal((700L, new DateOnly(2026, 12, 31), "scheme-hash", "policy-2026"), (state.CutOffPosition, state.CutOffDay, state.SchemeHash, state.PolicyHash));
        Assert.Equal("U-1", state.ConfirmedBy);
        Assert.Equal(2026, state.Terms!.Year);
    }

    [Fact]
    public void Before_the_freeze_there_are_no_terms() => Assert.Null(Upto(EvaluationStage.Draft).Terms);

    [Theory]
    [InlineData(EvaluationStage.Frozen, "freeze")]
    [InlineData(EvaluationStage.Draft, "score")]
    [InlineData(EvaluationStage.Frozen, "confirm")]
    [InlineData(EvaluationStage.Scored, "publish")]
    [InlineData(EvaluationStage.Published, "publish")]
    public void A_verb_out_of_turn_is_refused(EvaluationStage stage, string verb)
    {
        SubjectCommand command = verb switch
        {
            "freeze" => new FreezeEvaluation(null),
            "score" => new RecordScores("r", 1, 0),
            "confirm" => new ConfirmEvaluation("r", string.Empty),
            _ => new PublishEvaluation(),
        };

        Assert.Equal(RefusalCode.WrongState, Decide(Upto(stage), command).Refusal?.Code);
    }

    [Fact]
    public void An_unknown_evaluation_scheme_or_second_draft_is_refused()
    {
        Assert.Equal(RefusalCode.NotFound, Decide(EvaluationState.Empty, new PublishEvaluation()).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, Decide(EvaluationState.Empty, new DraftEvaluation(2026, "other")).Refusal?.Code);
        Assert.Equal(RefusalCode.AlreadyExists, Decide(Upto(EvaluationStage.Draft), new DraftEvaluation(2026, "default")).Refusal?.Code);
    }

    [Theory]
    [InlineData("2026-10-31", null)]
    [InlineData("2027-01-01", RefusalCode.InvalidField)]
    [InlineData("2025-12-31", RefusalCode.InvalidField)]
    public void A_cut_off_day_lies_in_the_year(string day, RefusalCode? refused) =>
        Assert.Equal(refused, Decide(Upto(EvaluationStage.Draft), new FreezeEvaluation(DateOnly.Parse(day))).Refusal?.Code);

    [Fact]
    public void Frozen_within_the_year_the_cut_off_day_is_that_day()
    {
        var early = new DateOnly(2026, 11, 5);
        var frozen = EvaluationRules.Decide(Upto(EvaluationStage.Draft), Id, new FreezeEvaluation(null), Scope(early), Around());

        Assert.Equal(early, Assert.IsType<EvaluationFrozen>(Assert.Single(frozen.Events)).CutOffDay);
    }

    [Fact]
    public void The_same_scores_again_change_nothing_and_others_are_refused()
    {
        Assert.Empty(Decide(Upto(EvaluationStage.Scored), new RecordScores("r", 10, 0)).Events);
        Assert.Null(Decide(Upto(EvaluationStage.Published), new RecordScores("r", 10, 0)).Refusal);
        Assert.Equal(RefusalCode.Conflict, Decide(Upto(EvaluationStage.Scored), new RecordScores("other", 10, 0)).Refusal?.Code);
    }

    [Fact]
    public void Another_result_or_a_stale_etag_is_not_confirmed()
    {
        var state = Upto(EvaluationStage.Scored);

        Assert.Equal(RefusalCode.WrongState, Decide(state, new ConfirmEvaluation("other", string.Empty)).Refusal?.Code);
        Assert.Equal(RefusalCode.StaleEtag, Decide(state, new ConfirmEvaluation("r", string.Empty) { Etag = "1" }).Refusal?.Code);
    }

    [Fact]
    public void A_top_band_beyond_the_quota_is_refused_unless_another_gives_way()
    {
        var state = Upto(EvaluationStage.Scored);
        var beyond = Decide(state, Departing((Cadre(3), Band.First, "led the flood relief")));
        var exchanged = Decide(state, Departing((Cadre(3), Band.First, "led the flood relief"), (Cadre(0), Band.Second, "asked for it")));

        Assert.Equal(RefusalCode.QuotaExceeded, beyond.Refusal?.Code);
        Assert.Contains("quota is 1", beyond.Refusal!.Message, StringComparison.Ordinal);
        var confirmed = EvaluationFold.Apply(state, Assert.Single(exchanged.Events));
        Assert.Equal(Band.First, confirmed.Departures[Cadre(3).Value]);
    }

    [Theory]
    [InlineData(3, Band.Third, "")]
    [InlineData(3, Band.Second, "no change")]
    [InlineData(3, Band.Unspecified, "no band")]
    [InlineData(77, Band.Third, "nobody")]
    public void A_departure_needs_a_proposal_another_band_and_a_reason(int cadre, Band band, string reason) =>
        Assert.Equal(RefusalCode.InvalidField, Decide(Upto(EvaluationStage.Scored), Departing((Cadre(cadre), band, reason))).Refusal?.Code);

    private static ConfirmEvaluation Departing(params (CadreId Cadre, Band Band, string Reason)[] departures) =>
        new("r", "looked through") { Departures = [.. departures.Select(d => new BandDeparture(d.Cadre, d.Band, d.Reason))] };

    private static EvaluationState Upto(EvaluationStage stage)
    {
        SubjectCommand[] commands =
        [
            new DraftEvaluation(2026, "default"), new FreezeEvaluation(null), new RecordScores("r", 10, 0), new ConfirmEvaluation("r", "agreed"), new PublishEvaluation(),
        ];
        return commands.Take((int)stage).Aggregate(EvaluationState.Empty, (state, command) => EvaluationFold.Apply(state, Assert.Single(Decide(state, command).Events)));
    }

    private static Decision<ISubjectEvent> Decide(EvaluationState state, SubjectCommand command) => EvaluationRules.Decide(state, Id, command, Scope(Today), Around());

    private static CommandScope Scope(DateOnly today) => new() { County = County, Today = today, Policy = Defaults.Policy, RequestKey = "k" };

    private static CadreId Cadre(int n) => EntityId.Derive<CadreId>(County, $"{n}");

    private static EvaluationSurroundings Around() => new()
    {
        County = CountyState.Empty with
        {
            Schemes = [new AdoptedScheme("default", 2026, "scheme-hash", "{}", string.Empty)],
            Policies =
            [
                new AdoptedPolicy(new DateOnly(2026, 1, 1), "policy-2026", Defaults.Policy), new AdoptedPolicy(new DateOnly(2027, 1, 1), "policy-2027", Defaults.Policy),
            ],
        },
        HeadPosition = 700,
        Principal = "U-1",
        Bands = Scores.Bands([.. Enumerable.Range(0, 5).Select(i => Scores.Of(Cadre(i).Value, 95 - i))]),
    };
}
