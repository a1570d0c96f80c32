namespace Lianxin.Domain.Campaigns.Tallies;

/// <summary>What a class of raters answered about one subject.</summary>
/// <param name="Subject">The cadre or body.</param>
/// <param name="Class">The class.</param>
/// <param name="Ballots">How many ballots rate the subject.</param>
/// <param name="Counts">For each aspect in order, how many gave each answer of the scale in order.</param>
[GenerateSerializer, Immutable, Alias("lx.ClassTally")]
public sealed record ClassTally(
    [property: Id(0)] string Subject,
    [property: Id(1)] RaterClass Class,
    [property: Id(2)] int Ballots,
    [property: Id(3)] ImmutableArray<ImmutableArray<int>> Counts)
{
    /// <summary>The worth of the answers to one aspect.</summary>
    /// <param name="terms">What the answers are worth.</param>
    /// <param name="aspect">The aspect, from 0.</param>
    /// <returns>The sum, 0 to <see cref="Ballots"/>.</returns>
    public decimal Worth(CampaignTerms terms, int aspect) => Counts[aspect].Select((count, at) => count * terms.Scale[at].Worth).Sum();

    /// <summary>How many answers to one aspect are favourable.</summary>
    /// <param name="terms">Which are.</param>
    /// <param name="aspect">The aspect, from 0.</param>
    /// <returns>0 to <see cref="Ballots"/>.</returns>
    public int Favourable(CampaignTerms terms, int aspect) => Counts[aspect].Where((_, at) => terms.Scale[at].Favourable).Sum();
}
