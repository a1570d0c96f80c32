using Lianxin.Domain.Ids;
using Lianxin.Domain.Workload;

namespace Lianxin.Ledger.Queries;

/// <summary>What a load is computed from, as flat rows; the load itself is computed in Domain from policy and today.</summary>
public interface ICaseloadQueries
{
    /// <summary>One holder's caseload, in one round trip: its links in force on the day with their subjects' tags and villages, the difficulties it handles, and its counted visits since a day.</summary>
    /// <param name="county">The county.</param>
    /// <param name="holder">Cadre id.</param>
    /// <param name="today">Links in force on this day.</param>
    /// <param name="visitsSince">First day of visits wanted, inclusive.</param>
    /// <param name="cancellation">Gives up.</param>
    ValueTask<Caseload> OfCadreAsync(CountyCode county, CadreId holder, DateOnly today, DateOnly visitsSince, CancellationToken cancellation = default);

    /// <summary>Every cadre's caseload (also of the idle), ordered by cadre id; set-based, never one query per cadre.</summary>
    /// <param name="county">The county.</param>
    /// <param name="today">Links in force on this day.</param>
    /// <param name="visitsSince">First day of visits wanted, inclusive.</param>
    /// <param name="cancellation">Gives up.</param>
    IAsyncEnumerable<Caseload> AllAsync(CountyCode county, DateOnly today, DateOnly visitsSince, CancellationToken cancellation = default);

    /// <summary>Figures of a division (village, township or county): households, led households, open and overdue difficulties, visits since a day.</summary>
    ValueTask<DivisionFigures> OfDivisionAsync(CountyCode county, DivisionId division, DateOnly today, DateOnly visitsSince, CancellationToken cancellation = default);
}
