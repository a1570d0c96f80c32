using System.Runtime.CompilerServices;
using Lianxin.Domain.Ids;
using Lianxin.Ledger;
using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Entries;
using Lianxin.Simulation.Tests.Scheduling;
using Lianxin.Storage.Ledgers;

namespace Lianxin.Simulation.Tests.Cluster;

/// <summary>A silo's ledger: the product's own queue, and a writer that batches, plans, races and fails like the PostgreSQL store's.</summary>
internal sealed class SiloLedger(Database database, Schedule schedule, Faults faults, LedgerMeters meters) : ILedger
{
    private const int Capacity = 6;
    private const int MaxBatch = 4;
    private const int MaxTries = 8;
    private const int PageSize = 4;
    private readonly AppendQueue _queue = new(Capacity, meters);
    private bool _writing;

    public async ValueTask<AppendResult> AppendAsync(AppendRequest request, CancellationToken cancellation = default)
    {
        if (database.Mutation == Mutation.HoldersLeftOut && request.Streams.Length == 2)
            request = request with { Streams = [request.Streams[0]] };
        var queued = _queue.EnqueueAsync(request, cancellation);
        if (!_writing)
        {
            _writing = true;
            _ = WriteAsync();
        }

        try
        {
            return await queued;
        }
        catch (LedgerUnavailableException fault) when (database.Mutation == Mutation.DoubtTakenForSuccess && !fault.Overloaded)
        {
            return new AppendResult.Appended(database.Head, database.Head);
        }
    }

    public async ValueTask<RememberedRequest?> FindRequestAsync(CountyCode county, string key, CancellationToken cancellation = default)
    {
        await AskAsync();
        return database.Request(key);
    }

    public async IAsyncEnumerable<LedgerEntry> ReadStreamAsync(
        StreamId stream, long afterVersion = 0, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        while (true)
        {
            await AskAsync();
            if (!database.Streams.TryGetValue(stream.Value, out var entries))
                yield break;
            var page = entries.SkipWhile(entry => entry.Version <= afterVersion).Take(PageSize).ToArray();
            if (database.Mutation == Mutation.ReadsCutShort && page.Length > 1)
                page = page[..^1];
            foreach (var entry in page)
                yield return entry;
            if (page.Length < PageSize)
                yield break;
            afterVersion = page[^1].Version;
        }
    }

    public async ValueTask<IReadOnlyList<LedgerEntry>> ReadCountyAsync(
        CountyCode county, long afterPosition, int limit, CancellationToken cancellation = default)
    {
        await AskAsync();
        return [.. database.Entries.Where(entry => entry.Position > afterPosition).Take(limit)];
    }

    public async ValueTask<IReadOnlyList<LedgerEntry>> ReadPositionsAsync(
        CountyCode county, IReadOnlyCollection<long> positions, CancellationToken cancellation = default)
    {
        await AskAsync();
        return [.. database.Entries.Where(entry => positions.Contains(entry.Position))];
    }

    public async ValueTask<long> HeadAsync(CountyCode county, CancellationToken cancellation = default)
    {
        await AskAsync();
        return database.Head;
    }

    public async ValueTask<IReadOnlyList<CountyCode>> CountiesAsync(CancellationToken cancellation = default)
    {
        await AskAsync();
        return [.. database.Entries.Select(entry => entry.Stream.County).Distinct()];
    }

    public async ValueTask WaitForCommitAsync(CountyCode county, long beyond, CancellationToken cancellation = default) =>
        await schedule.PauseAsync(10, 2_000);

    public async ValueTask<ReadOnlyMemory<byte>?> FindKeyAsync(CountyCode county, string keyId, CancellationToken cancellation = default)
    {
        await AskAsync();
        return database.Key(keyId);
    }

    private async Task AskAsync()
    {
        await faults.MomentAsync();
        if (faults.Store)
            throw Unavailable();
    }

    private async Task WriteAsync()
    {
        await faults.MomentAsync();
        while (true)
        {
            var batch = new List<PendingAppend>();
            while (batch.Count < MaxBatch && _queue.Reader.TryRead(out var append))
                batch.Add(append);
            if (batch.Count == 0)
                break;
            await CommitAsync(batch);
        }

        _writing = false;
    }

    private async Task CommitAsync(List<PendingAppend> batch)
    {
        try
        {
            await CommitOrRaceAsync(batch);
        }
        catch (AppendRejectedException rejected) when (batch.Count == 1)
        {
            batch[0].Fail(rejected);
        }
        catch (AppendRejectedException)
        {
            await CommitAsync(batch[..(batch.Count / 2)]);
            await CommitAsync(batch[(batch.Count / 2)..]);
        }
        catch (LedgerUnavailableException fault)
        {
            foreach (var append in batch)
                append.Fail(fault);
        }
    }

    private async Task CommitOrRaceAsync(List<PendingAppend> batch)
    {
        for (var attempt = 1; attempt <= MaxTries; attempt++)
        {
            await AskAsync();
            var plan = database.Plan(batch[0].Request.County, batch);
            if (plan.Winners.Count == 0)
            {
                plan.Answer(0);
                return;
            }

            if (database.Mutation == Mutation.AnsweredBeforeCommit)
                plan.Answer(database.Head);
            await faults.MomentAsync();
            if (faults.Store)
            {
                if (database.Mutation == Mutation.PositionsLost)
                    database.LosePositions(plan.Count);
                throw Unavailable();
            }

            var before = database.Head;
            if (!database.TryWrite(plan, schedule.Turns))
                continue;

            // Stored; whoever dies or fails from here on leaves its callers in doubt.
            await faults.MomentAsync();
            if (faults.Store)
                throw Unavailable();
            plan.Answer(before);
            return;
        }

        throw Unavailable();
    }

    private static LedgerUnavailableException Unavailable() => new("the simulated store fails");
}
