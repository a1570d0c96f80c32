using System.Text.Json;
using System.Text.RegularExpressions;
using Lianxin.EndToEnd.Tests.Running;

namespace Lianxin.EndToEnd.Tests;

/// <summary>Registry files through the command line.</summary>
[Collection(ServedCountyCollection.Name)]
public sealed class ImportTests(ServedCounty county)
{
    private const string Header = "户编号,村代码,居住情况,姓名,与户主关系,身份证号";

    [Fact]
    public async Task A_file_imported_again_stores_nothing()
    {
        var run = (await county.RunAsync("import", "households", Path.Combine(county.Files, "households.csv"), "--json")).Ended(0);

        Assert.Contains(run.Errors, line => Regex.IsMatch(line, @"^import households\.csv 100 %  200 · [\d,.]+/s$"));
        using var result = JsonDocument.Parse(run.Output);
        Assert.Equal(0, result.RootElement.GetProperty("changed").GetInt32());
        Assert.Equal(200, result.RootElement.GetProperty("unchanged").GetInt32());
        Assert.Equal(0, result.RootElement.GetProperty("failed").GetInt32());
    }

    [Fact]
    public async Task Bad_rows_are_named_with_their_reason_and_the_others_are_stored()
    {
        using var directory = new TemporaryDirectory();
        await File.WriteAllLinesAsync(
            directory["some.csv"],
            [
                Header,
                $"E1,{Village},RESIDENT,张一,HEAD,",
                $"E2,{Village},RESIDENT,李二,HEAD,100000199001010010", // the check digit would be another
                $"E3,{Village},RESIDENT,王三,HEAD,1.00000199001E+17",
                $"E4,{Village},RESIDENT,赵四,HEAD,",
            ],
            TestContext.Current.CancellationToken);

        var run = (await county.RunAsync("import", "households", directory["some.csv"])).Ended(1);

        Assert.Contains("2 stored, 0 unchanged, 2 failed", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^\s*3\s+身份证号\s+\S", run.Output);
        Assert.Matches(@"(?m)^\s*4\s+身份证号\s+\S", run.Output);
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_stored_and_an_empty_file_that_it_is_empty()
    {
        using var directory = new TemporaryDirectory();
        await File.WriteAllLinesAsync(directory["dry.csv"], [Header, $"D1,{Village},RESIDENT,张一,HEAD,"], TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(directory["empty.csv"], string.Empty, TestContext.Current.CancellationToken);

        var dry = (await county.RunAsync("import", "households", directory["dry.csv"], "--dry-run")).Ended(0);
        var empty = (await county.RunAsync("import", "households", directory["empty.csv"])).Ended(2);

        Assert.Contains("1 would be stored", dry.Output, StringComparison.Ordinal);
        Assert.Contains("the file is empty", empty.Complaint(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_may_be_the_first_file_that_a_service_reads()
    {
        using var directory = new TemporaryDirectory();
        (await county.RunAsync("export", "divisions", directory["divisions.xlsx"])).Ended(0);
        await using var fresh = new ServedCounty();
        await fresh.FoundAsync();

        var run = (await fresh.RunAsync("import", "divisions", directory["divisions.xlsx"])).Ended(0);

        Assert.Contains(" 0 unchanged, 0 failed", run.Output, StringComparison.Ordinal);
    }

    private string Village =>
        File.ReadLines(Path.Combine(county.Files, "households.csv")).ElementAt(1).Split(',')[1];
}
