using System.Text;

namespace Lianxin.EndToEnd.Tests.Replay;

/// <summary>A county of a few rows written by hand, for figures worked out by hand.</summary>
internal sealed class TinyCounty : IDisposable
{
    private static readonly string[] ActivityColumns =
    [
        "户编号", "村代码", "困难编号", "干部编号", "发生日期", "类别", "程度", "方式", "来源", "渠道", "讲述人", "评价", "知晓", "措施",
        "金额(分)", "说明", "联系编号", "新编号", "成员", "目标户",
    ];

    private readonly string _directory = Directory.CreateTempSubdirectory("tiny-county").FullName;
    private readonly Dictionary<string, StringBuilder> _files = new(StringComparer.Ordinal)
    {
        ["areas.csv"] = new("code,name\n511323,蓬安县\n"),
        ["bodies.csv"] = new("单位编号,所在区划\nTOWN,511323001\nOFFICE,511323\n"),
        ["cadres.csv"] = new("干部编号,单位编号,人员类别,职级组,到岗日期,请假开始,请假结束\n"),
        ["households.csv"] = new("户编号,村代码,户标签,监测类型,与户主关系\n"),
        ["links.csv"] = new("联系编号,对象类别,对象编号,主体类别,主体编号,角色,开始日期,结束日期\n"),
        ["activity.csv"] = new("序号,记录日期,动作," + string.Join(',', ActivityColumns) + "\n"),
    };

    private int _seq;

    public TinyCounty Cadre(string number, string body, string group, string leave = ",") =>
        Row("cadres.csv", $"{number},{body},CIVIL_SERVANT,{group},2020-01-01,{leave}");

    public TinyCounty Household(string number, string tags = "", string monitoring = "", int others = 0)
    {
        Row("households.csv", $"{number},511323002201,{tags},{monitoring},HEAD");
        for (var i = 0; i < others; i++)
            Row("households.csv", $"{number},,,,OTHER");
        return this;
    }

    public TinyCounty Lead(string number, string household, string cadre, string to = "") =>
        Row("links.csv", $"{number},HOUSEHOLD,{household},CADRE,{cadre},LEAD,2025-06-01,{to}");

    /// <summary>A row of activity; cells as <c>header=value</c>.</summary>
    public TinyCounty On(string day, string verb, params string[] cells)
    {
        var given = cells.Select(cell => cell.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        if (given.Keys.Except(ActivityColumns).FirstOrDefault() is { } unknown)
            throw new ArgumentException($"no column {unknown}", nameof(cells));
        return Row("activity.csv", $"{++_seq},{day},{verb},{string.Join(',', ActivityColumns.Select(column => given.GetValueOrDefault(column, string.Empty)))}");
    }

    public ReplayedYear Replay()
    {
        foreach (var (name, text) in _files)
            File.WriteAllText(Path.Combine(_directory, name), text.ToString());
        return IndependentReplay.Run(_directory, 2026);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private TinyCounty Row(string file, string line)
    {
        _files[file].Append(line).Append('\n');
        return this;
    }
}
