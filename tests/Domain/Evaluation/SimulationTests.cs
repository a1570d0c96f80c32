using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Evaluation.Lifecycle;
using Lianxin.Domain.Evaluation.Schemes;
using Lianxin.Domain.Evaluation.Scores;
using Lianxin.Domain.Evaluation.Simulation;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Visits;
using Xunit;

namespace Lianxin.Domain.Tests.Evaluation;

public sealed class SimulationTests
{
    private static readonly CountyCode County = CountyCode.Parse("511323");

    /// <summary>Effect from 15 to 30 leaves 70 for what shared 85: visit coverage has 20 × 70 / 85 = 16.4706.</summary>
    [Fact]
    public void What_a_changed_weight_leaves_is_shared_as_before()
    {
        var scheme = PointsChange.Apply(Defaults.Scheme, [new("effect", 30)]);

        Assert.Equal(30, Item(scheme, "effect").Points);
        Assert.Equal(16.4706m, Item(scheme, "visit_coverage").Points);
        Assert.InRange(scheme.Indicators.Sum(item => item.Points), 99.999m, 100.001m);
        Assert.Equal(scheme.Sections.Sum(section => section.Points), scheme.Indicators.Sum(item => item.Points));
    }

    /// <summary>Ten overdue days took 1 of 10 points at 0.1 each; of 20 points they take 2.</summary>
    [Fact]
    public void A_unit_of_a_deduction_takes_the_same_share_of_other_points()
    {
        var item = Item(PointsChange.Apply(Defaults.Scheme, [new("overdue_days", 20)]), "overdue_days");

        Assert.Equal((20m, 0.2m), (item.Points, item.PerUnit!.Value));
    }

    [Fact]
    public void Scaling_all_weights_changes_no_total() =>
        GeneratedBook.Gen.Sample(book =>
        {
            var result = book.Result();
            var twice = Defaults.Scheme.Indicators.ToDictionary(item => item.Code, _ => 2m);
            Assert.All(result.Scores, score => Assert.Equal(score.Total, RankStability.Shaken(score, Defaults.Scheme, twice).Total));
        }, iter: 50);

    /// <summary>1.5 × 10 and 0.5 × 20 of 1.5 × 20 and 0.5 × 20, scaled to 100: 25 of 40 is 62.5, and two taken.</summary>
    [Fact]
    public void Shaken_weights_count_earned_and_possible_points_alike()
    {
        var score = Scores.Of("C-1", 0) with
        {
            Indicators = [new("a", true, 20, 10, 1, 2), new("b", true, 20, 20, 1, 1), new("c", false, 60, 0, 0, 0)],
            Adjustments = [new("missed", true, 5, -2, 2, 2)],
        };

        Assert.Equal(60.5m, RankStability.Shaken(score, Defaults.Scheme, new Dictionary<string, decimal> { ["a"] = 1.5m, ["b"] = 0.5m, ["c"] = 1 }).Total);
    }

