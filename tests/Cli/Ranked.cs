using Lianxin.Cli.YearEnds;

namespace Lianxin.Cli.Tests;

/// <summary>One ranked cadre's number and body.</summary>
internal static class Ranked
{
    public const string Cadre = "cadres/C-1";
    public const string Body = "bodies/B-1";

    public static RankedNames Names { get; } = new(new Dictionary<string, string> { [Cadre] = "C00017" }, new Dictionary<string, string> { [Body] = "农业农村局" });
}
