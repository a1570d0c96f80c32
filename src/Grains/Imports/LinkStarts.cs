using System.Collections.Concurrent;
using Lianxin.Contracts.Calls;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Counties;
using Lianxin.Grains.Subjects;
using Lianxin.Grains.Tail;
using Lianxin.Ledger.Appends;

namespace Lianxin.Grains.Imports;

/// <summary>
/// Starts a file's links many at a time without waking the grains of their ends. A batch is what queued while the one before was stored: its
/// streams are read by one query, links are decided one on the outcome of the other, and each is appended under its own request key while the
/// next is decided. What a link was decided on must be stored as it was drafted, to the entry; otherwise it and whatever came after it go the
/// usual way, in the file's order, before the next batch begins.
/// </summary>
/// <param name="services">What shells share.</param>
/// <param name="county">The county.</param>
internal sealed class LinkStarts(SubjectServices services, CountyCode county)
{
    private const int MostInBatch = 1024;
    private const int MostFruitless = 2048;
    private const int Attempts = 3;

    private readonly ConcurrentQueue<LinkRow> _queue = new();
    private readonly HeldStreams _held = new(services, county);
    private int _waiting;
    private int _fruitless;

    /// <summary>Starts a link.</summary>
    /// <param name="context">Caller and request key.</param>
    /// <param name="start">The link.</param>
    /// <param name="finish">Makes the row's result of the reply; of none, by sending the command the usual way.</param>
    /// <returns>The row's result.</returns>
    public Task<RowResult> RunAsync(CommandContext context, StartLink start, Func<CommandReply?, Task<RowResult>> finish)
    {
        var row = new LinkRow(context, start, finish);
        _queue.Enqueue(row);
        if (Interlocked.Increment(ref _waiting) == 1)
            _ = Task.Run(DrainAsync);
        return row.Result;
    }

    private async Task DrainAsync()
    {
        var batch = new List<LinkRow>();
        do
        {
            batch.Clear();
            while (batch.Count < MostInBatch && _queue.TryDequeue(out var row))
                batch.Add(row);
            try
            {
                await RunAsync(batch);
            }
#pragma warning disable CA1031 // Whatever went wrong, each row is told; the import decides what it means.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                batch.ForEach(row => row.Fail(fault));
            }
        }
        while (Interlocked.Add(ref _waiting, -batch.Count) > 0);
    }

    private async Task RunAsync(List<LinkRow> batch)
    {
        var left = batch;
        for (var attempt = 0; attempt < Attempts && left.Count > 0 && _fruitless < MostFruitless; attempt++)
        {
            var before = left.Count;
            left = await StoreAsync(left);
            _held.Doubt(left.SelectMany(row => row.Ends));

            // A file of links that are there already, or that others work on, need not be decided twice.
            _fruitless = left.Count < before ? 0 : _fruitless + left.Count;
        }

        var order = new KeyedOrder();
        await Task.WhenAll(left.Select(row => order.Run(row.Ends, () => row.FinishAsync(null))));
    }

    /// <summary>Stores what it can.</summary>
    /// <returns>The rows that weren't stored just now, in the file's order.</returns>
    private async Task<List<LinkRow>> StoreAsync(List<LinkRow> batch)
    {
        if (await services.Clocks.PresentAsync(county) is not { } present
            || await StoreFaults.OfAsync(_held.LoadAsync(batch.SelectMany(row => row.Ends))) is not null)
            return batch;
        var live = (await services.Tails.FollowAsync(county)).Live;
        var stored = new List<Task<bool>>(batch.Count);
        var behind = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in batch)
        {
            // Whoever shares an end with a row that is left comes after it.
            var append = behind.Overlaps(row.Ends) ? null : await TryAppendAsync(row, present, live);
            if (append is null)
                behind.UnionWith(row.Ends);
            stored.Add(append ?? Task.FromResult(false));
        }

        var done = await Task.WhenAll(stored);
        return [.. batch.Where((_, at) => !done[at])];
    }

    /// <summary>Decides a link and sends its append off.</summary>
    /// <returns>Tells whether it was stored; null when it must go the usual way.</returns>
    private async ValueTask<Task<bool>?> TryAppendAsync(LinkRow row, CountyPresent present, LiveStreams live)
    {
        var (context, start) = (row.Context, row.Start);
        if (_held.Find(start.Terms.SubjectId) is not { } subject
            || await subject.DecideAsync(start, present, context.RequestKey, null, services.Drafts) is not { Part.Ties: [var tie] } taken
            || await services.References.CheckAsync(county, start, present.Now) is not null
            || _held.Find(tie.HolderId) is not { } holder
            || await holder.DecideAsync(tie.Command, present, context.RequestKey, tie.SubjectVillage, services.Drafts) is not { } held)
            return null;
        ImmutableArray<LastEntry> follows = [subject.Last, holder.Last];
        taken.Take(present.Now, context.Caller.Principal);
        held.Take(present.Now, context.Caller.Principal);
        return FinishAsync(row, services.Appender.AppendAsync(county, context, present.Now, [taken.Part, held.Part], follows), [taken.Part, held.Part], live);
    }

    private static async Task<bool> FinishAsync(LinkRow row, ValueTask<AppendOutcome> append, ImmutableArray<Preparation> parts, LiveStreams live)
    {
        var outcome = await append;
        if (!outcome.Stored)
            return false;

        foreach (var part in parts)
            live.Tell(part.Append!.Stream.Value, part.Version);
        await row.FinishAsync(outcome.Reply);
        return true;
    }

    /// <summary>A row that waits for its link.</summary>
    private sealed class LinkRow(CommandContext context, StartLink start, Func<CommandReply?, Task<RowResult>> finish)
    {
        private readonly TaskCompletionSource<RowResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public CommandContext Context => context;

        public StartLink Start => start;

        public string[] Ends => [start.Terms.SubjectId, start.Terms.HolderId];

        public Task<RowResult> Result => _result.Task;

        public void Fail(Exception fault) => _result.TrySetException(fault);

        public async Task<RowResult?> FinishAsync(CommandReply? reply)
        {
            try
            {
                var result = await finish(reply);
                _result.TrySetResult(result);
                return result;
            }
#pragma warning disable CA1031 // The row's own fault ends the import where the pump comes to it, not the rows beside it.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                Fail(fault);
                return null;
            }
        }
    }
}
