using Lianxin.Domain.Evaluation.Schemes;
using Lianxin.Domain.Policies;
using Lianxin.Yaml;

namespace Lianxin.Domain.Tests.Evaluation;

/// <summary>The policy and scheme that ship, read from their files.</summary>
internal static class Defaults
{
    public static CountyPolicy Policy { get; } = PolicyYaml.Read(Text("county-default.yaml")).Value!;

    public static string SchemeText { get; } = Text("scheme-2026.yaml");

    public static Scheme Scheme { get; } = SchemeYaml.ReadLinted(SchemeText).Value!;

    private static string Text(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "policies", file));
}
