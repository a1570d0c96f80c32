namespace Lianxin.Domain.Evaluation.Scores;

/// <summary>The band proposed for one cadre.</summary>
/// <param name="CadreId">The cadre.</param>
/// <param name="Pool">Body id, <c>stationed</c>, or the act that pools small bodies; empty without a band.</param>
/// <param name="Band">The band.</param>
/// <param name="Tie">Equal to others across the quota's line: the committee decides, never an id.</param>
[GenerateSerializer, Immutable, Alias("lx.BandProposal")]
public sealed record BandProposal(
    [property: Id(0)] string CadreId, [property: Id(1)] string Pool, [property: Id(2)] Band Band, [property: Id(3)] bool Tie)
{
    /// <summary>The best band that the year's vetoes leave; unspecified without a veto.</summary>
    [Id(4)]
    public Band Ceiling { get; init; }
}

/// <summary>A pool that shares one quota.</summary>
/// <param name="Pool">Its name.</param>
/// <param name="Size">Banded cadres in it.</param>
/// <param name="Quota">First bands at most: size × share, rounded down.</param>
/// <param name="Proposed">First bands proposed.</param>
[GenerateSerializer, Immutable, Alias("lx.BandPool")]
public sealed record BandPool(
    [property: Id(0)] string Pool, [property: Id(1)] int Size, [property: Id(2)] int Quota, [property: Id(3)] int Proposed);

/// <summary>All proposals of an evaluation.</summary>
/// <param name="Proposals">One per scored cadre who isn't without a band, in order of cadre id.</param>
/// <param name="Pools">Pools in order of name.</param>
[GenerateSerializer, Immutable, Alias("lx.BandTable")]
public sealed record BandTable(
    [property: Id(0)] ImmutableArray<BandProposal> Proposals, [property: Id(1)] ImmutableArray<BandPool> Pools);
