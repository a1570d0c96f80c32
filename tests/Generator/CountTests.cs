namespace Lianxin.Generator.Tests;

public sealed class CountTests
{
    [Theory]
    [InlineData("0.001", 36, 200)]
    [InlineData("0.002", 36, 400)]
    [InlineData("0.02", 160, 4_000)]
    public void Scale_sets_cadres_and_households(string scale, int cadres, int households)
    {
        var county = GeneratedCounty.Of(1, decimal.Parse(scale));
        Assert.Equal(cadres, county.Cadres.Count);
        Assert.Equal(households, county.Heads.Count());
        Assert.Equal(households, county.Members.Select(row => row["户编号"]).Distinct().Count());
    }

    [Fact]
    public void Counts_of_the_manifest_are_those_of_the_files()
    {
        var county = GeneratedCounty.Of(1, 0.02m);
        Assert.Equal(county.Count("members"), county.Members.Count);
        Assert.Equal(county.Count("links"), county.Links.Count);
        Assert.Equal(county.Count("commands"), county.Activity.Count);
        Assert.Equal(county.Count("verb_VISIT"), county.Activity.Count(row => row["动作"] == "VISIT"));
        Assert.Equal(county.Count("entries"), county.Activity.Sum(row => row["动作"] == "VISIT" ? row.List("户编号").Length : 1));
    }

    [Fact]
    public void A_household_has_about_ten_entries_from_fewer_commands()
    {
        var county = GeneratedCounty.Of(1, 0.02m);
        Assert.InRange(county.Count("entries") / (double)county.Count("households"), 8, 12);
        Assert.InRange(county.Count("commands") / (double)county.Count("households"), 3, 6.5);
    }

    [Theory]
    [InlineData("0.001")]
    [InlineData("0.02")]
    public void Every_rank_group_has_a_cadre_with_links(string scale)
    {
        var county = GeneratedCounty.Of(1, decimal.Parse(scale));
        var holders = county.Links.Select(row => row["主体编号"]).ToHashSet();
        var groups = county.Cadres.Where(row => holders.Contains(row["干部编号"])).Select(row => row["职级组"]).Distinct();
        Assert.Equal(8, groups.Count());
    }

    [Fact]
    public void Few_cadres_are_idle()
    {
        var county = GeneratedCounty.Of(1, 0.02m);
        var holders = county.Links.Select(row => row["主体编号"]).ToHashSet();
        Assert.InRange(county.Cadres.Count(row => !holders.Contains(row["干部编号"])) / (double)county.Cadres.Count, 0.005, 0.08);
    }

    [Fact]
    public void Every_kind_of_row_occurs()
    {
        var county = GeneratedCounty.Of(1, 0.02m);
        Assert.Equal(21, county.Activity.Select(row => row["动作"]).Distinct().Count());
    }

    [Fact]
    public void A_cancelled_generation_stops()
    {
        var into = Directory.CreateTempSubdirectory("generated").FullName;
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(
            () => CountyGenerator.Generate(GeneratedCounty.Options(1, 0.001m), into, cancellationToken: cancelled.Token));
        Directory.Delete(into, recursive: true);
    }

    [Theory]
    [InlineData("51132", "1")]
    [InlineData("511323", "0")]
    [InlineData("511323", "6")]
    public void Options_out_of_range_are_refused(string county, string scale)
    {
        var options = GeneratedCounty.Options(1, decimal.Parse(scale)) with { CountyCode = county };
        Assert.Throws<ArgumentException>(() => CountyGenerator.Generate(options, Path.GetTempPath(), null,
            TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_county_that_the_divisions_lack_is_refused()
    {
        var into = Directory.CreateTempSubdirectory("generated").FullName;
        var options = GeneratedCounty.Options(1, 0.001m) with { CountyCode = "999999" };
        Assert.Throws<InvalidDataException>(() => CountyGenerator.Generate(options, into, null,
            TestContext.Current.CancellationToken));
        Directory.Delete(into, recursive: true);
    }
}
