using Lianxin.Api.V1;
using Lianxin.Cli.Connecting;

namespace Lianxin.Cli.YearEnds;

/// <summary>Bands given otherwise than proposed, as a command line states them: <c>C00017=THIRD:what the committee found</c>.</summary>
public static class Departures
{
    /// <summary>Reads what was stated; cadres still by their numbers or ids.</summary>
    /// <param name="stated">One text a cadre.</param>
    /// <returns>The departures.</returns>
    /// <exception cref="CliException">A text that is none.</exception>
    public static IReadOnlyList<BandDeparture> Read(IEnumerable<string> stated) => [.. stated.Select(text =>
    {
        var parts = text.Split('=', 2);
        var given = parts.Length == 2 ? parts[1].Split(':', 2) : [];
        return given.Length == 2 && parts[0].Length > 0 && given[1].Trim().Length > 0 && BandOf(given[0]) is { } band
            ? new BandDeparture { Cadre = parts[0], Band = band, Reason = given[1].Trim() }
            : throw new CliException(ExitCodes.Usage, Texts.Say(
                $"--depart takes CADRE=BAND:REASON, a band being FIRST, SECOND, THIRD, FOURTH or UNDETERMINED; not {text}",
                $"--depart 应为 干部编号=等次:理由,等次为 FIRST、SECOND、THIRD、FOURTH 或 UNDETERMINED;不是 {text}"));
    })];

    /// <summary>The same departures, of cadres by their names.</summary>
    /// <param name="clients">The service.</param>
    /// <param name="departures">As read.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>What a confirmation takes.</returns>
    /// <exception cref="CliException">No cadre has one of the numbers or ids.</exception>
    public static async Task<IReadOnlyList<BandDeparture>> ResolveAsync(
        ServiceClients clients, IEnumerable<BandDeparture> departures, CancellationToken cancellation)
    {
        var resolved = new List<BandDeparture>();
        foreach (var departure in departures)
        {
            var cadre = await CadreNumbers.FindAsync(clients, departure.Cadre, cancellation);
            resolved.Add(new BandDeparture(departure) { Cadre = cadre.Name });
        }

        return resolved;
    }

    private static Band? BandOf(string code) =>
        Enum.TryParse<Band>(code.Trim(), ignoreCase: true, out var band) && Enum.IsDefined(band) && band != Band.Unspecified && !char.IsAsciiDigit(code.Trim()[0])
            ? band
            : null;
}
