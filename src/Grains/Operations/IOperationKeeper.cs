using Lianxin.Domain.Decisions;

namespace Lianxin.Grains.Operations;

/// <summary>What a run tells its grain.</summary>
[Alias("lx.IOperationKeeper")]
internal interface IOperationKeeper : IGrainWithStringKey
{
    /// <summary>How far it has come.</summary>
    [Alias("Remember")]
    Task RememberAsync(OperationCursor cursor);

    /// <summary>It came to its end.</summary>
    /// <returns>Why the end could not be stored, or null.</returns>
    [Alias("End")]
    Task<Refusal?> EndAsync(OperationCursor counts, Refusal? error, string result);

    /// <summary>It stopped for now: the store failed or the silo leaves. It goes on when resumed.</summary>
    [Alias("Pause")]
    Task PauseAsync();
}
