namespace Lianxin.Domain.Campaigns;

/// <summary>Tokens issued together.</summary>
/// <param name="Class">For whom.</param>
/// <param name="Subjects">Whom their ballots rate, in the ballot's order.</param>
/// <param name="Count">How many.</param>
/// <param name="Void">Whether none of them casts a ballot any more.</param>
[GenerateSerializer, Immutable, Alias("lx.TokenBatch")]
public sealed record TokenBatch(
    [property: Id(0)] RaterClass Class, [property: Id(1)] ImmutableArray<string> Subjects, [property: Id(2)] int Count, [property: Id(3)] bool Void);
