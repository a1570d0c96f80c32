using Lianxin.Domain.Evaluation.Schemes;
using Xunit;

namespace Lianxin.Domain.Tests.Evaluation;

public sealed class SchemeDiffTests
{
    private static Scheme Default => Defaults.Scheme;

    [Fact]
    public void A_scheme_differs_in_nothing_from_itself() => Assert.Empty(SchemeDiff.Between(Default, Default));

    [Fact]
    public void Where_a_thing_stands_in_the_file_is_no_difference()
    {
        var turned = Default with
        {
            Sections = [.. Default.Sections.Reverse().Select(section => section with { Indicators = [.. section.Indicators.Reverse()] })],
            Adjustments = [.. Default.Adjustments.Reverse()],
        };

        Assert.Empty(SchemeDiff.Between(Default, turned));
    }

    [Fact]
    public void A_number_written_otherwise_is_no_difference() =>
        Assert.Empty(SchemeDiff.Between(Default, Default with { Base = Default.Base + 0.00m }));

    [Fact]
    public void Changed_fields_are_named_with_what_they_were_and_are()
    {
        var latter = Change("visit_coverage", item => item with { Points = 15 }) with { Label = "2027" };

        Assert.Equal(
            [new SchemeChange("label", "2026-default", "2027"), new SchemeChange("visit_coverage.points", "20", "15")],
            SchemeDiff.Between(Default, latter));
    }

    [Fact]
    public void A_parameter_that_appears_has_nothing_before() =>
        Assert.Equal([new SchemeChange("visit_coverage.target", null, "0.5")], SchemeDiff.Between(Default, Change("visit_coverage", item => item with { Target = 0.5m })));

    [Fact]
    public void What_is_added_and_what_is_taken_out_is_said_once_and_not_field_by_field()
    {
        var without = Default with { Adjustments = [.. Default.Adjustments.Where(item => item.Code != "missed")] };

        Assert.Equal([new SchemeChange("missed", "走访漏报扣分 5", null)], SchemeDiff.Between(Default, without));
        Assert.Equal([new SchemeChange("missed", null, "走访漏报扣分 5")], SchemeDiff.Between(without, Default));
    }

    [Fact]
    public void An_indicator_in_another_section_has_moved()
    {
        var (visits, casework) = (Default.Sections[0], Default.Sections[1]);
        var moved = visits.Indicators[0];
        var latter = Default with
        {
            Sections = [visits with { Indicators = visits.Indicators.RemoveAt(0) }, casework with { Indicators = casework.Indicators.Add(moved) }, .. Default.Sections[2..]],
        };

        Assert.Equal([new SchemeChange("visit_coverage.section", "visits", "casework")], SchemeDiff.Between(Default, latter));
    }

    private static Scheme Change(string code, Func<SchemeItem, SchemeItem> change) => Default with
    {
        Sections = [.. Default.Sections.Select(section => section with
        {
            Indicators = [.. section.Indicators.Select(item => item.Code == code ? change(item) : item)],
        })],
    };
}
