using Lianxin.Api.V1;

namespace Lianxin.Cli.Connecting;

/// <summary>Looks up who has a number of the county's own (户编号, 干部编号).</summary>
internal static class ExternalNumbers
{
    /// <summary>The household that has a number, or null.</summary>
    public static async Task<Household?> HouseholdAsync(ServiceClients clients, string number, CancellationToken cancellation) =>
        (await clients.Households.ListHouseholdsAsync(
            new() { Parent = clients.CountyName, ExternalNo = number, PageSize = 1 }, cancellationToken: cancellation)).Households.FirstOrDefault();

    /// <summary>The cadre who has a number, or null.</summary>
    public static async Task<Cadre?> CadreAsync(ServiceClients clients, string number, CancellationToken cancellation) =>
        (await clients.Cadres.ListCadresAsync(
            new() { Parent = clients.CountyName, ExternalNo = number, PageSize = 1 }, cancellationToken: cancellation)).Cadres.FirstOrDefault();
}
