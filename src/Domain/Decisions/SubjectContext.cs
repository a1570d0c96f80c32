using Lianxin.Domain.Divisions;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Lianxin.Domain.Policies;

namespace Lianxin.Domain.Decisions;

/// <summary>What the rules shared by households and divisions need to know about the subject and the moment.</summary>
public sealed record SubjectContext
{
    /// <summary>What the subject is.</summary>
    public required SubjectKind Kind { get; init; }

    /// <summary>Household or division id, as text.</summary>
    public required string SubjectId { get; init; }

    /// <summary>County in which new ids are founded.</summary>
    public required CountyCode County { get; init; }

    /// <summary>Whose key seals the subject's free text: the household, or the county for a division.</summary>
    public required string TextKey { get; init; }

    /// <summary>The village the subject belongs to, by day; a division belongs to itself.</summary>
    public required VillageHistory Villages { get; init; }

    /// <summary>Today in the county's zone.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Nothing may be dated before this day.</summary>
    public required DateOnly Earliest { get; init; }

    /// <summary>The policy in force.</summary>
    public required CountyPolicy Policy { get; init; }

    /// <summary>The request's key; new ids derive from it.</summary>
    public required string RequestKey { get; init; }
}
