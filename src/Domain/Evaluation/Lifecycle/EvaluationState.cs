using Lianxin.Domain.Ids;
using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Scores;
using Lianxin.Domain.Evaluation.Simulation;

namespace Lianxin.Domain.Evaluation.Lifecycle;

/// <summary>How far an evaluation is.</summary>
public enum EvaluationStage
{
    /// <summary>Not drafted.</summary>
    Unspecified = 0,

    /// <summary>Drafted.</summary>
    Draft = 1,

    /// <summary>Cut-off, scheme and policy fixed.</summary>
    Frozen = 2,

    /// <summary>Scored, bands proposed.</summary>
    Scored = 3,

    /// <summary>Confirmed by a person.</summary>
    Confirmed = 4,

    /// <summary>Published.</summary>
    Published = 5,
}

/// <summary>An evaluation as its stream tells it; scores are not part of it but follow from the terms.</summary>
public sealed record EvaluationState
{
    /// <summary>Before the draft.</summary>
    public static readonly EvaluationState Empty = new();

    /// <summary>Version of the stream; 0 before the draft.</summary>
    public long Version { get; init; }

    /// <summary>How far it is.</summary>
    public EvaluationStage Stage { get; init; }

    /// <summary>The evaluation; <c>default</c> before the draft.</summary>
    public EvaluationId Id { get; init; }

    /// <summary>The year evaluated.</summary>
    public int Year { get; init; }

    /// <summary>Label of the scheme.</summary>
    public string SchemeLabel { get; init; } = string.Empty;

    /// <summary>Hash of the scheme; final once frozen.</summary>
    public string SchemeHash { get; init; } = string.Empty;

    /// <summary>Hash of the policy; final once frozen.</summary>
    public string PolicyHash { get; init; } = string.Empty;

    /// <summary>The last position that counts; 0 until frozen.</summary>
    public long CutOffPosition { get; init; }

    /// <summary>The last day that counts; null until frozen.</summary>
    public DateOnly? CutOffDay { get; init; }

    /// <summary>Hash of the result; empty until scored.</summary>
    public string ResultHash { get; init; } = string.Empty;

    /// <summary>Cadres with a score.</summary>
    public int Scored { get; init; }

    /// <summary>Cadres without duties.</summary>
    public int WithoutDuties { get; init; }

    /// <summary>The principal who confirmed; empty until then.</summary>
    public string ConfirmedBy { get; init; } = string.Empty;

    /// <summary>Bands given otherwise than proposed, by cadre id.</summary>
    public ImmutableDictionary<string, Band> Departures { get; init; } = ImmutableDictionary<string, Band>.Empty;

    /// <summary>Hash of what the latest replay of the ledger came to; empty until reconciled.</summary>
    public string ReplayHash { get; init; } = string.Empty;

    /// <summary>What was simulated between freeze and publication.</summary>
    public ImmutableArray<SimulationRecord> Simulations { get; init; } = [];

    /// <summary>What the index is built from; null until frozen.</summary>
    public EvaluationTerms? Terms => CutOffDay is { } day ? new(Year, day, CutOffPosition, PolicyHash, SchemeHash) : null;
}
