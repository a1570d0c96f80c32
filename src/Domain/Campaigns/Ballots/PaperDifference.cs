namespace Lianxin.Domain.Campaigns.Ballots;

/// <summary>A paper ballot that was not taken.</summary>
/// <param name="FirstLine">Its line in the first file, or 0.</param>
/// <param name="SecondLine">Its line in the second file, or 0.</param>
/// <param name="Reason">Why, in English.</param>
/// <param name="ReasonZh">Why, in Chinese.</param>
[GenerateSerializer, Immutable, Alias("lx.PaperDifference")]
public sealed record PaperDifference([property: Id(0)] int FirstLine, [property: Id(1)] int SecondLine, [property: Id(2)] string Reason, [property: Id(3)] string ReasonZh);
