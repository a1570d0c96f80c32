namespace Lianxin.Ledger.Models;

/// <summary>A state folded from stored entries.</summary>
/// <typeparam name="TState">The subject's state.</typeparam>
/// <param name="State">The state.</param>
/// <param name="Version">The stream's version it stands for.</param>
/// <param name="Position">Position of the last entry folded; 0 when there was none.</param>
public sealed record Replayed<TState>(TState State, long Version, long Position);
