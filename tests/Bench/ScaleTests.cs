using Lianxin.Bench.Scale;

namespace Lianxin.Bench.Tests;

/// <summary>What docs/scale.md reckons.</summary>
public sealed class ScaleTests
{
    private static readonly ScaleInputs Even = new("made up", 20_000, 1, 0.5, 0.25, 2, 4, 10, 8, 1000, null);

    [Fact]
    public void The_document_says_what_the_program_reckons_from_the_committed_result()
    {
        var document = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "scale.md"));
        var inputs = ScaleInputs.Read(Path.Combine(AppContext.BaseDirectory, "results", "scale.md"), null);
        Assert.Contains(ScaleTable.Write(inputs), document, StringComparison.Ordinal);
    }

    [Fact]
    public void Twice_the_villages_are_twice_the_households() =>
        Assert.Equal(2 * new ScalePlace("one", 1, 312).Households, new ScalePlace("two", 1, 624).Households, 6);

    [Fact]
    public void What_is_not_measured_says_so_and_what_is_measured_is_reckoned_with()
    {
        Assert.Contains("| heap if every household were active, GiB | not measured | not measured |", ScaleTable.Write(Even), StringComparison.Ordinal);
        var table = ScaleTable.Write(Even with { HeapKibi = 4 });
        Assert.DoesNotContain("not measured", table, StringComparison.Ordinal);
        // 200,000 households of 4 KiB.
        Assert.Contains("| heap if every household were active, GiB | 0.76294 |", table, StringComparison.Ordinal);
    }
}
