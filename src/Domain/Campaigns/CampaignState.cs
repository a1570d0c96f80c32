using Lianxin.Domain.Campaigns.Tallies;
using Lianxin.Domain.Ids;

namespace Lianxin.Domain.Campaigns;

/// <summary>A campaign as its stream tells it.</summary>
public sealed record CampaignState
{
    /// <summary>Before the creation.</summary>
    public static readonly CampaignState Empty = new();

    /// <summary>Version of the stream; 0 before the creation.</summary>
    public long Version { get; init; }

    /// <summary>How far it is.</summary>
    public CampaignStage Stage { get; init; }

    /// <summary>The campaign; <c>default</c> before the creation.</summary>
    public CampaignId Id { get; init; }

    /// <summary>The year it belongs to.</summary>
    public int Year { get; init; }

    /// <summary>Its title.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>What is asked; null before the creation.</summary>
    public CampaignTerms? Terms { get; init; }

    /// <summary>Draws of the people's raters, in order.</summary>
    public ImmutableArray<RatersDrawn> Draws { get; init; } = [];

    /// <summary>Batches of tokens, in order; the first is number 1.</summary>
    public ImmutableArray<TokenBatch> Batches { get; init; } = [];

    /// <summary>The batch of each token's hash, by its index in <see cref="Batches"/>; void ones included.</summary>
    public ImmutableDictionary<string, int> Keys { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>The day casting began; null before.</summary>
    public DateOnly? OpenedOn { get; init; }

    /// <summary>The day casting ended; null before.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>The day of publication; null before.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>Ballots as counted, ascending by key; empty until closed.</summary>
    public ImmutableArray<CountedBallot> Ballots { get; init; } = [];

    /// <summary>What was counted, in order of subject and class; empty until closed.</summary>
    public ImmutableArray<ClassTally> Tallies { get; init; } = [];

    /// <summary>The subjects' figures, in order of id; empty until closed.</summary>
    public ImmutableArray<SubjectFigure> Figures { get; init; } = [];

    /// <summary>Gifts shortly before the opening.</summary>
    public ImmutableArray<FlaggedGift> Gifts { get; init; } = [];

    /// <summary>How many tokens of a class cast ballots.</summary>
    /// <param name="raters">The class.</param>
    /// <returns>Tokens issued and not void.</returns>
    public int Issued(RaterClass raters) => Batches.Where(batch => batch.Class == raters && !batch.Void).Sum(batch => batch.Count);

    /// <summary>The batch that a key casts by.</summary>
    /// <param name="key">A token's hash.</param>
    /// <returns>The batch, or null for an unknown or void token.</returns>
    public TokenBatch? BatchOf(string key) => Keys.TryGetValue(key, out var index) && !Batches[index].Void ? Batches[index] : null;
}
