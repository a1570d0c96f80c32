using System.Globalization;
using Lianxin.Generator.Csv;
using Lianxin.Generator.Time;

namespace Lianxin.Generator.Links;

/// <summary>Streams links.csv and deals out link numbers, also those of links that activity creates later.</summary>
internal sealed class LinksFile(string directory) : IDisposable
{
    private readonly CsvFile _file = new(
        directory, "links.csv", "联系编号", "对象类别", "对象编号", "主体类别", "主体编号", "联系方式", "角色", "职责", "开始日期", "结束日期", "原因");

    private int _last;

    public int Rows => _file.Rows;

    public string NextNumber() => "L" + (++_last).ToString("D7", CultureInfo.InvariantCulture);

    public string Add(LinkRole role, string subject, string holder, DateOnly from, DateOnly? to, string reason)
    {
        var number = NextNumber();
        _file.Write(
            number, role.SubjectKind, subject, role.HolderKind, holder, role.Kind, role.Code, role.Duties,
            YearCalendar.Text(from), to is { } end ? YearCalendar.Text(end) : null, reason);
        return number;
    }

    public void Dispose() => _file.Dispose();
}
