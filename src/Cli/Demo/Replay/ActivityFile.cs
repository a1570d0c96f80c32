using System.Globalization;
using CsvHelper;

namespace Lianxin.Cli.Demo.Replay;

/// <summary>Reads activity.csv as <c>lianxin generate</c> writes it.</summary>
public static class ActivityFile
{
    /// <summary>The rows in file order.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The rows, streamed.</returns>
    public static IEnumerable<ActivityRow> Read(string path)
    {
        using var csv = CsvReader.FromFile(path, CsvReaderOptions.Default);
        while (csv.Read())
            yield return Row(csv);
    }

    private static ActivityRow Row(CsvReader csv) => new()
    {
        Seq = csv.Parse<long>("序号"),
        Day = csv.Parse("记录日期", Day),
        Verb = csv.GetString("动作"),
        HouseholdNo = csv.GetString("户编号"),
        VillageCode = csv.GetString("村代码"),
        DifficultyNo = csv.GetString("困难编号"),
        CadreNo = csv.GetString("干部编号"),
        OccurredOn = csv.GetString("发生日期") is { Length: > 0 } day ? Day(day, null) : null,
        Category = csv.GetString("类别"),
        Severity = csv.GetString("程度") is { Length: > 0 } severity ? int.Parse(severity, CultureInfo.InvariantCulture) : null,
        Kind = csv.GetString("方式"),
        Source = csv.GetString("来源"),
        Channel = csv.GetString("渠道"),
        Speaker = csv.GetString("讲述人"),
        Answer = csv.GetString("评价"),
        Aware = csv.GetString("知晓"),
        Measure = csv.GetString("措施"),
        AmountFen = csv.GetString("金额(分)") is { Length: > 0 } fen ? long.Parse(fen, CultureInfo.InvariantCulture) : null,
        Text = csv.GetString("说明"),
        LinkNo = csv.GetString("联系编号"),
        NewNo = csv.GetString("新编号"),
        Members = csv.GetString("成员"),
        IntoNo = csv.GetString("目标户"),
    };

    private static DateOnly Day(string text, IFormatProvider? format) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
