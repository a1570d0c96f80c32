using Lianxin.Contracts.Calls;
using Lianxin.Domain.Queries;
using Lianxin.Domain.Rows;

namespace Lianxin.Contracts.Queries;

/// <summary>Lists and searches of a county's read models; stateless. Its key is the county.</summary>
[Alias("lx.IRegistryQueryGrain")]
public interface IRegistryQueryGrain : IGrainWithStringKey
{
    /// <summary>Lists divisions.</summary>
    [Alias("Divisions")]
    Task<Answer<Page<DivisionRow>>> DivisionsAsync(ReadContext context, DivisionFilter filter, PageRequest page);

    /// <summary>Lists bodies.</summary>
    [Alias("Bodies")]
    Task<Answer<Page<BodyRow>>> BodiesAsync(ReadContext context, BodyFilter filter, PageRequest page);

    /// <summary>Lists cadres.</summary>
    [Alias("Cadres")]
    Task<Answer<Page<CadreRow>>> CadresAsync(ReadContext context, CadreFilter filter, PageRequest page);

    /// <summary>Lists households. <paramref name="name"/> and <paramref name="idNumber"/> search by exact value through keyed hashes.</summary>
    [Alias("Households")]
    Task<Answer<Page<HouseholdRow>>> HouseholdsAsync(ReadContext context, HouseholdFilter filter, string name, string idNumber, PageRequest page);

    /// <summary>Lists links.</summary>
    [Alias("Links")]
    Task<Answer<Page<LinkRow>>> LinksAsync(ReadContext context, LinkFilter filter, PageRequest page);

    /// <summary>Lists difficulties.</summary>
    [Alias("Difficulties")]
    Task<Answer<Page<DifficultyRow>>> DifficultiesAsync(ReadContext context, DifficultyFilter filter, PageRequest page);

    /// <summary>Lists duplicate candidates.</summary>
    [Alias("Duplicates")]
    Task<Answer<Page<DuplicateCandidate>>> DuplicatesAsync(ReadContext context, PageRequest page);
}
