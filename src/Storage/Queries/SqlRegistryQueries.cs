using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Operations;
using Lianxin.Domain.Rows;
using Lianxin.Domain.Queries;
using Lianxin.Ledger.Queries;
using Lianxin.Storage.Connections;
using Lianxin.Storage.Tables;

namespace Lianxin.Storage.Queries;

/// <summary>Lists and searches, one SQL for both stores.</summary>
internal sealed class SqlRegistryQueries(StoreConnections connections) : IRegistryQueries
{
    private const string ByExternalNo = "r.external_no = @externalNo AND r.external_no <> ''";

    public ValueTask<Page<DivisionRow>> DivisionsAsync(
        CountyCode county, DivisionFilter filter, PageRequest page, CancellationToken cancellation = default) =>
        new RowQuery(county)
            .When(filter.Level, "r.level = @level", "level")
            .When(filter.ParentId, "r.parent_id = @parent", "parent")
            .When(filter.Code, "r.code = @code", "code")
            .When(filter.NameContains, connections.Dialect.Contains("r.name", "@name"), "name")
            .PageAsync<DivisionRow>(connections, ["r.code", "r.division_id"], static r => [r.Code, r.DivisionId], page, cancellation);

    public ValueTask<Page<BodyRow>> BodiesAsync(
        CountyCode county, BodyFilter filter, PageRequest page, CancellationToken cancellation = default) =>
        new RowQuery(county)
            .When(filter.DivisionId, "r.division_id = @division", "division")
            .When(filter.ExternalNo, ByExternalNo, "externalNo")
            .When(filter.NameContains, connections.Dialect.Contains("r.name", "@name"), "name")
            .PageAsync<BodyRow>(connections, ["r.body_id"], static r => [r.BodyId], page, cancellation);

    public ValueTask<Page<CadreRow>> CadresAsync(
        CountyCode county, CadreFilter filter, PageRequest page, CancellationToken cancellation = default) =>
        new RowQuery(county)
            .When(filter.BodyId, "r.body_id = @body", "body")
            .When(filter.RankGroup, "r.rank_group = @rank", "rank")
            .When(filter.ExternalNo, ByExternalNo, "externalNo")
            .When(filter.NameContains, connections.Dialect.Contains("r.name", "@name"), "name")
            .When(filter.ActiveOn, "r.active_from <= @day AND (r.active_to IS NULL OR r.active_to >= @day)", "day")
            .PageAsync<CadreRow>(connections, ["r.cadre_id"], static r => [r.CadreId], page, cancellation);

    public ValueTask<Page<HouseholdRow>> HouseholdsAsync(
        CountyCode county, HouseholdFilter filter, PageRequest page, CancellationToken cancellation = default)
    {
        // Not correlated: from the few members or links to their households by key, not through every household of the county.
        const string member = "r.household_id IN (SELECT m.household_id FROM member_row m WHERE m.county = @county AND ";
        const string held = "r.household_id IN (SELECT l.subject_id FROM link_row l WHERE l.county = @county AND ";
        const string link = "EXISTS (SELECT 1 FROM link_row l WHERE l.county = r.county AND l.subject_id = r.household_id AND ";
        var inForce = filter.HeldOn is null ? string.Empty : $" AND {QueryParts.InForce("l", "@heldOn")}";
        var query = new RowQuery(county)
            .When(filter.DivisionId, QueryParts.VillageIn("r.village_id", "@county", "@division"), "division")
            .When(filter.Status, "r.status = @status", "status")
            .When(filter.Tag is { } tag ? MaskOf(tag) : null, "(r.tags & @tag) <> 0", "tag")
            .When(filter.ExternalNo, ByExternalNo, "externalNo")
            .When(filter.NameHash, member + "m.name_hash = @nameHash AND m.name_hash <> '')", "nameHash")
            .When(filter.IdNumberHash, member + "m.id_number_hash = @idNumberHash AND m.id_number_hash <> '')", "idNumberHash")
            .When(filter.WithoutLeadOn, $"NOT {link}l.role = {QueryParts.LeadRole} AND {QueryParts.InForce("l", "@leadOn")})", "leadOn")
            .When(filter.HolderId, $"{held}l.holder_id = @holder{inForce})", "holder");
        if (filter.HolderId is not null)
            query.Bind("heldOn", filter.HeldOn);
        return query.PageAsync<HouseholdRow>(connections, ["r.household_id"], static r => [r.HouseholdId], page, cancellation);
    }

