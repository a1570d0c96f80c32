using System.Text.Json;
using Lianxin.Cli.Connecting;

namespace Lianxin.Cli.YearEnds;

/// <summary>The households of an explanation's leaves, by the numbers that clerks know them by.</summary>
public static class ExplanationSubjects
{
    /// <summary>Reads them.</summary>
    /// <param name="clients">The service.</param>
    /// <param name="json">The tree as the service gives it.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>户编号 by household id; a household without a number is left out.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> LoadAsync(ServiceClients clients, string json, CancellationToken cancellation)
    {
        using var document = JsonDocument.Parse(json);
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var household in ExplanationTree.Households(document.RootElement).Distinct())
        {
            var known = await clients.Households.GetHouseholdAsync(new() { Name = $"households/{household}" }, cancellationToken: cancellation);
            if (known.ExternalNo.Length > 0)
                numbers[household] = known.ExternalNo;
        }

        return numbers;
    }
}
