using Lianxin.Bench.Plain.Counties;
using Lianxin.Domain.Workload;
using SubjectKind = Lianxin.Domain.Links.SubjectKind;

namespace Lianxin.Bench.Plain.Workloads;

/// <summary>Computes a workload at each question from the normalised tables, by the rules that Lianxin computes it by.</summary>
internal sealed class NormalisedLoads(NpgsqlDataSource database, PlainCounty county) : ICadreLoads
{
    public async Task<CadreWorkload?> FindAsync(CadreId cadre, CancellationToken cancellation)
    {
        var today = county.Today;
        await using var connection = await database.OpenConnectionAsync(cancellation);
        if (await CaseRows.ReadAsync(connection, cadre, today, cancellation) is not var (name, caseload))
            return null;
        var load = WorkloadRules.Load(caseload, county.PolicyOn(today), today);
        return new CadreWorkload
        {
            Cadre = Names.Of(cadre),
            DisplayName = name,
            RankGroup = (RankGroup)(int)load.RankGroup,
            Body = Names.Of(load.BodyId),
            Day = today.ToDate(),
            Active = load.Active,
            Load = load.Total.ToExact(),
            LinkLoad = load.FromLinks.ToExact(),
            DifficultyLoad = load.FromDifficulties.ToExact(),
            VisitLoad = load.FromVisits.ToExact(),
            Households = HouseholdsOf(caseload),
            OpenDifficulties = load.OpenDifficulties,
            Overdue = load.Overdue,
            VisitsDue = load.VisitsDue,
            VisitsDone = load.VisitsDone,
        };
    }

    /// <summary>Households linked, each once.</summary>
    public static int HouseholdsOf(Caseload caseload) =>
        caseload.Links.Where(link => link.SubjectKind == SubjectKind.Household).Select(link => link.SubjectId).Distinct().Count();
}
