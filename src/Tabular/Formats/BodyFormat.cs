using Lianxin.Domain.Bodies;
using Lianxin.Tabular.Reading;
using Lianxin.Tabular.Records;
using Lianxin.Tabular.Writing;

namespace Lianxin.Tabular.Formats;

internal sealed class BodyFormat() : RowFormat<BodyRecord>(
    ImportKind.Bodies,
    new(No, "单位编号", true, "单位代码 编号"),
    new(Name, "单位名称", true, "单位 名称"),
    new(KindOf, "单位类别", true, "类别 单位类型"),
    new(Division, "所在区划", false, "区划代码 所在区划代码"))
{
    private const string No = "body_no";
    private const string Name = "name";
    private const string KindOf = "kind";
    private const string Division = "division_code";

    protected override BodyRecord Read(RowReading row) => new(
        row.Code(No, required: true),
        row.Text(Name, 100, required: true),
        row.Value<BodyKind>(KindOf, required: true),
        row.DivisionCode(Division, [6, 9, 12]));

    protected override void Write(BodyRecord record, RowWriting row) =>
        row.Set(No, record.BodyNo).Set(Name, record.Name).Set(KindOf, record.Kind).Set(Division, record.DivisionCode);
}
