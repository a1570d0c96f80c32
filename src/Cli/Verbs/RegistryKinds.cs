using System.CommandLine;

namespace Lianxin.Cli.Verbs;

/// <summary>The registry's lists, as <c>import</c> and <c>export</c> name them.</summary>
public static class RegistryKinds
{
    private static readonly string[] Names = ["divisions", "bodies", "cadres", "households", "links"];

    /// <summary>The argument that names one.</summary>
    public static Argument<string?> Argument()
    {
        var kind = new Argument<string?>("kind")
        {
            Description = Texts.Say("divisions, bodies, cadres, households or links", "divisions 区划、bodies 单位、cadres 干部、households 户、links 联系"),
            HelpName = "kind",
        };
        kind.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !Names.Contains(token.Value, StringComparer.Ordinal))
                result.AddError(Texts.Say($"no such list: {token.Value}; there are {string.Join(", ", Names)}", $"没有此清单:{token.Value};可用:{string.Join("、", Names)}"));
        });
        return kind;
    }
}
