using System.Globalization;
using Lianxin.Generator.Csv;
using Lianxin.Generator.Time;

namespace Lianxin.Generator.Activity;

/// <summary>Gathers rows in any order and writes them by day. The rows of a year are held; everything else streams.</summary>
internal sealed class ActivityLog(YearCalendar calendar)
{
    private readonly List<ActivityRow>[] _days = [.. Enumerable.Range(0, calendar.Last + 1).Select(_ => new List<ActivityRow>())];
    private readonly int[] _byVerb = new int[Enum.GetValues<Verb>().Length];

    public int Rows { get; private set; }

    /// <summary>Ledger entries the rows lead to: one each, but a visit one for every household it covers.</summary>
    public int Entries { get; private set; }

    public int CountOf(Verb verb) => _byVerb[(int)verb];

    public void Add(ActivityRow row, int entries = 1)
    {
        _days[row.Day].Add(row);
        _byVerb[(int)row.Verb]++;
        Rows++;
        Entries += entries;
    }

    public void Write(string directory, Action<int> done, CancellationToken cancellationToken)
    {
        using var file = new CsvFile(
            directory, "activity.csv", "序号", "记录日期", "动作", "户编号", "村代码", "困难编号", "干部编号", "发生日期", "类别", "程度", "方式", "来源", "渠道",
            "讲述人", "评价", "知晓", "措施", "金额(分)", "说明", "联系编号", "新编号", "成员", "目标户");
        for (var day = 0; day < _days.Length; day++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            // OrderBy is stable: within its place a subject's rows keep the order in which they were planned.
            foreach (var row in _days[day].OrderBy(row => row.Verb.PlaceInDay()))
                Write(file, row);
            done(day + 1);
        }
    }

    private void Write(CsvFile file, ActivityRow row) => file.Write(
        Text(file.Rows + 1), calendar.Text(row.Day), row.Verb.Code(), row.Household, row.Village, row.Difficulty, row.Cadre,
        row.OccurredOn < 0 ? null : calendar.Text(row.OccurredOn), row.Category, Stated(row.Severity), row.Kind, row.Source,
        row.Channel, row.Speaker, row.Answer, row.Aware, row.Measure, Stated(row.AmountFen), row.Text,
        row.Link, row.NewNumber, row.Members, row.Into);

    private static string? Stated(int number) => number == 0 ? null : Text(number);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
