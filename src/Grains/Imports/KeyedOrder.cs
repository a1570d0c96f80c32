namespace Lianxin.Grains.Imports;

/// <summary>
/// Lets pieces of work that share a key run one after another, and all others side by side: rows of one subject keep their order, and
/// rows of one holder don't conflict with each other. Used by one caller at a time.
/// </summary>
internal sealed class KeyedOrder
{
    private readonly Dictionary<string, Task> _last = new(StringComparer.Ordinal);

    /// <summary>Starts work once all earlier work under any of its keys has ended.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="keys">Its keys.</param>
    /// <param name="work">The work.</param>
    /// <returns>Its result.</returns>
    public Task<T> Run<T>(IReadOnlyCollection<string> keys, Func<Task<T>> work)
    {
        var before = keys.Select(key => _last.GetValueOrDefault(key)).OfType<Task>().Where(task => !task.IsCompleted).ToArray();
        var task = before.Length == 0 ? work() : AfterAsync(before, work);
        foreach (var key in keys)
            _last[key] = task;
        return task;
    }

    /// <summary>Forgets keys whose work has ended, so that memory doesn't grow with the file.</summary>
    /// <param name="keys">Keys of a piece of work that has ended.</param>
    public void Forget(IReadOnlyCollection<string> keys)
    {
        foreach (var key in keys)
        {
            if (_last.TryGetValue(key, out var task) && task.IsCompleted)
                _last.Remove(key);
        }
    }

    private static async Task<T> AfterAsync<T>(Task[] before, Func<Task<T>> work)
    {
        // Whether what came before went well is its own result.
        await Task.WhenAll(before).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return await work();
    }
}
