using Lianxin.Domain.Policies;
using Lianxin.Domain.Workload;
using SubjectKind = Lianxin.Domain.Links.SubjectKind;

namespace Lianxin.Bench.Plain.Workloads;

/// <summary>
/// Makes a cadre's row anew for a day. It holds the row meanwhile, as every command that would move it does: what was committed before is
/// counted from the tables, what comes after adds itself to the new row.
/// </summary>
internal static class LoadRefresh
{
    private const string Lock = "SELECT FROM cadre_workload WHERE cadre_id = $1 FOR NO KEY UPDATE";

    private const string Dues =
        """
        UPDATE link SET due = d.due, monthly = d.monthly FROM unnest($2::text[], $3::integer[], $4::boolean[]) d(link_id, due, monthly)
        WHERE link.link_id = d.link_id AND link.holder_id = $1 AND (link.due, link.monthly) <> (d.due, d.monthly)
        """;

    private const string Row =
        """
        UPDATE cadre_workload SET day = $2, name = $3, rank_group = $4, body_id = $5, active = $6, fixed_load = $7, link_load = $8,
            difficulty_load = $9, households = $10, open_difficulties = $11, overdue = $12, visits_due = $13, visits_done = $14
        WHERE cadre_id = $1
        """;

    public static async Task RunAsync(
        NpgsqlDataSource database, CadreId cadre, CountyPolicy policy, DateOnly today, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await ExecuteAsync(connection, Lock, cancellation, cadre.Value);
        if (await CaseRows.ReadAsync(connection, cadre, today, cancellation) is not var (name, caseload))
            return;
        var load = WorkloadRules.Load(caseload, policy, today);
        var dues = caseload.Links.Select(link => Due(link, policy)).ToArray();
        await ExecuteAsync(
            connection, Dues, cancellation,
            cadre.Value, caseload.Links.Select(link => link.LinkId).ToArray(), dues.Select(due => due.Count).ToArray(), dues.Select(due => due.Monthly).ToArray());
        await ExecuteAsync(
            connection, Row, cancellation,
            cadre.Value, today, name, (int)load.RankGroup, load.BodyId, load.Active, Fixed(load), load.FromLinks, load.FromDifficulties,
            NormalisedLoads.HouseholdsOf(caseload), load.OpenDifficulties, load.Overdue, load.VisitsDue, load.VisitsDone);
        await transaction.CommitAsync(cancellation);
    }

    // Visits come last in a total: what is before them is added up once, in the same order, and so to the same last digit.
    private static decimal Fixed(CadreLoad load) => load.Terms.Where(term => term.Part != LoadPart.Visits).Sum(term => term.Value);

    private static (int Count, bool Monthly) Due(CaseLink link, CountyPolicy policy) =>
        link.SubjectKind == SubjectKind.Household && Cadences.For(policy.Cadences, link.Role, link.Tags, link.Monitoring) is { } cadence
            ? (cadence.Count, cadence.Period == CadencePeriod.Month)
            : (0, false);

    private static async Task ExecuteAsync(NpgsqlConnection connection, string text, CancellationToken cancellation, params object[] values)
    {
        await using var command = new NpgsqlCommand(text, connection);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
