namespace Lianxin.Contracts.Calls;

/// <summary>What comes with every command.</summary>
/// <param name="Caller">Who calls.</param>
/// <param name="RequestKey">hash(principal, method, request id), 64 hex digits; new ids derive from it.</param>
/// <param name="BodyHash">Hash of the request's body, 64 hex digits: the same key with another body is refused.</param>
[GenerateSerializer, Immutable, Alias("lx.CommandContext")]
public sealed record CommandContext(
    [property: Id(0)] Caller Caller, [property: Id(1)] string RequestKey, [property: Id(2)] string BodyHash)
{
    /// <summary>
    /// The moment that a command over several subjects is decided at, taken once for all of them; null for a command to one subject, which
    /// takes its own. Set by coordinators alone.
    /// </summary>
    [Id(3)]
    public DateTimeOffset? Moment { get; init; }

    /// <summary>The context of a command that follows from this one, such as one item of a long operation.</summary>
    /// <param name="item">What tells the child apart; the same item gives the same key.</param>
    /// <returns>A context whose key derives from this one's.</returns>
    public CommandContext Child(string item) => new(Caller, ChildKey.Of(RequestKey, item), BodyHash);
}
