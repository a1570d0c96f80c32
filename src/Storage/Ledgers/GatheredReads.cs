namespace Lianxin.Storage.Ledgers;

/// <summary>
/// Reads by key, those asked for at the same time in one round trip. Who comes while nothing is under way is read for at once, alone; who
/// comes while reads are under way waits for the next and shares it. Nothing is remembered: every read began after it was asked for.
/// </summary>
/// <typeparam name="TKey">What is asked for.</typeparam>
/// <typeparam name="TFound">What is found of it.</typeparam>
/// <param name="underWay">Reads under way at most.</param>
/// <param name="atOnce">Keys of a read at most.</param>
/// <param name="read">Reads keys and answers in their order; a failure is told to all who share the read.</param>
internal sealed class GatheredReads<TKey, TFound>(int underWay, int atOnce, Func<IReadOnlyList<TKey>, Task<TFound[]>> read)
{
    private readonly Lock _turn = new();
    private readonly Queue<Asked> _waiting = new();
    private int _reading;

    /// <summary>Reads one key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellation">Gives up waiting; the read goes on for whom it serves.</param>
    /// <returns>What is found.</returns>
    public Task<TFound> ReadAsync(TKey key, CancellationToken cancellation)
    {
        var asked = new Asked(key, new TaskCompletionSource<TFound>(TaskCreationOptions.RunContinuationsAsynchronously));
        bool begin;
        lock (_turn)
        {
            _waiting.Enqueue(asked);
            begin = _reading < underWay;
            _reading += begin ? 1 : 0;
        }

        // Not on the scheduler of who came first: the read serves others too.
        if (begin)
            _ = Task.Run(ReadWaitingAsync, CancellationToken.None);
        return asked.Answer.Task.WaitAsync(cancellation);
    }

    private async Task ReadWaitingAsync()
    {
        while (Take() is { Count: > 0 } batch)
        {
            try
            {
                var found = await read([.. batch.Select(asked => asked.Key)]);
                for (var i = 0; i < batch.Count; i++)
                    batch[i].Answer.SetResult(found[i]);
            }
            catch (Exception exception)
            {
                foreach (var asked in batch)
                    asked.Answer.TrySetException(exception);
            }
        }
    }

    private List<Asked> Take()
    {
        lock (_turn)
        {
            var batch = new List<Asked>();
            while (batch.Count < atOnce && _waiting.TryDequeue(out var asked))
                batch.Add(asked);
            if (batch.Count == 0)
                _reading--;
            return batch;
        }
    }

    private readonly record struct Asked(TKey Key, TaskCompletionSource<TFound> Answer);
}
