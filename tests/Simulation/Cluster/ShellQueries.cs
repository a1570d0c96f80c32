using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Queries;
using Lianxin.Domain.Rows;
using Lianxin.Ledger.Queries;

namespace Lianxin.Simulation.Tests.Cluster;

/// <summary>What a shell asks of the read models: the open difficulties that a cadre handles, and the cadre's links to a village.</summary>
internal sealed class ShellQueries(Database database) : IRegistryQueries
{
    public ValueTask<Page<DifficultyRow>> DifficultiesAsync(
        CountyCode county, DifficultyFilter filter, PageRequest page, CancellationToken cancellation = default)
    {
        var found = database.Rows.Values.Select(row => row.Row).OfType<DifficultyRow>()
            .Where(row => row.HandlerCadreId == filter.HandlerCadreId && row.Status.IsOpen())
            .ToImmutableArray();
        return ValueTask.FromResult(new Page<DifficultyRow>(found, string.Empty, found.Length));
    }

    public ValueTask<Page<DivisionRow>> DivisionsAsync(
        CountyCode county, DivisionFilter filter, PageRequest page, CancellationToken cancellation = default) => throw Unasked();

    public ValueTask<Page<BodyRow>> BodiesAsync(CountyCode county, BodyFilter filter, PageRequest page, CancellationToken cancellation = default) =>
        throw Unasked();

    public ValueTask<Page<CadreRow>> CadresAsync(CountyCode county, CadreFilter filter, PageRequest page, CancellationToken cancellation = default) =>
        throw Unasked();

    public ValueTask<Page<HouseholdRow>> HouseholdsAsync(
        CountyCode county, HouseholdFilter filter, PageRequest page, CancellationToken cancellation = default) => throw Unasked();

    public ValueTask<Page<LinkRow>> LinksAsync(CountyCode county, LinkFilter filter, PageRequest page, CancellationToken cancellation = default)
    {
        var found = database.Rows.Values.Select(row => row.Row).OfType<LinkRow>()
            .Where(row => row.SubjectId == filter.SubjectId && row.HolderId == filter.HolderId)
            .ToImmutableArray();
        return ValueTask.FromResult(new Page<LinkRow>(found, string.Empty, found.Length));
    }

    public ValueTask<Page<DuplicateCandidate>> DuplicatesAsync(CountyCode county, PageRequest page, CancellationToken cancellation = default) =>
        throw Unasked();

    public ValueTask<IReadOnlyList<OperationRow>> OperationsAsync(
        CountyCode county, bool runningOnly, int limit, CancellationToken cancellation = default) => throw Unasked();

    public ValueTask<IReadOnlyList<EvaluationRow>> EvaluationsAsync(CountyCode county, CancellationToken cancellation = default) => throw Unasked();

    public ValueTask<IReadOnlyList<CampaignRow>> CampaignsAsync(CountyCode county, CancellationToken cancellation = default) => throw Unasked();

    private static NotSupportedException Unasked() => new("no shell of the core asks this");
}
