namespace Lianxin.Ledger.Marks;

/// <summary>
/// What a store knows of itself and of the processes over it: a few named values, nothing of any county. Failures of the store throw
/// <see cref="LedgerUnavailableException"/>.
/// </summary>
public interface IStoreMarks
{
    /// <summary>Sets a mark that is never changed again, unless it is there already.</summary>
    /// <param name="name">The mark.</param>
    /// <param name="value">What it shall be.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What it is: the value of whoever came first.</returns>
    ValueTask<string> AgreeAsync(string name, string value, CancellationToken cancellation = default);

    /// <summary>Sets a mark by the way that appends take, durably, and reads it by the way that queries take.</summary>
    /// <param name="name">The mark.</param>
    /// <param name="value">Another value than before.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What was read.</returns>
    ValueTask<string?> WriteAndReadAsync(string name, string value, CancellationToken cancellation = default);
}
