using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Evaluation.Simulation;

namespace Lianxin.Contracts.Evaluations;

/// <summary>A year-end evaluation; its key is an evaluation id. Its verbs are commands (draft, freeze, confirm, publish); scoring is an operation.</summary>
[Alias("lx.IEvaluationGrain")]
public interface IEvaluationGrain : ISubjectGrain
{
    /// <summary>Reads its state.</summary>
    [Alias("Get")]
    Task<Answer<EvaluationView>> GetAsync(ReadContext context);

    /// <summary>Puts a simulation on record.</summary>
    [Alias("RecordSimulation")]
    Task<CommandReply> RecordAsync(CommandContext context, RecordSimulation simulation);

    /// <summary>Lists scores in the order of rank group, rank and cadre id.</summary>
    /// <param name="context">Caller.</param>
    /// <param name="rankGroup">A rank group's code (UPPER_SNAKE), or empty for all.</param>
    /// <param name="after">How many to skip.</param>
    /// <param name="limit">1–1,000.</param>
    [Alias("Scores")]
    [ResponseTimeout("00:02:00")]
    Task<Answer<ImmutableArray<ScoreView>>> ScoresAsync(ReadContext context, string rankGroup, int after, int limit);

    /// <summary>Explains one cadre's score down to ledger positions; canonical JSON of the tree, see docs/evaluation.md.</summary>
    [Alias("Explain")]
    [ResponseTimeout("00:02:00")]
    Task<Answer<string>> ExplainAsync(ReadContext context, string cadreId);

    /// <summary>The whole result as canonical JSON bytes: same cut-off, policy and scheme, same bytes.</summary>
    [Alias("Result")]
    [ResponseTimeout("00:02:00")]
    Task<Answer<byte[]>> ResultAsync(ReadContext context);
}

/// <summary>An evaluation as read.</summary>
[GenerateSerializer, Immutable, Alias("lx.EvaluationView")]
public sealed record EvaluationView(
    [property: Id(0)] string EvaluationId,
    [property: Id(1)] int Year,
    [property: Id(2)] string State,
    [property: Id(3)] string SchemeLabel,
    [property: Id(4)] string SchemeHash,
    [property: Id(5)] string PolicyHash,
    [property: Id(6)] long CutOffPosition,
    [property: Id(7)] DateOnly? CutOffDay,
    [property: Id(8)] string ResultHash,
    [property: Id(9)] int Scored,
    [property: Id(10)] int WithoutDuties,
    [property: Id(11)] string ConfirmedBy,
    [property: Id(12)] long Version)
{
    /// <summary>What was simulated between freeze and publication.</summary>
    [Id(13)]
    public ImmutableArray<SimulationRecord> Simulations { get; init; } = [];

    /// <summary>Hash that the latest replay of the ledger came to; empty until reconciled.</summary>
    [Id(14)]
    public string ReplayHash { get; init; } = string.Empty;
}

/// <summary>One cadre's score as read. Decimals exact; total, base and adjustments null without a score.</summary>
[GenerateSerializer, Immutable, Alias("lx.ScoreView")]
public sealed record ScoreView(
    [property: Id(0)] string CadreId,
    [property: Id(1)] string Name,
    [property: Id(2)] string RankGroup,
    [property: Id(3)] string BodyId,
    [property: Id(4)] string Status,
    [property: Id(5)] decimal? Total,
    [property: Id(6)] decimal? Base,
    [property: Id(7)] decimal? Adjustments,
    [property: Id(8)] int Rank,
    [property: Id(9)] int GroupSize,
    [property: Id(10)] string Band,
    [property: Id(11)] string BandName,
    [property: Id(12)] string Mark,
    [property: Id(13)] ImmutableArray<IndicatorView> Indicators);

/// <summary>One indicator of a score; points null when not applicable.</summary>
[GenerateSerializer, Immutable, Alias("lx.IndicatorView")]
public sealed record IndicatorView(
    [property: Id(0)] string Code, [property: Id(1)] decimal Maximum, [property: Id(2)] decimal? Points);

/// <summary>The schemes and evaluations of a county; its key is the county.</summary>
[Alias("lx.IEvaluationDirectoryGrain")]
public interface IEvaluationDirectoryGrain : IGrainWithStringKey
{
    /// <summary>Checks a scheme file without storing it: findings, empty when it may be adopted.</summary>
    [Alias("LintScheme")]
    Task<Answer<ImmutableArray<LintFinding>>> LintSchemeAsync(ReadContext context, string yaml);

    /// <summary>Adopts a scheme for its year; <c>Created[0]</c> is its label.</summary>
    [Alias("AdoptScheme")]
    Task<CommandReply> AdoptSchemeAsync(CommandContext context, string yaml);

    /// <summary>Lists adopted schemes.</summary>
    [Alias("Schemes")]
    Task<Answer<ImmutableArray<SchemeView>>> SchemesAsync(ReadContext context);

    /// <summary>
    /// Tells what an evaluation would come to by another scheme, other weights, visits that were not recorded. Before the freeze it goes by the
    /// ledger as it is now. From the freeze to publication it is put on record first, and names nobody.
    /// </summary>
    /// <param name="context">Who asks; the same request is on record once.</param>
    /// <param name="evaluationId">The evaluation.</param>
    /// <param name="request">What to imagine.</param>
    [Alias("Simulate")]
    [ResponseTimeout("00:05:00")]
    Task<Answer<SimulationView>> SimulateAsync(CommandContext context, string evaluationId, SimulationRequest request);

    /// <summary>
    /// Scores villages by a village sheet on the terms of an evaluation, with its cut-off and the facts up to it. From the freeze to publication it
    /// is put on record first, as other simulations are.
    /// </summary>
    /// <param name="context">Who asks; the same request is on record once.</param>
    /// <param name="evaluationId">The evaluation.</param>
    /// <param name="yaml">The sheet.</param>
    /// <param name="village">A village to explain, or empty.</param>
    [Alias("SimulateVillages")]
    [ResponseTimeout("00:05:00")]
    Task<Answer<VillagesView>> SimulateVillagesAsync(CommandContext context, string evaluationId, string yaml, string village);

    /// <summary>Lists evaluations, newest year first.</summary>
    [Alias("Evaluations")]
    Task<Answer<ImmutableArray<EvaluationView>>> EvaluationsAsync(ReadContext context);
}

/// <summary>A linter's finding.</summary>
[GenerateSerializer, Immutable, Alias("lx.LintFinding")]
public sealed record LintFinding([property: Id(0)] string Path, [property: Id(1)] string Message, [property: Id(2)] string MessageZh);

/// <summary>An adopted scheme.</summary>
[GenerateSerializer, Immutable, Alias("lx.SchemeView")]
public sealed record SchemeView([property: Id(0)] string Label, [property: Id(1)] int Year, [property: Id(2)] string Hash, [property: Id(3)] string Yaml);
