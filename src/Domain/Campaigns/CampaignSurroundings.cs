using Lianxin.Domain.Cadres;
using Lianxin.Domain.Ids;

namespace Lianxin.Domain.Campaigns;

/// <summary>What a campaign's rules are told beside its stream, as far as the command at hand needs it.</summary>
public sealed record CampaignSurroundings
{
    /// <summary>The ledger's head.</summary>
    public long HeadPosition { get; init; }

    /// <summary>The households from which raters are drawn, as of the head.</summary>
    public ImmutableArray<string> Frame { get; init; } = [];

    /// <summary>Who was named to handle envelopes, as far as they exist.</summary>
    public ImmutableArray<EnvelopeHandler> Handlers { get; init; } = [];

    /// <summary>The ballots as they stand.</summary>
    public ImmutableArray<CountedBallot> Ballots { get; init; } = [];

    /// <summary>Money and goods that cadres gave, each with its day, in order of position.</summary>
    public ImmutableArray<FlaggedGift> Gifts { get; init; } = [];
}

/// <summary>A cadre who is to handle envelopes.</summary>
/// <param name="Cadre">Who.</param>
/// <param name="RankGroup">Their rank group.</param>
/// <param name="Linked">Whether they are linked to a household or village in force today.</param>
public sealed record EnvelopeHandler(CadreId Cadre, RankGroup RankGroup, bool Linked);
