using Lianxin.Api.V1;
using Lianxin.Cli.Connecting;

namespace Lianxin.Cli.YearEnds;

/// <summary>The numbers and bodies of those who are ranked: scores name both by their resources.</summary>
/// <param name="numbers">干部编号 by cadre.</param>
/// <param name="bodies">Names by body.</param>
public sealed class RankedNames(IReadOnlyDictionary<string, string> numbers, IReadOnlyDictionary<string, string> bodies)
{
    /// <summary>Reads them.</summary>
    /// <param name="clients">The service.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>The names of the whole county.</returns>
    public static async Task<RankedNames> LoadAsync(ServiceClients clients, CancellationToken cancellation) => new(
        await clients.CadresAsync(cancellation).ToDictionaryAsync(cadre => cadre.Name, cadre => cadre.ExternalNo, StringComparer.Ordinal, cancellation),
        await clients.BodiesAsync(cancellation).ToDictionaryAsync(body => body.Name, body => body.DisplayName, StringComparer.Ordinal, cancellation));

    /// <summary>The cadre's number, by which <c>--explain</c> and <c>--depart</c> take them; empty for one who has none.</summary>
    public string Number(Score score) => numbers.GetValueOrDefault(score.Cadre, string.Empty);

    /// <summary>The name of the body.</summary>
    public string Body(Score score) => Body(score.Body);

    /// <summary>The name of a body.</summary>
    /// <param name="body">Such as <c>bodies/B-…</c>.</param>
    public string Body(string body) => bodies.GetValueOrDefault(body, body);
}
