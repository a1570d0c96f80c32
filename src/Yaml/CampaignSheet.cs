using Lianxin.Domain.Campaigns;

namespace Lianxin.Yaml;

/// <summary>What a campaign file says.</summary>
/// <param name="Year">The year it belongs to.</param>
/// <param name="Title">Its title.</param>
/// <param name="Subjects">Cadres and bodies to be rated, by id.</param>
/// <param name="CadresOf">Bodies all of whose cadres in service are rated, by id.</param>
/// <param name="Terms">The rest; without subjects.</param>
public sealed record CampaignSheet(int Year, string Title, ImmutableArray<string> Subjects, ImmutableArray<string> CadresOf, CampaignTerms Terms);
