using System.Net.Http.Json;
using System.Text.Json;
using Lianxin.EndToEnd.Tests.Running;

namespace Lianxin.EndToEnd.Tests;

/// <summary>What a clerk reads of a county: that it isn't there, that it is, what is in it.</summary>
[Collection(ServedCountyCollection.Name)]
public sealed class CountyTests(ServedCounty county)
{
    [Theory]
    [InlineData("workload")]
    [InlineData("evaluate --year 2026")]
    [InlineData("ledger --tail 0")]
    [InlineData("ledger counties/110101")]
    [InlineData("verify-ledger")]
    public async Task A_county_never_founded_is_said_to_be_so_and_how_to_found_it(string commandLine)
    {
        var run = (await county.RunAsync([.. commandLine.Split(' '), "--county", "110101"])).Ended(1);

        Assert.EndsWith("found it first: lianxin found --county 110101", run.Complaint(), StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task The_address_for_json_given_for_that_of_grpc_is_said_to_be_so()
    {
        var run = (await CliProcess.RunAsync("workload", "--server", $"{county.Http}")).Ended(3);

        Assert.Contains("--server takes the gateway's gRPC address", run.Complaint(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_neither_go_into_nor_come_out_of_a_county_never_founded()
    {
        using var directory = new TemporaryDirectory();

        foreach (var run in (CliResult[])[
            await county.RunAsync("export", "links", directory["links.csv"], "--county", "110101"),
            await county.RunAsync("import", "links", Path.Combine(county.Files, "links.csv"), "--county", "110101")])
        {
            Assert.Contains("lianxin found --county 110101", run.Ended(1).Complaint(), StringComparison.Ordinal);
        }

        Assert.Empty(Directory.GetFiles(directory.Path));
    }

    [Fact]
    public async Task A_county_is_founded_once()
    {
        Assert.Contains("--name", (await county.RunAsync("found", "--county", "110102")).Ended(2).Complaint(), StringComparison.Ordinal);
        Assert.StartsWith("founded the ledger of 西城区", (await county.RunAsync("found", "--county", "110102", "--name", "西城区")).Ended(0).Output, StringComparison.Ordinal);
        Assert.Contains("nothing changed", (await county.RunAsync("found", "--county", "110102")).Ended(0).Output, StringComparison.Ordinal);

        var other = (await county.RunAsync("found", "--county", "110102", "--name", "东城区")).Ended(1);

        Assert.Contains("as 西城区", other.Complaint(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Divisions_come_in_with_the_founding()
    {
        var divisions = Path.Combine(Places.Repository, "samples", "511323");

        using var result = JsonDocument.Parse((await county.RunAsync("found", "--divisions", divisions, "--json")).Ended(0).Output);

        Assert.False(result.RootElement.GetProperty("founded").GetBoolean());
        Assert.Equal([1, 21, 312], result.RootElement.GetProperty("imported").EnumerateArray().Select(file => file.GetProperty("unchanged").GetInt32()));
    }

    [Theory]
    [InlineData("households/H-511323-0000000000000000", "does not exist")]
    [InlineData("household/1", "must be a name like households/…")]
    public async Task The_ledger_of_who_is_not_there_is_an_error(string subject, string said)
    {
        var run = (await county.RunAsync("ledger", subject)).Ended(1);

        Assert.Contains(said, run.Complaint(), StringComparison.Ordinal);
        Assert.DoesNotContain("(subject)", run.Complaint(), StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Sealed_texts_are_shown_as_sealed_and_in_clear_only_when_asked_for()
    {
        using var http = new HttpClient();
        var list = await http.GetFromJsonAsync<JsonElement>(
            new Uri(county.Http, "v1/counties/511323/households?external_no=H000001"), TestContext.Current.CancellationToken);
        var household = list.GetProperty("households")[0].GetProperty("name").GetString()!;

        var basic = (await county.RunAsync("ledger", household)).Ended(0);
        var full = (await county.RunAsync("ledger", household, "--full")).Ended(0);

        Assert.Matches(@"address\W{1,3}\[sealed\]", basic.Output);
        Assert.DoesNotContain("null", basic.Output, StringComparison.Ordinal);
        Assert.Contains("--full", Assert.Single(basic.Errors), StringComparison.Ordinal);
        Assert.DoesNotContain("[sealed]", full.Output, StringComparison.Ordinal);
        Assert.Empty(full.Errors);
    }

    [Fact]
    public async Task A_verified_ledger_is_told_in_a_sentence()
    {
        var run = (await county.RunAsync("verify-ledger")).Ended(0);

        Assert.Matches(@"^the ledger is whole: ([\d,]+) entries checked, up to position \1\s*$", run.Output);
    }

    [Fact]
    public async Task A_year_that_has_not_begun_is_not_evaluated()
    {
        var before = (await county.RunAsync("ledger", "counties/511323", "--json")).Ended(0).Output;

        Assert.Contains("2100 has not begun", (await county.RunAsync("evaluate", "--year", "2100")).Ended(1).Complaint(), StringComparison.Ordinal);

        Assert.Equal(before, (await county.RunAsync("ledger", "counties/511323", "--json")).Ended(0).Output);
    }

    [Fact]
    public async Task A_year_that_still_runs_is_frozen_only_when_asked_for_and_a_second_draft_leaves_its_evaluation_the_years()
    {
        using var http = new HttpClient { BaseAddress = county.Http };
        var year = (await http.GetFromJsonAsync<JsonElement>("v1/counties/511323", TestContext.Current.CancellationToken)).GetProperty("today").GetProperty("year").GetInt32();
        string[] evaluate = ["evaluate", "--year", $"{year}"];

        var unasked = (await county.RunAsync(evaluate)).Ended(1);
        Assert.Contains($"{year} runs until 31 December", unasked.Complaint(), StringComparison.Ordinal);
        Assert.Contains("--freeze", unasked.Complaint(), StringComparison.Ordinal);
        Assert.Empty((await http.GetFromJsonAsync<JsonElement>("v1/counties/511323/evaluations", TestContext.Current.CancellationToken)).GetProperty("evaluations").EnumerateArray());

        using var scored = JsonDocument.Parse((await county.RunAsync([.. evaluate, "--freeze", "--json"])).Ended(0).Output);
        var second = await http.PostAsJsonAsync(
            new Uri("v1/counties/511323/evaluations", UriKind.Relative), new { year, scheme = $"{year}-default", requestId = Guid.NewGuid() }, TestContext.Current.CancellationToken);
        second.EnsureSuccessStatusCode();

        using var again = JsonDocument.Parse((await county.RunAsync([.. evaluate, "--json", "--confirm"])).Ended(0).Output);
        Assert.Equal(Name(scored), Name(again));
        Assert.Equal("CONFIRMED", again.RootElement.GetProperty("state").GetString());

        static string? Name(JsonDocument document) => document.RootElement.GetProperty("evaluation").GetString();
    }
}