    public ValueTask<Page<LinkRow>> LinksAsync(
        CountyCode county, LinkFilter filter, PageRequest page, CancellationToken cancellation = default) =>
        new RowQuery(county)
            .When(filter.SubjectId, "r.subject_id = @subject", "subject")
            .When(filter.HolderId, "r.holder_id = @holder", "holder")
            .When(filter.Role, "r.role = @role", "role")
            .When(filter.ActiveOn, QueryParts.InForce("r", "@day"), "day")
            .When(filter.ExternalNo, ByExternalNo, "externalNo")
            .When(filter.LinkId, "r.link_id = @link", "link")
            .PageAsync<LinkRow>(connections, ["r.link_id"], static r => [r.LinkId], page, cancellation);

    public ValueTask<Page<DifficultyRow>> DifficultiesAsync(
        CountyCode county, DifficultyFilter filter, PageRequest page, CancellationToken cancellation = default)
    {
        var query = new RowQuery(county)
            .When(filter.SubjectId, "r.subject_id = @subject", "subject")
            .When(filter.DivisionId, QueryParts.VillageIn("r.village_id", "@county", "@division"), "division")
            .When(filter.HandlerCadreId, "r.handler_cadre_id = @handler", "handler")
            .When(filter.Status, "r.status = @status", "status")
            .When(filter.OverdueOn, "r.due_on < @overdueOn", "overdueOn")
            .When(filter.EscalationBelow, "r.escalation_level < @escalation", "escalation")
            .When(filter.ExternalNo, ByExternalNo, "externalNo");
        if (filter.OpenOnly || filter.OverdueOn is not null)
            query.Where($"r.status IN ({QueryParts.OpenStatuses})");
        return query.PageAsync<DifficultyRow>(connections, ["r.difficulty_id"], static r => [r.DifficultyId], page, cancellation);
    }

    public ValueTask<Page<DuplicateCandidate>> DuplicatesAsync(CountyCode county, PageRequest page, CancellationToken cancellation = default)
    {
        const string pairs =
            "member_row r JOIN member_row b ON b.county = r.county AND b.id_number_hash = r.id_number_hash AND b.id_number_hash <> '' "
            + "JOIN household_row ha ON ha.county = r.county AND ha.household_id = r.household_id "
            + "JOIN household_row hb ON hb.county = b.county AND hb.household_id = b.household_id";
        var present = (int)MemberStatus.Present;
        return new RowQuery(county)
            .Where("r.id_number_hash <> '' AND b.person_id > r.person_id AND b.household_id <> r.household_id")
            .Where($"r.status = {present} AND b.status = {present}")
            .Where($"ha.status = {QueryParts.ActiveHousehold} AND hb.status = {QueryParts.ActiveHousehold}")
            .PageAsync(
                connections,
                pairs,
                "r.person_id, r.household_id, b.person_id, b.household_id, CASE WHEN r.name_hash <> '' AND r.name_hash = b.name_hash THEN 1 ELSE 0 END",
                static d => new DuplicateCandidate(d.GetString(0), d.GetString(1), d.GetString(2), d.GetString(3), d.GetInt32(4) != 0),
                ["r.person_id", "b.person_id"],
                static d => [d.PersonA, d.PersonB],
                page,
                cancellation);
    }

    public async ValueTask<IReadOnlyList<OperationRow>> OperationsAsync(
        CountyCode county, bool runningOnly, int limit, CancellationToken cancellation = default)
    {
        var table = ReadModel.RowsOf<OperationRow>();
        var running = runningOnly ? $" AND r.stage = {(int)OperationStage.Running}" : string.Empty;
        return await connections.ListAsync(
            new SqlText(
                $"SELECT {table.ColumnsOf("r")} FROM {table.Name} r WHERE r.county = @county{running} ORDER BY r.started_at DESC, r.operation_id LIMIT @take")
                .With("county", county.Value).With("take", limit),
            reader => table.Read(reader, 0),
            cancellation);
    }

    public async ValueTask<IReadOnlyList<EvaluationRow>> EvaluationsAsync(CountyCode county, CancellationToken cancellation = default)
    {
        var table = ReadModel.RowsOf<EvaluationRow>();
        return await connections.ListAsync(
            new SqlText(
                $"SELECT {table.ColumnsOf("r")} FROM {table.Name} r WHERE r.county = @county ORDER BY r.year DESC, r.evaluation_id LIMIT 1000")
                .With("county", county.Value),
            reader => table.Read(reader, 0),
            cancellation);
    }

    public async ValueTask<IReadOnlyList<CampaignRow>> CampaignsAsync(CountyCode county, CancellationToken cancellation = default)
    {
        var table = ReadModel.RowsOf<CampaignRow>();
        return await connections.ListAsync(
            new SqlText(
                $"SELECT {table.ColumnsOf("r")} FROM {table.Name} r WHERE r.county = @county ORDER BY r.year DESC, r.campaign_id LIMIT 1000")
                .With("county", county.Value),
            reader => table.Read(reader, 0),
            cancellation);
    }

    private static int MaskOf(HouseholdTag tag) => 1 << ((int)tag - 1);
}
