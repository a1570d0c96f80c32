using System.Globalization;
using Lianxin.Api.V1;
using Lianxin.Yaml;

namespace Lianxin.Cli.YearEnds.WhatIfs;

/// <summary>Reads a what-if file; <c>samples/what-if.yaml</c> shows every key.</summary>
public static class WhatIfYaml
{
    /// <summary>Reads it, and the scheme it names.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="CliException">There is no such file, or something is wrong with it: every line that is, with its reason.</exception>
    public static WhatIf Load(string path)
    {
        if (!File.Exists(path))
            throw new CliException(ExitCodes.Usage, Texts.NoSuchFile(path));
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var read = YamlText.Read(File.ReadAllText(path), map => Of(map, folder));
        return read.Value ?? throw new CliException(ExitCodes.Usage, string.Join("; ", read.Errors.Select(error =>
            $"{path}:{error.Line}:{error.Column}: {(error.Path.Length == 0 ? string.Empty : $"{error.Path}: ")}{Texts.Say(error.Message, error.MessageZh)}")));
    }

    private static WhatIf Of(YamlMap map, string folder) => new()
    {
        SchemeYaml = map.Has("scheme") ? Scheme(map, Path.Combine(folder, map.Text("scheme"))) : string.Empty,
        Points = map.Has("points") && map.Map("points") is { } points ? [.. points.Keys.Select(code => new PointsChange { Code = code, Points = SimulationOptions.Exact(points.Decimal(code)) })] : [],
        Visits = map.Has("visits") ? [.. map.Maps("visits").Select(Visit)] : [],
        Stability = map.Has("stability") && map.Map("stability") is { } stability ? Stability(stability) : null,
        Cadre = map.Has("cadre") ? map.Text("cadre") : null,
        Top = map.Has("top") ? Top(map) : WhatIf.UsualTop,
    };

    private static string Scheme(YamlMap map, string path)
    {
        if (File.Exists(path))
            return File.ReadAllText(path);
        map.Refuse("scheme", "no such file beside this one", "该文件旁没有此文件");
        return string.Empty;
    }

    private static StatedVisit Visit(YamlMap map)
    {
        if (!DateOnly.TryParseExact(map.Text("day"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            map.Refuse("day", "must be a day such as 2026-08-20", "应为日期，如2026-08-20");
        return new(map.Text("cadre"), map.Text("household"), day, map.Has("kind") ? map.Enum<VisitKind>("kind") : VisitKind.Home);
    }

    private static Stability Stability(YamlMap map)
    {
        var draws = map.Int("draws");
        if (draws is < 1 or > SimulationOptions.MostDraws)
            map.Refuse("draws", $"must be 1–{SimulationOptions.MostDraws}", $"应为1–{SimulationOptions.MostDraws}");
        return SimulationOptions.Stability(
            Math.Max(1, draws), map.Has("spread") ? map.Decimal("spread") : SimulationOptions.UsualSpread, map.Has("seed") ? map.Int("seed") : null)!;
    }

    private static int Top(YamlMap map)
    {
        var top = map.Int("top");
        if (top is < 1 or > WhatIf.MostTop)
            map.Refuse("top", $"must be 1–{WhatIf.MostTop}", $"应为1–{WhatIf.MostTop}");
        return top;
    }
}
