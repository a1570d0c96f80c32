using Lianxin.Api.V1;

namespace Lianxin.Cli.Connecting;

/// <summary>Finds cadres by 干部编号.</summary>
public static class CadreNumbers
{
    /// <summary>The cadre who has a number.</summary>
    /// <param name="clients">The service.</param>
    /// <param name="number">干部编号.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>The cadre.</returns>
    /// <exception cref="CliException">No cadre has that number.</exception>
    public static async Task<Cadre> FindAsync(ServiceClients clients, string number, CancellationToken cancellation)
    {
        var page = await clients.Cadres.ListCadresAsync(
            new() { Parent = clients.CountyName, ExternalNo = number, PageSize = 1 }, cancellationToken: cancellation);
        return page.Cadres is [var cadre, ..]
            ? cadre
            : throw new CliException(ExitCodes.Refused, Texts.Say($"no cadre has the number {number}", $"没有编号为 {number} 的干部"));
    }
}
