namespace Lianxin.Domain.Queries;

/// <summary>Asks for one page, by key: stable while rows are written.</summary>
/// <param name="Size">1–1,000 rows.</param>
/// <param name="After">The last key of the page before, or empty for the first page.</param>
[GenerateSerializer, Immutable]
public readonly record struct PageRequest(int Size, string After);

/// <summary>One page.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">The items.</param>
/// <param name="Next">The key to go on after, or empty on the last page.</param>
/// <param name="Total">How many match in all.</param>
[GenerateSerializer, Immutable]
public sealed record Page<T>(ImmutableArray<T> Items, string Next, long Total);
