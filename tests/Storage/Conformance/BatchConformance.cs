using Lianxin.Domain.Facts;
using Lianxin.Ledger;
using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Entries;
using static Lianxin.Storage.Tests.Samples;

namespace Lianxin.Storage.Tests.Conformance;

/// <summary>What holds when many append at once.</summary>
public abstract class BatchConformance(IStorePlace place) : StoreTests(place)
{
    [Fact]
    public async Task Positions_are_dense_under_many_callers()
    {
        const int callers = 64;
        const int each = 10;

        await Task.WhenAll(Enumerable.Range(0, callers).Select(async caller =>
        {
            for (var version = 0; version < each; version++)
                await AppendAsync<AppendResult.Appended>(Visit($"h{caller}", version));
        }));

        var entries = await Ledger.ReadCountyAsync(County, 0, 10_000, Token);
        Assert.Equal(Enumerable.Range(1, callers * each).Select(p => (long)p), entries.Select(e => e.Position));
        Assert.All(entries.GroupBy(e => e.Stream), s => Assert.Equal(Enumerable.Range(1, each).Select(v => (long)v), s.Select(e => e.Version)));
        Assert.Equal(callers * each, (await DumpAsync()).Count(l => l.StartsWith("visit_fact", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Of_callers_racing_for_one_version_exactly_one_wins()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 64).Select(
            i => Ledger.AppendAsync(Request($"r{i}", To("h", 0)), Token).AsTask()));

        Assert.Single(results.OfType<AppendResult.Appended>());
        Assert.All(results.OfType<AppendResult.VersionConflict>(), c => Assert.Equal(1, c.Actual));
        Assert.Equal(1, await Ledger.HeadAsync(County, Token));
    }

    [Fact]
    public async Task The_same_request_sent_at_once_is_stored_once()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 32).Select(
            _ => Ledger.AppendAsync(Visit("h", 0), Token).AsTask()));

        Assert.Single(results.OfType<AppendResult.Appended>());
        Assert.Equal(31, results.OfType<AppendResult.Repeated>().Count(r => r.LastPosition == 1));
        Assert.Equal(1, await Ledger.HeadAsync(County, Token));
    }

    [Fact]
    public async Task Appends_that_chain_on_one_stream_may_share_a_batch()
    {
        // All are queued before the first is answered, so some of them meet in one batch.
        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(
            version => Ledger.AppendAsync(Visit("h", version), Token).AsTask()));

        Assert.All(results, r => Assert.IsType<AppendResult.Appended>(r));
        Assert.Equal(Enumerable.Range(1, 50).Select(v => (long)v), (await StreamAsync("h")).Select(e => e.Version));
        Assert.Contains((await DumpAsync()), l => l.StartsWith("household_row", StringComparison.Ordinal) && l.EndsWith("version=50", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Losers_and_bad_data_fail_alone()
    {
        await AppendAsync<AppendResult.Appended>(Request("founding", To("taken", 0)) with { NewKeys = [new WrappedKey("K-1", new byte[] { 1 })] });
        var appends = Enumerable.Range(0, 60).Select(i => (i % 6) switch
        {
            4 => Request($"r{i}", To("taken", 0)),
            5 => Request($"r{i}", To($"h{i}", 0)) with { NewKeys = [new WrappedKey("K-1", new byte[] { 2 })] },
            _ => Visit($"h{i}", 0),
        });

        var outcomes = await Task.WhenAll(appends.Select(async a =>
        {
            try
            {
                return (object)await Ledger.AppendAsync(a, Token);
            }
            catch (AppendRejectedException rejected)
            {
                return rejected;
            }
        }));

        Assert.Equal(40, outcomes.OfType<AppendResult.Appended>().Count());
        Assert.Equal(10, outcomes.OfType<AppendResult.VersionConflict>().Count());
        Assert.Equal(10, outcomes.OfType<AppendRejectedException>().Count());
        Assert.Equal(41, await Ledger.HeadAsync(County, Token));
    }

    [Fact]
    public async Task Text_the_store_cannot_keep_is_rejected_and_poisons_no_batch()
    {
        var good = Task.WhenAll(Enumerable.Range(0, 20).Select(i => AppendAsync<AppendResult.Appended>(Visit($"h{i}", 0))));
        foreach (var text in new[] { "nul\0", "lone\ud83d", "\udf00lone" })
        {
            var bad = To("bad", 0) with { Rows = [Row("bad", 1) with { ExternalNo = text }] };
            await Assert.ThrowsAsync<AppendRejectedException>(() => Ledger.AppendAsync(Request("bad", bad), Token).AsTask());
            await Assert.ThrowsAsync<AppendRejectedException>(() => Ledger.AppendAsync(Request("actor", To("h", 0)) with { Actor = text }, Token).AsTask());
        }

        await good;
        Assert.Equal(20, await Ledger.HeadAsync(County, Token));
    }

    [Fact]
    public async Task A_malformed_append_is_rejected_before_it_queues()
    {
        var fact = new FactDraft(3, 1, Fact("h", 1, Day));
        AppendRequest[] malformed =
        [
            Request("r"),
            Request("r", To("h", 0), To("h", 1)),
            Request("r", To("h", 0) with { Entries = [] }),
            Request("r", To("h", 0) with { Facts = [fact] }),
            Request("r", To("h", 0, Entry("{}", type: "year-closed"))),
            Request("r", To("h", 0)) with { Result = new byte[65 * 1024] },
            Request("r", To("h", 0)) with { County = Domain.Ids.CountyCode.Parse("511324") },
        ];

        foreach (var request in malformed)
            await Assert.ThrowsAsync<AppendRejectedException>(() => Ledger.AppendAsync(request, Token).AsTask());
    }

    [Fact]
    public async Task A_tail_sees_every_position_once_and_in_order_while_others_write()
    {
        const int total = 400;
        var seen = new List<LedgerEntry>();
        var tail = Task.Run(
            async () =>
            {
                while (seen.Count < total)
                {
                    var last = seen.Count == 0 ? 0 : seen[^1].Position;
                    var next = await Ledger.ReadCountyAsync(County, last, 37, Token);
                    seen.AddRange(next);
                    if (next.Count == 0)
                        await Ledger.WaitForCommitAsync(County, last, Token);
                }
            },
            Token);

        await Task.WhenAll(Enumerable.Range(0, 40).Select(async caller =>
        {
            for (var version = 0; version < total / 40; version++)
                await AppendAsync<AppendResult.Appended>(Visit($"h{caller}", version));
        }));
        await tail;

        Assert.Equal(Enumerable.Range(1, total).Select(p => (long)p), seen.Select(e => e.Position));
    }

    [Fact]
    public async Task A_full_queue_is_said_to_be_overloaded_and_stores_nothing_of_what_it_refused()
    {
        await ReopenAsync(new WriterOptions { QueueCapacity = 1, MaxBatch = 1 });

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 200).Select(async i =>
        {
            try
            {
                return await Ledger.AppendAsync(Visit($"h{i}", 0), Token) is AppendResult.Appended;
            }
            catch (LedgerUnavailableException overloaded)
            {
                Assert.True(overloaded.Overloaded);
                return false;
            }
        }));

        Assert.Contains(false, outcomes);
        Assert.Equal(outcomes.Count(stored => stored), await Ledger.HeadAsync(County, Token));
    }

    [Fact]
    public async Task Closing_writes_what_is_queued_and_takes_no_more()
    {
        var ledger = Ledger;
        var queued = Enumerable.Range(0, 100).Select(i => ledger.AppendAsync(Visit($"h{i}", 0), Token).AsTask()).ToArray();

        await CloseAsync();
        Assert.All(await Task.WhenAll(queued), r => Assert.IsType<AppendResult.Appended>(r));
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => ledger.AppendAsync(Visit("late", 0), Token).AsTask());
        await ReopenAsync();

        Assert.Equal(100, await Ledger.HeadAsync(County, Token));
    }
}
