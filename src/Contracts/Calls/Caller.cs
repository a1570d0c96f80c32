using Lianxin.Domain.Ids;

namespace Lianxin.Contracts.Calls;

/// <summary>Who calls: set by the gateway after authentication, never read from a message.</summary>
/// <param name="Principal">An opaque principal id; stored as the actor of entries.</param>
/// <param name="Rights">The rights held, such as <c>ledger.write</c>; <c>*</c> holds all.</param>
/// <param name="Cadre">The cadre the principal acts as, or null.</param>
/// <param name="Scope">The division the rights reach, or null for the whole county.</param>
[GenerateSerializer, Immutable, Alias("lx.Caller")]
public sealed record Caller(
    [property: Id(0)] string Principal,
    [property: Id(1)] ImmutableArray<string> Rights,
    [property: Id(2)] CadreId? Cadre = null,
    [property: Id(3)] DivisionId? Scope = null)
{
    /// <summary>The service itself: the due clock, resumed operations.</summary>
    public static readonly Caller System = new("system", ["*"]);

    /// <summary>Whether a right is held.</summary>
    /// <param name="right">The right.</param>
    /// <returns>True when held.</returns>
    public bool Has(string right) => Rights.Contains("*") || Rights.Contains(right);
}
