using Lianxin.Contracts.Workload;

namespace Lianxin.Gateway.Mapping;

/// <summary>Loads on their way out.</summary>
internal static class WorkloadMapping
{
    public static CadreWorkload ToWire(this CadreLoadView view, long asOf) => new()
    {
        Cadre = Names.Of(view.CadreId),
        DisplayName = view.Name,
        RankGroup = (RankGroup)(int)view.RankGroup,
        Body = Names.Of(view.BodyId),
        Day = view.Day.ToDate(),
        Active = view.Active,
        Load = view.Load.ToExact(),
        LinkLoad = view.LinkLoad.ToExact(),
        DifficultyLoad = view.DifficultyLoad.ToExact(),
        VisitLoad = view.VisitLoad.ToExact(),
        Households = view.Households,
        OpenDifficulties = view.OpenDifficulties,
        Overdue = view.Overdue,
        VisitsDue = view.VisitsDue,
        VisitsDone = view.VisitsDone,
        LedgerPosition = asOf,
    };

    public static GroupWorkload ToWire(this GroupLoadView view, long asOf)
    {
        var group = new GroupWorkload
        {
            Group = Names.Of(view.Group),
            Day = view.Day.ToDate(),
            Figures = view.Figures?.ToWire(),
            Cadres = view.Cadres,
            Idle = view.Idle,
            Sum = view.Sum.ToExact(),
            Max = view.Max.ToExact(),
            Mean = view.Mean.ToExact(),
            MaxOverMean = view.MaxOverMean.ToExact(),
            Gini = view.Gini.ToExact(),
            LedgerPosition = asOf,
        };
        group.MostLoaded.AddRange(view.Most.Select(cadre => cadre.ToWire(asOf)));
        group.LeastLoaded.AddRange(view.Least.Select(cadre => cadre.ToWire(asOf)));
        group.ByRankGroup.AddRange(view.ByRankGroup.Select(ToWire));
        return group;
    }

    private static RankGroupWorkload ToWire(RankGroupLoad load) => new()
    {
        RankGroup = (RankGroup)(int)load.RankGroup,
        Cadres = load.Cadres,
        Idle = load.Idle,
        Max = load.Max.ToExact(),
        Mean = load.Mean.ToExact(),
        MaxOverMean = load.MaxOverMean.ToExact(),
        Gini = load.Gini.ToExact(),
    };

    private static DivisionFigures ToWire(this Domain.Workload.DivisionFigures figures) => new()
    {
        Households = figures.Households,
        WithLead = figures.WithLead,
        OpenDifficulties = figures.OpenDifficulties,
        OverdueDifficulties = figures.OverdueDifficulties,
        VisitedHouseholds = figures.VisitedHouseholds,
        Visits = figures.Visits,
    };
}
