using Lianxin.Domain.Decisions;

namespace Lianxin.Contracts.Calls;

/// <summary>The answer to a query: a value as of a ledger position, or a refusal.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
/// <param name="Value">The value, or default when refused.</param>
/// <param name="AsOf">The ledger position the value reflects at least.</param>
/// <param name="Refusal">Why there is none, or null.</param>
[GenerateSerializer, Immutable, Alias("lx.Answer`1")]
public sealed record Answer<T>(
    [property: Id(0)] T? Value, [property: Id(1)] long AsOf, [property: Id(2)] Refusal? Refusal = null);
