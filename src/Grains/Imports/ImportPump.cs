using Lianxin.Contracts.Operations;
using Lianxin.Domain.Decisions;
using Lianxin.Grains.Operations;
using Lianxin.Tabular.Reading;

namespace Lianxin.Grains.Imports;

/// <summary>
/// Drives records through an importer: many at once, results in order, memory bounded by the window. The cursor is how many results
/// have been taken in order; what ran beyond it runs again after a restart, under the same request keys.
/// </summary>
/// <typeparam name="T">The record.</typeparam>
internal sealed class ImportPump<T>(OperationRun run, RowImporter<T> importer, int window)
    where T : class
{
    private const int CheckpointEvery = 1_000;
    private readonly Queue<(Task<RowResult> Task, IReadOnlyCollection<string> Keys)> _flying = new();
    private readonly KeyedOrder _order = new();
    private readonly List<OperationItem>? _held = importer.Reorders ? [] : null;
    private readonly long _from = importer.Reorders ? 0 : run.From.Done;
    private long _taken = run.From.Done;

    /// <summary>Imports all records.</summary>
    /// <param name="outcomes">All records of the file, also those done before.</param>
    /// <param name="cancellation">Stops between records; what is under way is finished.</param>
    public async Task RunAsync(IEnumerable<RowOutcome<T>> outcomes, CancellationToken cancellation)
    {
        var read = 0L;
        foreach (var outcome in importer.Order(outcomes))
        {
            var refusal = importer.Note(outcome);
            if (++read <= _from)
                continue;
            if (cancellation.IsCancellationRequested)
                break;
            if (outcome.Record is { } record && importer.BeginsAnew(record))
            {
                while (_flying.Count > 0)
                    await TakeAsync(cancellation);
                await importer.BeginAsync(record);
            }

            _flying.Enqueue(Start(outcome, refusal));
            if (_flying.Count >= window)
                await TakeAsync(cancellation);
        }

        while (_flying.Count > 0)
            await TakeAsync(CancellationToken.None);
        if (_held is not null)
            await run.Items.AddAsync(_held.OrderBy(item => item.Number), CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
    }

    private (Task<RowResult> Task, IReadOnlyCollection<string> Keys) Start(RowOutcome<T> outcome, Refusal? refusal)
    {
        if (outcome.Record is not { } record)
            return (Task.FromResult(Refused(outcome)), []);
        if (refusal is not null)
            return (Task.FromResult(RowResult.Failed(outcome.Rows[0], string.Empty, refusal)), []);
        var keys = importer.KeysOf(record);
        return (_order.Run(keys, () => importer.ImportAsync(record, outcome.Rows)), keys);
    }

    private async Task TakeAsync(CancellationToken cancellation)
    {
        var (task, keys) = _flying.Dequeue();
        var result = await task;
        _order.Forget(keys);
        _held?.AddRange(result.Items);
        await run.DoneAsync(result.Outcome, _held is null ? result.Items : [], CancellationToken.None);
        if (++_taken % CheckpointEvery == 0 && _held is null && !cancellation.IsCancellationRequested)
            await run.CheckpointAsync(CancellationToken.None);
    }

    private static RowResult Refused(RowOutcome<T> outcome) => new(ItemOutcome.Failed, [.. outcome.Errors.Select(error =>
        new OperationItem(error.Row, error.Column, new Refusal(RefusalCode.InvalidField, error.Message, error.MessageZh), string.Empty, string.Empty)
        {
            Reason = RowResult.CodeOf(error.Reason.ToString()),
        })]);
}
