using Lianxin.Tabular.Reading;
using Lianxin.Tabular.Records;
using Lianxin.Tabular.Writing;

namespace Lianxin.Tabular.Formats;

internal sealed class DivisionFormat() : RowFormat<DivisionRecord>(
    ImportKind.Divisions,
    new(Code, "区划代码", true, "代码 行政区划代码 统计用区划代码"),
    new(Name, "区划名称", true, "名称 行政区划名称"))
{
    private const string Code = "code";
    private const string Name = "name";

    protected override DivisionRecord Read(RowReading row) => new(row.DivisionCode(Code, [6, 9, 12], required: true), row.Text(Name, 100, required: true));

    protected override void Write(DivisionRecord record, RowWriting row) => row.Set(Code, record.Code).Set(Name, record.Name);
}
