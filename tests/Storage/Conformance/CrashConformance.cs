using System.Diagnostics;
using System.Globalization;
using Lianxin.CrashWriter;
using Lianxin.Ledger.Entries;
using Lianxin.Ledger.Verification;

namespace Lianxin.Storage.Tests.Conformance;

/// <summary>What remains when a process is killed in the middle of its work.</summary>
public abstract class CrashConformance(IStorePlace place) : StoreTests(place)
{
    // A hundred and more make the long form: LIANXIN_CRASH_ROUNDS=100 ./test Storage
    private static readonly int Rounds =
        int.TryParse(Environment.GetEnvironmentVariable("LIANXIN_CRASH_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) ? rounds : 3;

    [Fact]
    public async Task Every_acknowledged_append_is_there_once_and_rows_agree_with_entries()
    {
        for (var round = 0; round < Rounds; round++)
        {
            await CloseAsync();
            var acknowledged = await KillAWriterAsync(after: 50 + (round * 397 % 1_500));
            await ReopenAsync();
            await AssertIntactAsync(acknowledged);
            await CloseAsync();
            await DropEverythingAsync();
        }
    }

    private async Task<List<string>> KillAWriterAsync(int after)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Lianxin.CrashWriter.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. Arguments]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var lines = new List<string>();
        while (lines.Count < after && await process.StandardOutput.ReadLineAsync(Token) is { } line)
            lines.Add(line);

        // SIGKILL: nothing of the process runs any more.
        process.Kill();
        while (await process.StandardOutput.ReadLineAsync(Token) is { } line)
            lines.Add(line);
        await process.WaitForExitAsync(Token);
        Assert.True(lines.Count >= after, "the writer ended before it was killed");

        // The last line may have been cut in the middle.
        return [.. lines.Where(l => l.Split(' ').Length == 3).SkipLast(1)];
    }

    private async Task AssertIntactAsync(List<string> acknowledged)
    {
        var entries = new List<LedgerEntry>();
        while (await Ledger.ReadCountyAsync(CrashAppends.County, entries.Count, 10_000, Token) is { Count: > 0 } next)
            entries.AddRange(next);
        var stored = entries.Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Stream} {e.Version} {e.Position}")).ToHashSet();

        Assert.Equal(entries.Count, stored.Count);
        Assert.Subset(stored, acknowledged.ToHashSet());
        Assert.True((await LedgerVerifier.VerifyAsync(Ledger, Store.Projections, CrashAppends.County, [], null, Token)).Verified);
        var households = await Store.Registry.HouseholdsAsync(CrashAppends.County, new(), new(1_000, string.Empty), Token);
        var expected = entries.GroupBy(e => e.Stream.Value).ToDictionary(s => s.Key, s => s.Max(e => e.Version));
        Assert.Equal(expected, households.Items.ToDictionary(h => h.HouseholdId, h => h.Version));
        var facts = new List<long>();
        await foreach (var fact in Store.Facts.ReadAsync<Domain.Facts.VisitFact>(CrashAppends.County, long.MaxValue, Token))
            facts.Add(fact.Position);
        Assert.Equal(entries.Select(e => e.Position), facts);
    }

    private async Task DropEverythingAsync()
    {
        foreach (var table in new[] { "ledger_head", "ledger_stream", "ledger_entry", "ledger_request", "household_row", "visit_fact" })
            await TamperAsync($"DELETE FROM {table}");
    }
}
