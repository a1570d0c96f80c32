using Lianxin.Domain.Evaluation.Scores;
using Lianxin.Domain.Evaluation.Simulation;
using Lianxin.Domain.Ids;

namespace Lianxin.Domain.Commands;

/// <summary>Drafts an evaluation. Refused when its stream exists.</summary>
/// <param name="Year">The year evaluated.</param>
/// <param name="Scheme">Label of an adopted scheme of that year.</param>
[GenerateSerializer, Immutable, Alias("lx.DraftEvaluation")]
public sealed record DraftEvaluation([property: Id(0)] int Year, [property: Id(1)] string Scheme) : SubjectCommand;

/// <summary>Draft → Frozen: fixes ledger position, scheme and policy.</summary>
/// <param name="CutOffDay">Last day that counts; null for the year's last.</param>
[GenerateSerializer, Immutable, Alias("lx.FreezeEvaluation")]
public sealed record FreezeEvaluation([property: Id(0)] DateOnly? CutOffDay) : SubjectCommand;

/// <summary>Frozen → Scored: notes what the scoring operation found. The same result again changes nothing.</summary>
/// <param name="ResultHash">Hash of the canonical result.</param>
/// <param name="Scored">Cadres with a score.</param>
/// <param name="WithoutDuties">Cadres without duties.</param>
[GenerateSerializer, Immutable, Alias("lx.RecordScores")]
public sealed record RecordScores(
    [property: Id(0)] string ResultHash, [property: Id(1)] int Scored, [property: Id(2)] int WithoutDuties) : SubjectCommand;

/// <summary>A person gives a cadre another band than proposed.</summary>
/// <param name="Cadre">The cadre; one with a proposal.</param>
/// <param name="Band">The band, other than proposed.</param>
/// <param name="Reason">Free text, 1–2,000 characters.</param>
[GenerateSerializer, Immutable, Alias("lx.BandDeparture")]
public sealed record BandDeparture([property: Id(0)] CadreId Cadre, [property: Id(1)] Band Band, [property: Id(2)] string Reason);

/// <summary>Scored → Confirmed, by a named person.</summary>
/// <param name="ResultHash">Hash of the result looked at; refused when it is another.</param>
/// <param name="Statement">Free text up to 2,000 characters.</param>
[GenerateSerializer, Immutable, Alias("lx.ConfirmEvaluation")]
public sealed record ConfirmEvaluation([property: Id(0)] string ResultHash, [property: Id(1)] string Statement) : SubjectCommand
{
    /// <summary>Bands that the person gives otherwise than proposed; a first band beyond a pool's quota refuses.</summary>
    [Id(2)]
    public ImmutableArray<BandDeparture> Departures { get; init; } = [];
}

/// <summary>The county's side of a confirmation, in the same append: the year's evaluation is this one, and no other after it.</summary>
/// <param name="Year">The year evaluated.</param>
/// <param name="Evaluation">The evaluation confirmed.</param>
[GenerateSerializer, Immutable, Alias("lx.SettleYear")]
public sealed record SettleYear([property: Id(0)] int Year, [property: Id(1)] EvaluationId Evaluation) : SubjectCommand;

/// <summary>Confirmed → Published.</summary>
[GenerateSerializer, Immutable, Alias("lx.PublishEvaluation")]
public sealed record PublishEvaluation : SubjectCommand;

/// <summary>Notes a simulation between freeze and publication; the answer is given after.</summary>
/// <param name="SchemeHash">Hash of the scheme simulated.</param>
/// <param name="Scheme">Its canonical JSON; empty for the evaluation's own.</param>
/// <param name="Stability">How weights are shaken, or null.</param>
[GenerateSerializer, Immutable, Alias("lx.RecordSimulation")]
public sealed record RecordSimulation(
    [property: Id(0)] string SchemeHash, [property: Id(1)] string Scheme, [property: Id(2)] StabilityTerms? Stability) : SubjectCommand;

/// <summary>Notes what a replay of the whole ledger came to.</summary>
/// <param name="ReplayHash">Hash of the canonical result.</param>
[GenerateSerializer, Immutable, Alias("lx.RecordReconciliation")]
public sealed record RecordReconciliation([property: Id(0)] string ReplayHash) : SubjectCommand;
