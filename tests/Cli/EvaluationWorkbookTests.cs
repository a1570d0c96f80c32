using System.Text;
using ExcelDataReader;
using Lianxin.Api.V1;
using Lianxin.Cli.YearEnds;
using Lianxin.Cli.YearEnds.Workbooks;

namespace Lianxin.Cli.Tests;

/// <summary>The evaluation's workbook, as an independent reader opens it.</summary>
public sealed class EvaluationWorkbookTests
{
    private const string Result = """
        {"year":2026,"cadres":[{"cadre":"C-1","indicators":[{"code":"effect","maximum":"15","points":"12.125","part":"2.8","whole":"3"},{"code":"awareness","maximum":"5"}],
        "adjustments":[{"code":"missed","maximum":"5","points":"-2","part":"2","whole":"0"}]},{"cadre":"C-2","indicators":[{"code":"effect","maximum":"15"},{"code":"awareness","maximum":"5"}]}],
        "pools":[{"pool":"B-1","size":10,"quota":2,"proposed":1},{"pool":"stationed","size":3,"quota":0,"proposed":0},{"pool":"county-pool-2026","size":5,"quota":1,"proposed":1}],
        "charged_days":[{"body":"B-1","days":7}]}
        """;

    private static readonly Evaluation Evaluation = new()
    {
        Name = "evaluations/E-1", Year = 2026, State = "SCORED", Scheme = "2026-default", SchemeHash = "aa", PolicyHash = "bb", ResultHash = "cc", CutOffPosition = 2_014_881,
        CutOffDay = new() { Year = 2026, Month = 12, Day = 31 }, Scored = 1, WithoutDuties = 1,
    };

    private static readonly Score[] Scores =
    [
        new()
        {
            Cadre = Ranked.Cadre, Body = Ranked.Body, DisplayName = "=张三", RankGroup = RankGroup.Staff, Status = "SCORED", Rank = 2, GroupSize = 9, BandDisplayName = "称职", Mark = "TIE",
            Total = SimulationOptions.Exact(93.8059m), Base = SimulationOptions.Exact(95.8059m), Adjustments = SimulationOptions.Exact(-2),
        },
        new() { Cadre = "cadres/C-2", Body = Ranked.Body, DisplayName = "李四", RankGroup = RankGroup.Staff, Status = "NO_DUTIES" },
    ];

    // The reader knows Windows' encodings only when they are registered.
    static EvaluationWorkbookTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void It_has_the_ranking_the_indicators_the_pools_the_charged_days_and_the_terms() => Assert.Equal(
        ["排名", "指标得分", "等次名额", "计入单位的天数", "依据"], Read(Write()).Keys);

    [Fact]
    public void Figures_are_figures_and_names_are_texts() => Assert.Equal(
        ["一般干部", 2d, 9d, "=张三", "C00017", "农业农村局", 93.8059, 95.8059, -2d, "称职", "名额线上并列", "已计分"], Read(Write())["排名"][1]);

    [Fact]
    public void Each_item_has_points_and_counts_and_what_does_not_apply_is_empty()
    {
        var rows = Read(Write())["指标得分"];

        Assert.Equal(["effect(满分 15)", "effect:计数", "effect:总数"], rows[0][3..6]);
        Assert.Equal([12.125, 2.8, 3d, null, null, null, -2d, 2d, 0d], rows[1][3..]);
        Assert.All(rows[2][3..], Assert.Null);
    }

    [Fact]
    public void Pools_and_charged_days_name_the_body()
    {
        var sheets = Read(Write());

        Assert.Equal([["农业农村局", 10d, 2d, 1d], ["驻村干部", 3d, 0d, 0d], ["county-pool-2026", 5d, 1d, 1d]], sheets["等次名额"][1..]);
        Assert.Equal([["农业农村局", 7d]], sheets["计入单位的天数"][1..]);
    }

    [Fact]
    public void Terms_carry_the_hashes()
    {
        var terms = Read(Write())["依据"].ToDictionary(row => (string)row[0]!, row => row[1]);

        Assert.Equal(("aa", "bb", "cc", 2014881d, "2026-12-31"), (terms["方案哈希(SHA-256)"], terms["政策哈希(SHA-256)"], terms["结果哈希(SHA-256)"], terms["台帐截止位置"], terms["截止日"]));
    }

    [Fact]
    public void The_same_evaluation_gives_the_same_bytes() => Assert.Equal(Write(), Write());

    private static byte[] Write()
    {
        using var target = new MemoryStream();
        EvaluationWorkbook.Write(target, Evaluation, Scores, Ranked.Names, null, ResultDocument.Read(Encoding.UTF8.GetBytes(Result)));
        return target.ToArray();
    }

    private static Dictionary<string, List<object?[]>> Read(byte[] file)
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(file));
        var sheets = new Dictionary<string, List<object?[]>>();
        do
        {
            var rows = sheets[reader.Name] = [];
            while (reader.Read())
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        }
        while (reader.NextResult());
        return sheets;
    }
}
