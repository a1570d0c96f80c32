using System.Text.RegularExpressions;
using Grpc.Core;
using Lianxin.Api.V1;

namespace Lianxin.Cli.Connecting;

/// <summary>Finds cadres by 干部编号, or by the id that answers and files name them by.</summary>
public static partial class CadreNumbers
{
    private const string Collection = "cadres/";

    /// <summary>The cadre who has a number or id.</summary>
    /// <param name="clients">The service.</param>
    /// <param name="stated">干部编号, an id such as <c>C-511323-…</c>, or a name such as <c>cadres/C-511323-…</c>.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>The cadre.</returns>
    /// <exception cref="CliException">There is no such cadre.</exception>
    public static async Task<Cadre> FindAsync(ServiceClients clients, string stated, CancellationToken cancellation)
    {
        if (NameOf(stated) is { } name)
        {
            try
            {
                return await clients.Cadres.GetCadreAsync(new() { Name = name }, cancellationToken: cancellation);
            }
            catch (RpcException none) when (none.StatusCode == StatusCode.NotFound)
            {
                throw new CliException(ExitCodes.Refused, Texts.Say($"there is no cadre {stated}", $"没有干部 {stated}"));
            }
        }

        return await ExternalNumbers.CadreAsync(clients, stated, cancellation)
            ?? throw new CliException(ExitCodes.Refused, Texts.Say($"no cadre has the number {stated}", $"没有编号为 {stated} 的干部"));
    }

    /// <summary>The resource name that an id stands for.</summary>
    /// <param name="stated">What was stated.</param>
    /// <returns>The name, or null for what can only be a number.</returns>
    public static string? NameOf(string stated)
    {
        var id = stated.StartsWith(Collection, StringComparison.Ordinal) ? stated[Collection.Length..] : stated;
        return Id().IsMatch(id) ? $"{Collection}{id}" : null;
    }

    [GeneratedRegex(@"^C-[0-9]{6}-[0-9A-Za-z]{16}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
