namespace Lianxin.Domain.Visits;

/// <summary>Which entries of a stream have been superseded or attested; few, and all that corrections need remembered.</summary>
public sealed record EvidenceMarks
{
    /// <summary>No marks.</summary>
    public static readonly EvidenceMarks Empty = new();

    /// <summary>Versions superseded, in the order it happened.</summary>
    public ImmutableArray<long> Superseded { get; init; } = [];

    /// <summary>Versions attested, in the order it happened.</summary>
    public ImmutableArray<long> Attested { get; init; } = [];

    /// <summary>After a correction.</summary>
    /// <param name="e">The correction.</param>
    /// <returns>The new marks.</returns>
    public EvidenceMarks Apply(EntryCorrected e) => this with { Superseded = Superseded.Add(e.SupersededVersion) };

    /// <summary>After an attestation.</summary>
    /// <param name="e">The attestation.</param>
    /// <returns>The new marks.</returns>
    public EvidenceMarks Apply(EntryAttested e) => this with { Attested = Attested.Add(e.Version) };
}
