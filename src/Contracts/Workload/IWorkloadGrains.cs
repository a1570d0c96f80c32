using Lianxin.Contracts.Calls;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Workload;

namespace Lianxin.Contracts.Workload;

/// <summary>One cadre's workload, from memory kept fresh by the ledger's tail; its key is a cadre id.</summary>
[Alias("lx.ICadreWorkloadGrain")]
public interface ICadreWorkloadGrain : IGrainWithStringKey
{
    /// <summary>The load today.</summary>
    [Alias("Get")]
    Task<Answer<CadreLoadView>> GetAsync(ReadContext context);

    /// <summary>The load now and after each change, with a heartbeat at least every 15 s (the same load again); until cancelled.</summary>
    [Alias("Watch")]
    IAsyncEnumerable<Answer<CadreLoadView>> WatchAsync(ReadContext context, CancellationToken cancellation = default);
}

/// <summary>Workload of divisions, bodies and the county, by set-based queries; stateless. Its key is the county.</summary>
[Alias("lx.IWorkloadQueryGrain")]
public interface IWorkloadQueryGrain : IGrainWithStringKey
{
    /// <summary>Figures of a division and the loads of the cadres linked into it or stationed there.</summary>
    [Alias("OfDivision")]
    Task<Answer<GroupLoadView>> OfDivisionAsync(ReadContext context, string divisionId, int extremes);

    /// <summary>Loads of a body's cadres.</summary>
    [Alias("OfBody")]
    Task<Answer<GroupLoadView>> OfBodyAsync(ReadContext context, string bodyId, int extremes);

    /// <summary>Loads of the county's cadres, of one rank group when stated.</summary>
    [Alias("OfCounty")]
    Task<Answer<GroupLoadView>> OfCountyAsync(ReadContext context, RankGroup? rankGroup, int extremes);
}

/// <summary>Watches a county's figures; its key is the county. Apart from <see cref="IWorkloadQueryGrain"/> because streams need one activation.</summary>
[Alias("lx.IWorkloadWatchGrain")]
public interface IWorkloadWatchGrain : IGrainWithStringKey
{
    /// <summary>A division's figures once now, then after changes, at most once a second; heartbeat every 15 s (the same figures again).</summary>
    /// <param name="context">Caller.</param>
    /// <param name="divisionId">Village, township or county division.</param>
    /// <param name="cancellation">Ends the stream.</param>
    [Alias("Watch")]
    IAsyncEnumerable<Answer<GroupLoadView>> WatchAsync(ReadContext context, string divisionId, CancellationToken cancellation = default);
}

/// <summary>A cadre's load as read.</summary>
/// <param name="CadreId">The cadre.</param>
/// <param name="Name">The cadre's name (official data).</param>
/// <param name="RankGroup">Rank group.</param>
/// <param name="BodyId">Employing body.</param>
/// <param name="Day">The day it is computed for.</param>
/// <param name="Active">Whether the cadre counts in distributions on the day.</param>
/// <param name="Load">Total, exact.</param>
/// <param name="LinkLoad">Part of links.</param>
/// <param name="DifficultyLoad">Part of difficulties.</param>
/// <param name="VisitLoad">Part of visits due.</param>
/// <param name="Households">Households linked, distinct.</param>
/// <param name="OpenDifficulties">Open difficulties handled.</param>
/// <param name="Overdue">Of those, overdue.</param>
/// <param name="VisitsDue">Visits due in running periods.</param>
/// <param name="VisitsDone">Of those, done.</param>
[GenerateSerializer, Immutable, Alias("lx.CadreLoadView")]
public sealed record CadreLoadView(
    [property: Id(0)] string CadreId,
    [property: Id(1)] string Name,
    [property: Id(2)] RankGroup RankGroup,
    [property: Id(3)] string BodyId,
    [property: Id(4)] DateOnly Day,
    [property: Id(5)] bool Active,
    [property: Id(6)] decimal Load,
    [property: Id(7)] decimal LinkLoad,
    [property: Id(8)] decimal DifficultyLoad,
    [property: Id(9)] decimal VisitLoad,
    [property: Id(10)] int Households,
    [property: Id(11)] int OpenDifficulties,
    [property: Id(12)] int Overdue,
    [property: Id(13)] int VisitsDue,
    [property: Id(14)] int VisitsDone);

/// <summary>A group's loads as read.</summary>
/// <param name="Group">Division, body or county id.</param>
/// <param name="Day">The day.</param>
/// <param name="Figures">Division figures, or null for a body.</param>
/// <param name="Cadres">Active cadres counted.</param>
/// <param name="Idle">Of those, with load 0.</param>
/// <param name="Sum">Sum of loads.</param>
/// <param name="Max">Greatest load.</param>
/// <param name="Mean">Mean, idle included.</param>
/// <param name="MaxOverMean">Max / mean, 0 when the mean is 0.</param>
/// <param name="Gini">Gini coefficient.</param>
/// <param name="Most">Most loaded, descending.</param>
/// <param name="Least">Least loaded, ascending.</param>
/// <param name="ByRankGroup">The same figures per rank group.</param>
[GenerateSerializer, Immutable, Alias("lx.GroupLoadView")]
public sealed record GroupLoadView(
    [property: Id(0)] string Group,
    [property: Id(1)] DateOnly Day,
    [property: Id(2)] DivisionFigures? Figures,
    [property: Id(3)] int Cadres,
    [property: Id(4)] int Idle,
    [property: Id(5)] decimal Sum,
    [property: Id(6)] decimal Max,
    [property: Id(7)] decimal Mean,
    [property: Id(8)] decimal MaxOverMean,
    [property: Id(9)] decimal Gini,
    [property: Id(10)] ImmutableArray<CadreLoadView> Most,
    [property: Id(11)] ImmutableArray<CadreLoadView> Least,
    [property: Id(12)] ImmutableArray<RankGroupLoad> ByRankGroup);

/// <summary>Distribution figures of one rank group.</summary>
[GenerateSerializer, Immutable, Alias("lx.RankGroupLoad")]
public sealed record RankGroupLoad(
    [property: Id(0)] RankGroup RankGroup,
    [property: Id(1)] int Cadres,
    [property: Id(2)] int Idle,
    [property: Id(3)] decimal Max,
    [property: Id(4)] decimal Mean,
    [property: Id(5)] decimal MaxOverMean,
    [property: Id(6)] decimal Gini);
