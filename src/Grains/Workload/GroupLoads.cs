using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Subjects;
using Lianxin.Contracts.Workload;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Divisions;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Rows;
using Lianxin.Domain.Workload;
using Lianxin.Grains.Queries;
using Lianxin.Grains.Subjects;
using Lianxin.Ledger.Queries;

namespace Lianxin.Grains.Workload;

/// <summary>Loads of groups of cadres, from the county's loads at one position.</summary>
internal sealed class GroupLoads(CountyLoads counties, ICaseloadQueries caseloads, IGrainFactory grains)
{
    private const int MostExtremes = 1000;

    /// <summary>Cadres linked into a division or stationed there, with the division's figures.</summary>
    public Task<Answer<GroupLoadView>> OfDivisionAsync(CountyCode county, ReadContext context, string divisionId, int extremes) =>
        AnswerAsync(county, context, extremes, async loads =>
        {
            if (!EntityId.TryParse<DivisionId>(divisionId, out var id)
                || (await grains.GetGrain<IDivisionGrain>(divisionId).GetAsync(context, full: false)).Value is not { } division)
                return (SubjectIds.NotFound(divisionId), null);
            var figures = await caseloads.OfDivisionAsync(county, id, loads.Day, WorkloadRules.VisitsSince(loads.Day));
            return (null, await ViewAsync(divisionId, loads.Day, figures, loads.Loads.Where(one => Belongs(one.Caseload, division.Row)), extremes));
        });

    /// <summary>Cadres of a body.</summary>
    public Task<Answer<GroupLoadView>> OfBodyAsync(CountyCode county, ReadContext context, string bodyId, int extremes) =>
        AnswerAsync(county, context, extremes, async loads =>
        {
            if (!EntityId.TryParse<BodyId>(bodyId, out _) || (await grains.GetGrain<IBodyGrain>(bodyId).GetAsync(context)).Value is null)
                return (SubjectIds.NotFound(bodyId), null);
            return (null, await ViewAsync(bodyId, loads.Day, null, loads.Loads.Where(one => one.Caseload.BodyId == bodyId), extremes));
        });

    /// <summary>Cadres of the county, of one rank group when stated.</summary>
    public Task<Answer<GroupLoadView>> OfCountyAsync(CountyCode county, ReadContext context, RankGroup? rankGroup, int extremes) =>
        AnswerAsync(county, context, extremes, async loads =>
        {
            var group = loads.Loads.Where(one => rankGroup is null || one.Load.RankGroup == rankGroup);
            return (null, await ViewAsync(SubjectIds.OfCounty(county).Value, loads.Day, null, group, extremes));
        });

    private static bool Belongs(Caseload caseload, DivisionRow division) =>
        division.Level == DivisionLevel.County
        || caseload.BodyDivisionId == division.DivisionId
        || caseload.BodyTownshipId == division.DivisionId
        || caseload.Links.Any(link =>
            link.SubjectId == division.DivisionId || link.VillageId == division.DivisionId || link.TownshipId == division.DivisionId);

    private async Task<Answer<GroupLoadView>> AnswerAsync(
        CountyCode county, ReadContext context, int extremes, Func<CountyLoad, ValueTask<(Refusal? Refusal, GroupLoadView? View)>> view)
    {
        if (extremes is < 0 or > MostExtremes)
        {
            return new(null, 0, new Refusal(
                RefusalCode.InvalidField, $"must be 0–{MostExtremes}, not {extremes}", $"应为0至{MostExtremes}", "extremes"));
        }

        try
        {
            if (await counties.GetAsync(county) is not { } loads)
                return new(null, 0, Refusals.NotFounded(county));
            if (loads.Position < context.MinPosition)
                return new(null, loads.Position, CountyReader.NotReached(context.MinPosition, loads.Position));
            var (refusal, answer) = await view(loads);
            return new(answer, loads.Position, refusal);
        }
        catch (Exception fault) when (StoreFaults.Is(fault))
        {
            return new(null, 0, StoreFaults.Refusal(fault));
        }
    }

    private async ValueTask<GroupLoadView> ViewAsync(
        string group, DateOnly day, DivisionFigures? figures, IEnumerable<(Caseload Caseload, CadreLoad Load)> members, int extremes)
    {
        var all = members.ToList();
        var spread = Distribution.Of(all.Select(one => one.Load), extremes);
        var byId = all.ToDictionary(one => one.Load.CadreId, StringComparer.Ordinal);
        var most = await NamedAsync(spread.MostLoaded, byId);
        var least = await NamedAsync(spread.LeastLoaded, byId);
        return new GroupLoadView(
            group, day, figures, spread.Count, spread.Idle, spread.Sum, spread.Max, spread.Mean, spread.MaxToMean, spread.Gini, most, least,
            [.. all.Select(one => one.Load).GroupBy(load => load.RankGroup).OrderBy(loads => loads.Key).Select(LoadViews.Of)]);
    }

    private async ValueTask<ImmutableArray<CadreLoadView>> NamedAsync(
        ImmutableArray<LoadShare> shares, Dictionary<string, (Caseload Caseload, CadreLoad Load)> byId) =>
        [.. await Task.WhenAll(shares.Select(async share =>
        {
            var cadre = await grains.GetGrain<ICadreGrain>(share.CadreId).GetAsync(new ReadContext(Caller.System));
            return LoadViews.Of(byId[share.CadreId].Caseload, byId[share.CadreId].Load, cadre.Value?.Row.Name ?? string.Empty);
        }))];
}
