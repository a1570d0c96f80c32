using System.Globalization;
using Google.Type;
using Lianxin.Api.V1;
using Lianxin.Cli.Connecting;

namespace Lianxin.Cli.YearEnds;

/// <summary>What a command line states for a simulation.</summary>
public static class SimulationOptions
{
    /// <summary>Weights such as <c>effect=30</c>.</summary>
    /// <param name="stated">As typed.</param>
    /// <returns>The changes.</returns>
    /// <exception cref="CliException">A text that is none.</exception>
    public static IReadOnlyList<PointsChange> Points(IEnumerable<string> stated) => [.. stated.Select(text =>
    {
        var parts = text.Split('=', 2, StringSplitOptions.TrimEntries);
        return parts.Length == 2 && parts[0].Length > 0 && decimal.TryParse(parts[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points)
            ? new PointsChange { Code = parts[0], Points = Exact(points) }
            : throw new CliException(ExitCodes.Usage, Texts.Say($"--points takes INDICATOR=POINTS such as effect=30, not {text}", $"--points 应为 指标=分值,如 effect=30;不是 {text}"));
    })];

    /// <summary>Visits such as <c>C00017,H000123,2026-08-20</c>, by numbers or ids.</summary>
    /// <param name="clients">The service.</param>
    /// <param name="stated">As typed.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>The visits, at the household's home.</returns>
    /// <exception cref="CliException">A text that is none, or nobody by a number.</exception>
    public static async Task<IReadOnlyList<AssumedVisit>> VisitsAsync(ServiceClients clients, IEnumerable<string> stated, CancellationToken cancellation)
    {
        var visits = new List<AssumedVisit>();
        foreach (var text in stated)
        {
            var parts = text.Split(',', StringSplitOptions.TrimEntries);
            if (parts.Length != 3 || !DateOnly.TryParseExact(parts[2], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                throw new CliException(ExitCodes.Usage, Texts.Say($"--visit takes CADRE,HOUSEHOLD,YYYY-MM-DD, not {text}", $"--visit 应为 干部,户,年-月-日;不是 {text}"));
            var cadre = await CadreNumbers.FindAsync(clients, parts[0], cancellation);
            var household = parts[1].StartsWith("H-", StringComparison.Ordinal) ? $"households/{parts[1]}"
                : (await ExternalNumbers.HouseholdAsync(clients, parts[1], cancellation))?.Name
                ?? throw new CliException(ExitCodes.Refused, Texts.Say($"no household has the number {parts[1]}", $"没有编号为 {parts[1]} 的农户"));
            visits.Add(new AssumedVisit
            {
                Cadre = cadre.Name, Household = household, Day = new Date { Year = day.Year, Month = day.Month, Day = day.Day }, Kind = VisitKind.Home,
            });
        }

        return visits;
    }

    /// <summary>A decimal as the service takes it.</summary>
    /// <param name="value">The decimal.</param>
    public static Google.Type.Decimal Exact(decimal value) => new() { Value = value.ToString(CultureInfo.InvariantCulture) };
}
