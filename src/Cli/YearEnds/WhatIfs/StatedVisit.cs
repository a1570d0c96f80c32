using System.Globalization;
using Lianxin.Api.V1;
using Lianxin.Cli.Connecting;

namespace Lianxin.Cli.YearEnds.WhatIfs;

/// <summary>A visit nobody recorded, as somebody states it.</summary>
/// <param name="Cadre">干部编号 or id.</param>
/// <param name="Household">户编号 or id.</param>
/// <param name="Day">The day.</param>
/// <param name="Kind">The kind.</param>
public sealed record StatedVisit(string Cadre, string Household, DateOnly Day, VisitKind Kind)
{
    /// <summary>Reads <c>C00017,H000123,2026-08-20</c>: a visit at the household's home.</summary>
    /// <param name="text">As typed.</param>
    /// <exception cref="CliException">A text that is none.</exception>
    public static StatedVisit Parse(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        return parts.Length == 3 && DateOnly.TryParseExact(parts[2], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new(parts[0], parts[1], day, VisitKind.Home)
            : throw new CliException(ExitCodes.Usage, Texts.Say($"--visit takes CADRE,HOUSEHOLD,YYYY-MM-DD, not {text}", $"--visit 应为 干部,户,年-月-日;不是 {text}"));
    }

    /// <summary>Finds the cadre and the household.</summary>
    /// <param name="clients">The service.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="CliException">Nobody has the number.</exception>
    public async Task<AssumedVisit> ResolveAsync(ServiceClients clients, CancellationToken cancellation)
    {
        var cadre = await CadreNumbers.FindAsync(clients, Cadre, cancellation);
        var household = Household.StartsWith("H-", StringComparison.Ordinal) ? $"households/{Household}"
            : (await ExternalNumbers.HouseholdAsync(clients, Household, cancellation))?.Name
            ?? throw new CliException(ExitCodes.Refused, Texts.Say($"no household has the number {Household}", $"没有编号为 {Household} 的农户"));
        return new AssumedVisit { Cadre = cadre.Name, Household = household, Day = new() { Year = Day.Year, Month = Day.Month, Day = Day.Day }, Kind = Kind };
    }
}
