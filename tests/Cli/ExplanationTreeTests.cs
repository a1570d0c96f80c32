using System.Text.Json;
using Lianxin.Cli.YearEnds;
using Spectre.Console;

namespace Lianxin.Cli.Tests;

/// <summary>An explanation as it is printed.</summary>
public sealed class ExplanationTreeTests
{
    private const string Json = """
        {"code":"total","label":"Total","formula":"sum","value":"4","subject":"C-1","children":[
        {"code":"entry","label":"Entries","formula":"","value":"1","subject":"H-1","from_day":"2026-03-05","to_day":"2026-03-05","positions":[7]},
        {"code":"entry","label":"Entries","formula":"","value":"1","subject":"D-2","from_day":"2026-04-01","to_day":"2026-04-30","positions":[8]},
        {"code":"entry","label":"Entries","formula":"","value":"1","subject":"H-3","positions":[9]},
        {"code":"entry","label":"Entries","formula":"","value":"1","subject":"H-4","positions":[10]}]}
        """;

    [Fact]
    public void A_leaf_tells_its_days_and_its_household_by_number()
    {
        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text), Ansi = AnsiSupport.No });
        console.Profile.Width = 120;

        ExplanationTree.Print(console, "张三", Json, new Dictionary<string, string> { ["H-1"] = "H000001" });

        Assert.Contains("Entries = 1 2026-03-05 H000001 #7", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("Entries = 1 2026-04-01–2026-04-30 D-2 #8", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("… 1 more", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_is_printed_is_looked_up()
    {
        using var document = JsonDocument.Parse(Json);

        Assert.Equal(["H-1", "D-2", "H-3"], ExplanationTree.Shown(document.RootElement));
    }
}