    [Fact]
    public void A_factor_follows_from_seed_draw_and_code_alone()
    {
        var unit = Convert.ToUInt64(Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes("7:3:effect"))[..8]), 16) / (double)ulong.MaxValue;
        var terms = new StabilityTerms(7, 10, 0.2m);

        Assert.Equal(1 + (0.2 * ((2 * unit) - 1)), (double)terms.Factor(3, "effect"), 0.0001);
        Assert.NotEqual(terms.Factor(3, "effect"), terms.Factor(4, "effect"));
        Assert.All(Enumerable.Range(0, 1000), draw => Assert.InRange(terms.Factor(draw, "effect"), 0.8m, 1.2m));
    }

    [Fact]
    public void The_same_seed_gives_the_same_ranges_and_they_hold_the_median() =>
        GeneratedBook.Gen.Sample(book =>
        {
            var result = book.Result();
            var terms = new StabilityTerms(42, 20, 0.3m);
            var ranges = RankStability.Of(result, Defaults.Scheme, book.Policy.Bands, terms, TestContext.Current.CancellationToken);

            Assert.Equal(ranges.OrderBy(one => one.Key), RankStability.Of(result, Defaults.Scheme, book.Policy.Bands, terms, TestContext.Current.CancellationToken).OrderBy(one => one.Key));
            Assert.Equal(result.Places.Keys.Order(), ranges.Keys.Order());
            Assert.All(ranges, one =>
            {
                Assert.InRange(one.Value.Middle, one.Value.Best, one.Value.Worst);
                Assert.InRange(one.Value.Worst, 1, result.Places[one.Key].GroupSize);
            });
        }, iter: 30);

    /// <summary>Whoever is best in everything is first whatever the weights.</summary>
    [Fact]
    public void Who_leads_in_every_indicator_leads_by_every_weight()
    {
        var codes = Defaults.Scheme.Indicators.Select(item => item.Code).Take(2).ToArray();
        CadreScore With(string id, decimal points) => Scores.Of(id, points) with
        {
            Indicators = [.. codes.Select(code => new ItemScore(code, true, 10, points / 10, 1, 1))], Adjustments = [],
        };
        var scores = new[] { With("C-1", 95), With("C-2", 80), With("C-3", 60) };
        var result = Of(scores);
        var range = RankStability.Of(result, Defaults.Scheme, Defaults.Policy.Bands, new StabilityTerms(1, 50, 0.9m), TestContext.Current.CancellationToken);

        Assert.Equal([(1, 1), (2, 2), (3, 3)], range.OrderBy(one => one.Key).Select(one => (one.Value.Best, one.Value.Worst)));
    }

    [Fact]
    public void The_line_is_the_least_total_that_has_the_first_band_proposed() =>
        Gen.Select(Gen.Int[0, 10_000].Array[5, 30], Gen.Int[0, 29]).Sample((totals, at) =>
        {
            CadreScore[] scores = [.. totals.Select((total, i) => Scores.Of($"C-{i:00}", total / 100m))];
            var own = scores[at % scores.Length];
            var line = TopLine.Of(Of(scores), Defaults.Policy.Bands, own.CadreId);

            if (line is not { } reached)
            {
                Assert.False(FirstWith(own, 200));
                return;
            }

            Assert.True(FirstWith(own, reached));
            Assert.False(reached > 0 && FirstWith(own, reached - 0.0001m));

            bool FirstWith(CadreScore one, decimal total)
            {
                var with = scores.Select(score => score == one ? score with { Total = total } : score).ToArray();
                return BandRules.Propose(with, Ranking.Of(with), Defaults.Policy.Bands).Proposals.Any(p => p.CadreId == one.CadreId && p.Band == Band.First);
            }
        }, iter: 200);

    /// <summary>Two of four quarters visited; with a third, 15 of 20 points.</summary>
    [Fact]
    public void An_assumed_visit_counts_as_if_recorded_on_its_day()
    {
        var cadre = EntityId.Derive<CadreId>(County, "cadre");
        var household = EntityId.Derive<HouseholdId>(County, "household");
        var book = new FactBook().Cadre(cadre.Value).Household(household.Value).Link("L-1", household.Value, cadre.Value)
            .Visit("W-1", household.Value, cadre.Value, "2026-02-10").Visit("W-2", household.Value, cadre.Value, "2026-05-10");
        var index = book.Index(assumed: [new AssumedVisit(cadre, household, new DateOnly(2026, 8, 20), VisitKind.Home)]);
        var score = EvaluationResult.Of(index, Defaults.Scheme, book.Policy).Scores.Single();

        Assert.Equal(10, book.Item(cadre.Value, "visit_coverage").Points);
        Assert.Equal(15, score.Indicators.Single(item => item.Code == "visit_coverage").Points);
    }

    [Fact]
    public void An_assumed_visit_of_nobody_known_changes_no_score() =>
        GeneratedBook.Gen.Sample(book =>
        {
            var stranger = new AssumedVisit(
                EntityId.Derive<CadreId>(County, "nobody"), EntityId.Derive<HouseholdId>(County, "nowhere"), new DateOnly(2026, 1, 20), VisitKind.Home);
            var with = EvaluationResult.Of(book.Index(assumed: [stranger]), Defaults.Scheme, book.Policy);

            Assert.Equal(book.Result().ToJson(), with.ToJson());
        }, iter: 30);

    [Fact]
    public void Points_beyond_four_places_are_refused() =>
        Assert.Equal("points", Check(new SimulationRequest { Points = [new("effect", 30.00001m)] })!.Field);

    [Theory]
    [InlineData(EvaluationStage.Draft, false)]
    [InlineData(EvaluationStage.Frozen, true)]
    [InlineData(EvaluationStage.Scored, true)]
    [InlineData(EvaluationStage.Confirmed, true)]
    [InlineData(EvaluationStage.Published, false)]
    public void From_freeze_to_publication_a_simulation_is_recorded_and_names_nobody(EvaluationStage stage, bool recorded)
    {
        var one = new SimulationRequest { Cadre = EntityId.Derive<CadreId>(County, "cadre") };

        Assert.Equal(recorded, SimulationRules.IsRecorded(stage));
        Assert.Equal(recorded, SimulationRules.CheckNaming(one, stage) is not null);
        Assert.Null(SimulationRules.CheckNaming(new SimulationRequest(), stage));
    }

    [Theory]
    [InlineData("nothing", 10, "points")]
    [InlineData("hard_cases", 10, "points")]
    [InlineData("effect", 0, "points")]
    [InlineData("effect", 100, "points")]
    public void Weights_that_make_no_scheme_are_refused(string code, int points, string field)
    {
        var refusal = Check(new SimulationRequest { Points = [new(code, points)] });

        Assert.Equal(field, refusal!.Field);
    }

    [Theory]
    [InlineData(-1, 10, 0.2)]
    [InlineData(1, 0, 0.2)]
    [InlineData(1, 1001, 0.2)]
    [InlineData(1, 10, 0)]
    [InlineData(1, 10, 0.91)]
    public void Shaking_beyond_its_ranges_is_refused(long seed, int draws, decimal spread) =>
        Assert.StartsWith("stability.", Check(new SimulationRequest { Stability = new(seed, draws, spread) })!.Field, StringComparison.Ordinal);

    private static Lianxin.Domain.Decisions.Refusal? Check(SimulationRequest request) =>
        SimulationRules.Check(request, Defaults.Scheme, new FactBook().Index().Terms, County);

    private static SchemeItem Item(Scheme scheme, string code) => scheme.Indicators.Single(item => item.Code == code);

    private static EvaluationResult Of(CadreScore[] scores) =>
        new(new FactBook().Index().Terms, [.. scores], Ranking.Of(scores), BandRules.Propose(scores, Ranking.Of(scores), Defaults.Policy.Bands), []);
}
