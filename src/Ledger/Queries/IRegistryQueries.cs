using Lianxin.Domain.Ids;
using Lianxin.Domain.Queries;
using Lianxin.Domain.Rows;

namespace Lianxin.Ledger.Queries;

/// <summary>Lists and searches over the read models. Text order is by bytes.</summary>
public interface IRegistryQueries
{
    /// <summary>Lists divisions.</summary>
    ValueTask<Page<DivisionRow>> DivisionsAsync(CountyCode county, DivisionFilter filter, PageRequest page, CancellationToken cancellation = default);

    /// <summary>Lists bodies.</summary>
    ValueTask<Page<BodyRow>> BodiesAsync(CountyCode county, BodyFilter filter, PageRequest page, CancellationToken cancellation = default);

    /// <summary>Lists cadres.</summary>
    ValueTask<Page<CadreRow>> CadresAsync(CountyCode county, CadreFilter filter, PageRequest page, CancellationToken cancellation = default);

    /// <summary>Lists households.</summary>
    ValueTask<Page<HouseholdRow>> HouseholdsAsync(CountyCode county, HouseholdFilter filter, PageRequest page, CancellationToken cancellation = default);

    /// <summary>Lists links.</summary>
    ValueTask<Page<LinkRow>> LinksAsync(CountyCode county, LinkFilter filter, PageRequest page, CancellationToken cancellation = default);

    /// <summary>Lists difficulties.</summary>
    ValueTask<Page<DifficultyRow>> DifficultiesAsync(CountyCode county, DifficultyFilter filter, PageRequest page, CancellationToken cancellation = default);

    /// <summary>Pairs of present members in different active households with the same ID-number hash: candidates, never merged by the product.</summary>
    ValueTask<Page<DuplicateCandidate>> DuplicatesAsync(CountyCode county, PageRequest page, CancellationToken cancellation = default);

    /// <summary>Operations, newest first.</summary>
    /// <param name="county">The county.</param>
    /// <param name="runningOnly">Only those that have not ended.</param>
    /// <param name="limit">At most this many, 1–1,000.</param>
    /// <param name="cancellation">Gives up.</param>
    ValueTask<IReadOnlyList<OperationRow>> OperationsAsync(CountyCode county, bool runningOnly, int limit, CancellationToken cancellation = default);

    /// <summary>Year-end evaluations, newest year first, at most 1,000.</summary>
    ValueTask<IReadOnlyList<EvaluationRow>> EvaluationsAsync(CountyCode county, CancellationToken cancellation = default);

    /// <summary>Social evaluations, newest year first, at most 1,000.</summary>
    ValueTask<IReadOnlyList<CampaignRow>> CampaignsAsync(CountyCode county, CancellationToken cancellation = default);
}
