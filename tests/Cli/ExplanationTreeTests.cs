using System.Text.Json;
using Lianxin.Cli.YearEnds;
using Spectre.Console;

namespace Lianxin.Cli.Tests;

/// <summary>An explanation as it is printed.</summary>
[Collection(nameof(SpokenChinese))]
public sealed class ExplanationTreeTests
{
    private const string Json = """
        {"code":"total","label":"Total","label_zh":"总分","formula":"points × units","formula_zh":"分值 × 次数","inputs":{"points":"20"},"inputs_zh":{"分值":"20"},
        "value":"4","subject":"C-1","children":[
        {"code":"entry","label":"Home visit","label_zh":"上门走访","formula":"as the entries say","formula_zh":"据台帐记录","value":"1",
        "kind":"VISIT","village":"V-1","village_name":"凉水村","subject":"H-1","from_day":"2026-03-05","to_day":"2026-03-05","positions":[7]},
        {"code":"entry","label":"Difficulty: housing","label_zh":"困难：住房","formula":"as the entries say","formula_zh":"据台帐记录","value":"1",
        "kind":"DIFFICULTY","category":"HOUSING","village":"V-1","village_name":"凉水村","household":"H-9","subject":"D-2","from_day":"2026-04-01","to_day":"2026-04-30","positions":[8]},
        {"code":"entry","label":"Answers of households","label_zh":"群众评价","formula":"as the entries say","formula_zh":"据台帐记录","value":"1","kind":"ANSWERS","subject":"C-1","positions":[9]},
        {"code":"entry","label":"Entries","formula":"","value":"1","subject":"H-4","positions":[10]}]}
        """;

    private static readonly Dictionary<string, string> Numbers = new() { ["H-1"] = "H000001", ["H-9"] = "H000009" };

    [Fact]
    public void A_leaf_tells_what_when_where_and_which_household_by_number()
    {
        var printed = Print();

        Assert.Contains("Home visit = 1 2026-03-05 凉水村 H000001 #7", printed, StringComparison.Ordinal);
        Assert.Contains("Difficulty: housing = 1 2026-04-01–2026-04-30 凉水村 H000009 D-2 #8", printed, StringComparison.Ordinal);
        Assert.Contains("Answers of households = 1 #9", printed, StringComparison.Ordinal);
        Assert.Contains("… 1 more", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_comes_with_its_numbers() =>
        Assert.Contains("Total = 4 (points × units; points 20)", Print(), StringComparison.Ordinal);

    [Fact]
    public void All_of_it_is_told_in_chinese_too()
    {
        var printed = SpokenChinese.Say(Print);

        Assert.Contains("总分 = 4 (分值 × 次数;分值 20)", printed, StringComparison.Ordinal);
        Assert.Contains("困难：住房 = 1 2026-04-01–2026-04-30 凉水村 H000009 D-2 #8", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("points", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Indicators_that_do_not_apply_are_shown_however_many()
    {
        var indicators = Enumerable.Range(1, 5).Select(i =>
            $$"""{"code":"i{{i}}","label":"Indicator {{i}}","formula":"not applicable","inputs":{"points":"10"},"value":"0"}""");

        var printed = Print($$"""{"code":"base","label":"Base","formula":"sum","value":"0","children":[{{string.Join(',', indicators)}}]}""");

        Assert.Contains("Indicator 5 = 0 (not applicable)", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("more", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_households_that_are_printed_are_looked_up()
    {
        using var document = JsonDocument.Parse(Json);

        Assert.Equal(["H-1", "H-9"], ExplanationTree.Households(document.RootElement));
    }

    private static string Print() => Print(Json);

    private static string Print(string json)
    {
        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text), Ansi = AnsiSupport.No });
        console.Profile.Width = 120;
        ExplanationTree.Print(console, "张三", json, Numbers);
        return text.ToString();
    }
}
