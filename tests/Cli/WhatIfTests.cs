using Lianxin.Api.V1;
using Lianxin.Cli.Verbs;
using Lianxin.Cli.YearEnds.WhatIfs;
using Lianxin.Domain.Evaluation.Schemes;
using Lianxin.Yaml;

namespace Lianxin.Cli.Tests;

/// <summary>What-if files, and how <c>evaluate --what-if</c> is called.</summary>
[Collection(nameof(SpokenChinese))]
public sealed class WhatIfTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("lianxin-what-if-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void The_sample_reads_with_every_key()
    {
        var what = WhatIfYaml.Load(Sample("what-if.yaml"));

        Assert.Equal(SchemeJson.Hash(SchemeYaml.ReadLinted(File.ReadAllText(Sample("schemes/hundred-points.yaml"))).Value!), SchemeJson.Hash(SchemeYaml.ReadLinted(what.SchemeYaml).Value!));
        Assert.Equal(("effect", "25"), Assert.Single(what.Points) is var points ? (points.Code, points.Points.Value) : default);
        Assert.Equal(
            [new StatedVisit("C00010", "H000001", new DateOnly(2026, 8, 20), VisitKind.Home), new("C00010", "H000001", new DateOnly(2026, 11, 3), VisitKind.Phone)], what.Visits);
        Assert.Equal((100, 7L, "0.2"), (what.Stability!.Draws, what.Stability.Seed, what.Stability.Spread.Value));
        Assert.Equal((20, null), (what.Top, what.Cadre));
    }

    [Fact]
    public void An_empty_question_asks_for_nothing_else()
    {
        var what = WhatIfYaml.Load(Write("top: 5"));

        Assert.Equal(5, what.Top);
        Assert.Empty(what.SchemeYaml);
        Assert.Empty(what.Points);
        Assert.Null(what.Stability);
    }

    [Theory]
    [InlineData("visits: [{ cadre: C1, household: H1, day: 20.8.2026 }]", "1:43: visits[0].day: must be a day")]
    [InlineData("visits: [{ cadre: C1, household: H1, day: 2026-08-20, kind: MAIL }]", "visits[0].kind")]
    [InlineData("stability: { draws: 0 }", "stability.draws: must be 1–1000")]
    [InlineData("scheme: none.yaml", "1:9: scheme: no such file beside this one")]
    [InlineData("top: 0", "top: must be 1–10000")]
    [InlineData("weights: { effect: 30 }", "weights: unknown key")]
    [InlineData("points: 30", "points: must be a mapping")]
    public void What_is_wrong_is_told_by_line_and_is_wrong_usage(string yaml, string said)
    {
        var wrong = Assert.Throws<CliException>(() => WhatIfYaml.Load(Write(yaml)));

        Assert.Equal(ExitCodes.Usage, wrong.ExitCode);
        Assert.Contains(said, wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--freeze")]
    [InlineData("--reconcile")]
    [InlineData("--confirm")]
    [InlineData("--publish")]
    [InlineData("--draft")]
    public async Task An_act_does_not_go_with_a_what_if(string act) =>
        Assert.Equal(ExitCodes.Usage, await CommandLine.RunAsync(["evaluate", "--year", "2026", "--what-if", Sample("what-if.yaml"), act]));

    [Fact]
    public void A_replay_that_differs_is_told_from_one_not_made_and_one_that_agrees()
    {
        Assert.False(YearEnds.YearEnd.Differs(new Evaluation { ResultHash = "a" }));
        Assert.False(YearEnds.YearEnd.Differs(new Evaluation { ResultHash = "a", ReplayHash = "a" }));
        Assert.True(YearEnds.YearEnd.Differs(new Evaluation { ResultHash = "a", ReplayHash = "b" }));
    }

    private static string Sample(string name) => Path.Combine(AppContext.BaseDirectory, "samples", name);

    private string Write(string text)
    {
        var path = Path.Combine(_directory, "what-if.yaml");
        File.WriteAllText(path, text);
        return path;
    }
}
