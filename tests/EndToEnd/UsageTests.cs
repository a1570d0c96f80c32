using Lianxin.EndToEnd.Tests.Running;

namespace Lianxin.EndToEnd.Tests;

/// <summary>What is wrong with a command line is said in words, by exit code, before anything is started.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("nope", "nope")]
    [InlineData("", "a verb is needed")]
    [InlineData("nope", "there are demo, serve, found")]
    [InlineData("evaluate", "--year")]
    [InlineData("evaluate --year soon", "--year must be 2000–2100, not soon")]
    [InlineData("evaluate --year 1800", "--year must be 2000–2100")]
    [InlineData("workload --lang fr", "--lang must be en or zh")]
    [InlineData("export links links.pdf", ".csv or .xlsx")]
    [InlineData("export links", "needs FILE")]
    [InlineData("import --all nowhere", "no such directory: nowhere")]
    [InlineData("import --all samples --dry-run", "--all takes a directory")]
    [InlineData("ledger --tail -1", "--tail must be 0 or more")]
    [InlineData("ledger", "a subject or --tail")]
    [InlineData("found --divisions nowhere", "no such file: nowhere")]
    [InlineData("evaluate --year 2026 --depart C1=THIRD:late", "--depart goes with --confirm")]
    [InlineData("evaluate --year 2026 --confirm --depart C1=FIFTH:late", "C1=FIFTH:late")]
    [InlineData("evaluate --year 2026 --confirm --depart C1=THIRD", "CADRE=BAND:REASON")]
    [InlineData("generate --scale 0", "--scale must be 0.001–5")]
    [InlineData("demo --scale 6", "--scale must be 0.001–5")]
    [InlineData("generate --year 1999", "--year must be 2001–2099")]
    [InlineData("serve --http-port 70000", "--http-port must be 0–65535")]
    [InlineData("workload --server 127.0.0.1:5081", "--server takes an address")]
    [InlineData("workload --county Peng", "--county takes six digits")]
    [InlineData("import households nowhere.csv", "no such file: nowhere.csv")]
    [InlineData("import households", "KIND and FILE")]
    [InlineData("import people file.csv", "people")]
    public async Task Wrong_usage_ends_with_two(string commandLine, string said)
    {
        var run = (await CliProcess.RunAsync(commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Ended(2);

        Assert.Contains(run.Errors, line => line.Contains(said, StringComparison.Ordinal));
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Help_speaks_of_what_people_type()
    {
        var help = (await CliProcess.RunAsync("ledger", "--help")).Ended(0);

        Assert.Contains("lianxin ledger", help.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Lianxin.Cli", help.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_said_in_the_users_language() =>
        Assert.Contains((await CliProcess.RunAsync("export", "links", "--lang=zh")).Ended(2).Errors, line => line == "lianxin: export 缺少 FILE");

    [Fact]
    public async Task A_gateway_that_is_not_there_ends_with_three_and_one_line()
    {
        var run = (await CliProcess.RunAsync("workload", "--server", "http://127.0.0.1:1")).Ended(3);

        Assert.Contains("http://127.0.0.1:1", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistyped_data_directory_is_said_and_not_made()
    {
        using var directory = new TemporaryDirectory();

        var run = (await CliProcess.RunAsync("workload", "--data", directory["dta"])).Ended(2);

        Assert.Contains($"there is no ledger in {directory["dta"]}", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.False(Directory.Exists(directory["dta"]));
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_bytes_whatever_the_language()
    {
        using var directory = new TemporaryDirectory();
        (await CliProcess.RunAsync("generate", "--scale", "0.001", "--out", directory["a"])).Ended(0);
        (await CliProcess.RunAsync("generate", "--scale", "0.001", "--out", directory["b"], "--lang", "zh")).Ended(0);

        var names = Directory.GetFiles(directory["a"]).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal).ToArray();
        Assert.Contains("activity.csv", names);
        Assert.Equal(names, Directory.GetFiles(directory["b"]).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
        Assert.All(names, name => Assert.Equal(
            File.ReadAllBytes(Path.Combine(directory["a"], name)), File.ReadAllBytes(Path.Combine(directory["b"], name))));
    }
}
