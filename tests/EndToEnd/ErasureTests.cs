using System.Text.Json.Nodes;
using Lianxin.EndToEnd.Tests.Running;
using Lianxin.TestKit;

namespace Lianxin.EndToEnd.Tests;

/// <summary>A person erased by the command line, and again in a backup from before.</summary>
public sealed class ErasureTests
{
    [Fact]
    public async Task Whoever_is_erased_stays_erased_when_a_backup_from_before_is_restored()
    {
        using var directory = new TemporaryDirectory();
        var (backup, keys, list, data) = (directory["backup"], directory["keys.tar"], directory["erasures.jsonl"], directory["data"]);
        string household, person, name;
        await using (var county = new ServedCounty())
        {
            await county.InitializeAsync();
            (await CliProcess.RunAsync("backup", backup, "--data", county.Data, "--with-keys", keys)).Ended(0);
            (household, person, name) = await SomebodyAsync(county.Http);
            string[] erase = ["erase", "--household", household, "--person", person, "--approver", "王主任", "--reason", "本人申请"];

            Assert.Contains("--yes", (await county.RunAsync(erase)).Ended(2).Complaint(), StringComparison.Ordinal);
            Assert.Contains("raise-format", (await county.RunAsync([.. erase, "--yes"])).Ended(1).Complaint(), StringComparison.Ordinal);
            (await county.RunAsync("raise-format")).Ended(0);
            (await county.RunAsync([.. erase, "--yes"])).Ended(0);

            AssertErased((await county.RunAsync("ledger", household, "--full", "--json")).Ended(0).Output, name);
            var kept = Path.Combine(county.Data, "checkpoints", "511323", "erasures.jsonl");
            await Until.TrueAsync("the erasure is listed", () => Task.FromResult(File.Exists(kept)));
            File.Copy(kept, list);
            Assert.DoesNotContain(name, await File.ReadAllTextAsync(list, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        var without = (await CliProcess.RunAsync("restore", backup, "--data", directory["without"])).Ended(0);
        Assert.Contains(without.Errors, line => line.Contains("WARNING", StringComparison.Ordinal));

        var restored = (await CliProcess.RunAsync("restore", backup, "--data", data, "--with-keys", keys, "--erasures", list)).Ended(0);
        Assert.DoesNotContain(restored.Errors, line => line.Contains("WARNING", StringComparison.Ordinal));
        Assert.Contains("erased again: 1", restored.Output, StringComparison.Ordinal);
        AssertErased((await CliProcess.RunAsync("ledger", household, "--full", "--json", "--data", data)).Ended(0).Output, name);
        (await CliProcess.RunAsync("verify-ledger", "--data", data)).Ended(0);
    }

    private static void AssertErased(string entries, string name)
    {
        Assert.DoesNotContain(name, entries, StringComparison.Ordinal);
        Assert.Contains("[erased/已删除]", entries, StringComparison.Ordinal);
        Assert.Contains("member-erased", entries, StringComparison.Ordinal);
    }

    private static async Task<(string Household, string Person, string Name)> SomebodyAsync(Uri service)
    {
        using var http = new HttpClient { BaseAddress = service };
        async Task<JsonNode> GetAsync(string path) => JsonNode.Parse(await http.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken))!;
        var household = (await GetAsync("v1/counties/511323/households?pageSize=1"))["households"]![0]!["name"]!.GetValue<string>();
        var member = (await GetAsync($"v1/{household}?view=VIEW_FULL"))["members"]![0]!;
        return (household, member["person"]!.GetValue<string>(), member["displayName"]!.GetValue<string>());
    }
}
