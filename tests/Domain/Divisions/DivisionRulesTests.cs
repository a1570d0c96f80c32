using CsCheck;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Divisions;
using Lianxin.Domain.Events;
using Lianxin.Domain.Facts;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Lianxin.Domain.Rows;
using Xunit;
using static Lianxin.Domain.Tests.RegistryFixture;

namespace Lianxin.Domain.Tests.Divisions;

public sealed class DivisionRulesTests
{
    private static readonly DivisionId Village = Id<DivisionId>("village");
    private static readonly DivisionId Town = Id<DivisionId>("town");

    private static DivisionState Founded => After(DivisionState.Empty, new FoundDivision("511323101201", "石梁村", Town));

    [Fact]
    public void Founding_takes_the_level_from_the_code()
    {
        Assert.Equal(DivisionLevel.Village, Founded.Level);
        Assert.Equal(SubjectKind.Village, Founded.SubjectKind);
        Assert.Equal(1, Founded.Version);
    }

    [Fact]
    public void Founding_twice_is_refused() =>
        Decide(Founded, new FoundDivision("511323101201", "石梁村", Town)).Refused(RefusalCode.AlreadyExists);

    [Theory]
    [InlineData("511324101201", true)]
    [InlineData("5113231012", true)]
    [InlineData("511323101201", false)]
    [InlineData("511323", true)]
    public void Founding_refuses_a_code_that_does_not_fit(string code, bool withParent) =>
        Decide(DivisionState.Empty, new FoundDivision(code, "石梁村", withParent ? Town : null)).Refused(RefusalCode.InvalidField);

    [Theory]
    [InlineData("511323101", DivisionLevel.County, true)]
    [InlineData("511323101", DivisionLevel.Township, false)]
    [InlineData("511323101201", DivisionLevel.Township, true)]
    [InlineData("511323101201", DivisionLevel.Village, false)]
    [InlineData("511323101201", DivisionLevel.County, false)]
    public void A_village_lies_in_a_township_and_a_township_in_the_county(string code, DivisionLevel above, bool fits)
    {
        var founding = new FoundDivision(code, "石梁", Town);
        var founded = DivisionRules.Decide(Village, DivisionState.Empty, founding, Scope(), above: above);
        var moved = DivisionRules.Decide(
            Village, After(DivisionState.Empty, founding), new EditDivision(null, null, Id<DivisionId>("other"), null), Scope(), above: above);

        Assert.Equal(fits ? null : "parent", founded.Refusal?.Field);
        Assert.Equal(fits ? null : "parent", moved.Refusal?.Field);
    }

    [Fact]
    public void A_new_code_keeps_the_earlier_one_with_its_day()
    {
        var edited = After(Founded, new EditDivision(null, "511323102201", null, Today));

        Assert.Equal("511323102201", edited.Code);
        Assert.Equal([new EarlierCode("511323101201", Today)], edited.EarlierCodes);
        Assert.Equal("511323101201", edited.CodeOn(Today.AddDays(-1)));
        Assert.Equal("511323102201", edited.CodeOn(Today));
    }

    [Fact]
    public void A_code_of_another_level_is_refused() =>
        Decide(Founded, new EditDivision(null, "511323102", null, null)).Refused(RefusalCode.InvalidField);

    [Fact]
    public void An_edit_to_the_present_values_stores_nothing() =>
        Assert.Empty(Decide(Founded, new EditDivision("石梁村", "511323101201", Town, null)).Accepted());

    [Fact]
    public void A_stale_etag_is_refused() =>
        Decide(Founded, new EditDivision("新名", null, null, null) { Etag = "7" }).Refused(RefusalCode.StaleEtag);

    [Fact]
    public void A_future_change_is_refused() =>
        Decide(Founded, new EditDivision("新名", null, null, Today.AddDays(1))).Refused(RefusalCode.DateInFuture);

    [Fact]
    public void A_succeeded_division_names_its_successors_and_takes_no_more_work()
    {
        var next = Id<DivisionId>("next");
        var ended = After(Founded, new SucceedDivision([next], Today));

        Assert.Equal(next.Value, DivisionProjection.Row(ended).Successors);
        Assert.Contains(next.Value, Decide(ended, Report()).Refused(RefusalCode.WrongState).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Succession_waits_for_open_difficulties() =>
        Decide(After(Founded, Report()), new SucceedDivision([Id<DivisionId>("next")], null)).Refused(RefusalCode.WrongState);

    [Fact]
    public void A_division_does_not_follow_itself() =>
        Decide(Founded, new SucceedDivision([Village], null)).Refused(RefusalCode.InvalidField);

    [Fact]
    public void A_villages_difficulty_is_charged_to_the_village()
    {
        var happened = Assert.Single(Decide(Founded, Report()).Accepted());
        var projected = DivisionProjection.Project(Founded, happened, DivisionFold.Apply(Founded, happened), new EntryStamp(2, 0, Today));

        var row = Assert.Single(projected.Rows.OfType<DifficultyRow>());
        Assert.Equal((Village.Value, Village.Value), (row.SubjectId, row.VillageId));
        Assert.Equal(DifficultyStatus.Reported, Assert.IsType<DifficultyFact>(Assert.Single(projected.Facts).Fact).ToStatus);
    }

    [Fact]
    public void A_county_carries_no_work()
    {
        var county = After(DivisionState.Empty, new FoundDivision("511323", "蓬安县", null));

        Decide(county, Report()).Refused(RefusalCode.InvalidField);
    }

    [Fact]
    public void An_unknown_event_stops_the_fold() =>
        Assert.Throws<UnknownEventException>(() => DivisionFold.Apply(Founded, new Stranger(Today)));

    [Fact]
    public void On_every_day_exactly_the_code_in_force_then_is_found() => Gen.Int[0, 300].Array[1, 6].Sample(gaps =>
    {
        var state = Founded;
        var expected = new List<(DateOnly From, string Code)> { (DateOnly.MinValue, state.Code) };
        var day = Today.AddYears(-9);
        foreach (var (gap, index) in gaps.Select((gap, index) => (gap, index)))
        {
            day = day.AddDays(gap);
            var code = $"511323101{202 + index}";
            state = After(state, new EditDivision(null, code, null, day));
            expected.Add((day, code));
        }

        return Enumerable.Range(0, 3300).Select(Today.AddYears(-9).AddDays).All(date =>
            state.CodeOn(date) == expected.Last(change => change.From <= date).Code);
    });

    private static ReportDifficulty Report() =>
        new(DifficultyCategory.Roads, 3, DifficultySource.Village, "村口道路损毁", null, string.Empty);

    private static Decision<ISubjectEvent> Decide(DivisionState state, SubjectCommand command) =>
        DivisionRules.Decide(Village, state, command, Scope(request: $"request {state.Version}"));

    private static DivisionState After(DivisionState state, SubjectCommand command) =>
        Decide(state, command).Accepted().Aggregate(state, DivisionFold.Apply);

    private sealed record Stranger(DateOnly OccurredOn) : ISubjectEvent;
}
