namespace Lianxin.Domain.Queries;

/// <summary>Two members that may be one person.</summary>
/// <param name="PersonA">The one with the smaller id.</param>
/// <param name="HouseholdA">Its household.</param>
/// <param name="PersonB">The other.</param>
/// <param name="HouseholdB">Its household.</param>
/// <param name="SameName">Whether the names' hashes agree too.</param>
[GenerateSerializer, Immutable]
public sealed record DuplicateCandidate(string PersonA, string HouseholdA, string PersonB, string HouseholdB, bool SameName);
