using Lianxin.EndToEnd.Tests.Running;

namespace Lianxin.EndToEnd.Tests;

/// <summary>What an inspector does: keeps a checkpoint, verifies against it later, has an entry proven and checks that without the service.</summary>
[Collection(ServedCountyCollection.Name)]
public sealed class CheckpointTests(ServedCounty county)
{
    [Fact]
    public async Task The_ledger_verifies_against_a_checkpoint_and_an_edited_checkpoint_is_refused()
    {
        using var directory = new TemporaryDirectory();
        var file = directory["kept.json"];
        (await county.RunAsync("checkpoint", "--out", file)).Ended(0);

        Assert.Contains("agrees with 1 checkpoint", (await county.RunAsync("verify-ledger", "--against", file)).Ended(0).Output, StringComparison.Ordinal);
        await EditAsync(file, "\"size\": ", "\"size\": 1");
        Assert.Contains("was changed since", (await county.RunAsync("verify-ledger", "--against", file)).Ended(1).Complaint(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proof_is_checked_with_nothing_but_the_public_key()
    {
        using var directory = new TemporaryDirectory();
        var (proof, key) = (directory["proof.json"], Path.Combine(county.Data, "keys", "checkpoint.pub.pem"));
        (await county.RunAsync("prove", "3", "--out", proof)).Ended(0);

        Assert.StartsWith("entry 3 ", (await CliProcess.RunAsync("check-proof", proof, "--key", key)).Ended(0).Output, StringComparison.Ordinal);
        await EditAsync(proof, "\"version\": ", "\"version\": 1");
        Assert.Contains("is not the one", (await CliProcess.RunAsync("check-proof", proof, "--key", key)).Ended(1).Complaint(), StringComparison.Ordinal);
        Assert.Contains("not a proof", (await CliProcess.RunAsync("check-proof", key, "--key", key)).Ended(2).Complaint(), StringComparison.Ordinal);
        (await county.RunAsync("prove", "99999999")).Ended(1);
    }

    private static async Task EditAsync(string file, string text, string other)
    {
        var content = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.Contains(text, content, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, content.Replace(text, other, StringComparison.Ordinal), TestContext.Current.CancellationToken);
    }
}
