using Lianxin.Domain.Ids;
using Lianxin.Domain.Policies;

namespace Lianxin.Domain.Decisions;

/// <summary>What every rule may know about the moment of a command.</summary>
public sealed record CommandScope
{
    /// <summary>County in which new ids are founded.</summary>
    public required CountyCode County { get; init; }

    /// <summary>Today in the county's zone, by the county's clock.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The policy in force today.</summary>
    public required CountyPolicy Policy { get; init; }

    /// <summary>The request's key; new ids derive from it.</summary>
    public required string RequestKey { get; init; }

    /// <summary>Who commands; an id, empty where nobody does.</summary>
    public string Principal { get; init; } = string.Empty;

    /// <summary>Whose key seals free text that belongs to no person or household.</summary>
    public string CountyKey => EntityId.Derive<CountyId>(County, "county").Value;
}
