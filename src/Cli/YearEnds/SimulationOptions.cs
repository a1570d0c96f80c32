using System.Globalization;
using System.Security.Cryptography;
using Lianxin.Api.V1;

namespace Lianxin.Cli.YearEnds;

/// <summary>What a command line states for a simulation.</summary>
public static class SimulationOptions
{
    /// <summary>How far weights are shaken unless stated otherwise.</summary>
    public const decimal UsualSpread = 0.2m;

    /// <summary>How far a report shakes them: by a tenth up and down, as a score is to show.</summary>
    public const decimal ReportSpread = 0.1m;

    /// <summary>Most draws.</summary>
    public const int MostDraws = 1000;

    /// <summary>How weights are shaken.</summary>
    /// <param name="draws">How often.</param>
    /// <param name="spread">How far.</param>
    /// <param name="seed">The seed; null takes a random one.</param>
    /// <returns>Null for no draws.</returns>
    public static Stability? Stability(int draws, decimal spread, long? seed) =>
        draws > 0 ? new() { Draws = draws, Spread = Exact(spread), Seed = seed ?? RandomNumberGenerator.GetInt32(int.MaxValue) } : null;

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

    /// <summary>A decimal as the service takes it.</summary>
    /// <param name="value">The decimal.</param>
    public static Google.Type.Decimal Exact(decimal value) => new() { Value = value.ToString(CultureInfo.InvariantCulture) };
}
