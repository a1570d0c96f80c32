namespace Lianxin.EndToEnd.Tests.Running;

/// <summary>One ledger of an unfinished year in two places.</summary>
internal static class UnfinishedYear
{
    /// <summary>Kills a demo near its end and restores a backup of it beside it: <c>here</c> and <c>there</c>.</summary>
    public static async Task MakeAsync(TemporaryDirectory directory, string scale)
    {
        using (var process = new Demo(directory["here"], scale).Start())
        {
            await process.UntilAsync("replay 2026 90 %");
            await process.KillAsync();
        }

        (await CliProcess.RunAsync("backup", directory["backup"], "--data", directory["here"], "--with-keys", directory["keys.tar"])).Ended(0);
        (await CliProcess.RunAsync("restore", directory["backup"], "--data", directory["there"], "--with-keys", directory["keys.tar"])).Ended(0);
    }
}
