using System.Text.Json.Nodes;
using Lianxin.EndToEnd.Tests.Running;

namespace Lianxin.EndToEnd.Tests;

/// <summary>A county backed up while it is served, lost, and restored elsewhere.</summary>
public sealed class BackupTests
{
    [Fact]
    public async Task A_served_county_is_backed_up_and_served_again_from_the_backup()
    {
        using var directory = new TemporaryDirectory();
        var (backup, keys, data) = (directory["backup"], directory["keys.tar"], directory["data"]);
        JsonNode written;
        await using (var county = new ServedCounty())
        {
            await county.InitializeAsync();
            var run = (await CliProcess.RunAsync("backup", backup, "--data", county.Data, "--with-keys", keys, "--json")).Ended(0);
            Assert.Contains(run.Errors, line => line.Contains("holds the keys", StringComparison.Ordinal));
            written = JsonNode.Parse(run.Output)!;
        }

        var restored = JsonNode.Parse((await CliProcess.RunAsync("restore", backup, "--data", data, "--with-keys", keys, "--json")).Ended(0).Output)!;

        Assert.Equal(written["counties"]!.ToJsonString(), restored["counties"]!.ToJsonString());
        var verified = (await CliProcess.RunAsync("verify-ledger", "--data", data)).Ended(0);
        Assert.Contains("the ledger is whole", verified.Output, StringComparison.Ordinal);
        (await CliProcess.RunAsync("export", "households", directory["households.csv"], "--data", data)).Ended(0);
        Assert.NotEmpty(await File.ReadAllTextAsync(directory["households.csv"], TestContext.Current.CancellationToken));
        Assert.Contains("not empty", (await CliProcess.RunAsync("restore", backup, "--data", data)).Ended(1).Complaint(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "not --server", "backup", "out", "--server", "http://127.0.0.1:1")]
    [InlineData(2, "LIANXIN_POSTGRES", "backup", "out", "--postgres")]
    [InlineData(1, "holds no ledger", "backup", "out", "--data", "nowhere")]
    [InlineData(1, "is no backup", "restore", "nowhere", "--data", "elsewhere")]
    public async Task What_cannot_be_done_is_said_in_one_line(int exitCode, string complaint, params string[] arguments)
    {
        using var directory = new TemporaryDirectory();
        var within = arguments.Select(argument => argument is "out" or "nowhere" or "elsewhere" ? directory[argument] : argument).ToArray();

        Assert.Contains(complaint, (await CliProcess.RunAsync(within)).Ended(exitCode).Complaint(), StringComparison.Ordinal);

        Assert.Empty(Directory.GetFileSystemEntries(directory.Path));
    }
}
