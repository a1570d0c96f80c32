using Lianxin.Domain.Households;

namespace Lianxin.Tabular.Reading;

/// <summary>A row's fault in both languages, before it is known where.</summary>
internal sealed record RowComplaint(RowReason Reason, string Message, string MessageZh)
{
    public static RowComplaint Missing { get; } = new(RowReason.Missing, "a value is required", "此项必填");

    public static RowComplaint NotADay { get; } = new(RowReason.NotADay, "not a day; write it like 2026-03-05", "不是有效日期;请写成2026-03-05");

    public static RowComplaint RoundedNumber { get; } = new(
        RowReason.RoundedNumber,
        "the spreadsheet rounded this number and its last digits are lost; format the column as text, enter the number again and export again",
        "表格软件已把该号码变成科学计数或丢失末尾数字;请将该列设为“文本”格式,重新填写后再导出");

    public static RowComplaint FormulaError { get; } = new(RowReason.FormulaError, "the cell holds a formula's error", "单元格是公式错误值");

    public static RowComplaint TooManyCells { get; } = new(
        RowReason.TooManyCells, "the row has more cells than the header, so its columns may be shifted", "该行单元格多于表头,可能错列");

    public static RowComplaint BadPeriod { get; } = new(
        RowReason.BadPeriod, "a period needs both days, and ends on or after its first", "起止日期须同时填写,且止日不早于起日");

    public static RowComplaint EndsEarly { get; } = new(RowReason.BadPeriod, "the last day is before the first", "结束日期早于开始日期");

    public static RowComplaint InFuture { get; } = new(
        RowReason.BadPeriod, "it can't have happened after the day it is recorded", "发生日期晚于记录日期");

    public static RowComplaint NoHead { get; } = new(RowReason.NoHead, "no member of the household is its head", "该户没有户主");

    public static RowComplaint TwoHeads { get; } = new(RowReason.TwoHeads, "the household has another head already", "该户有两个户主");

    public static RowComplaint TooManyMembers { get; } = new(
        RowReason.TooManyMembers, $"a household has at most {TabularLimits.HouseholdMembers} members", $"一户最多{TabularLimits.HouseholdMembers}人");

    public static RowComplaint OneOnly { get; } = new(RowReason.BadList, "one number only", "此项只能填一个");

    public static RowComplaint BadParts { get; } = new(
        RowReason.BadList, "for each new number the members' positions, such as 1+2;3", "每个新编号须对应成员序号,如1+2;3");

    public static RowComplaint NotAnIdNumber(ResidentIdFault fault)
    {
        var (message, messageZh) = fault switch
        {
            ResidentIdFault.Check => ("the check character is wrong: a digit is mistyped", "身份证号校验码不符,请核对是否录错"),
            ResidentIdFault.Date => ("the birth date within the ID number does not exist", "身份证号中的出生日期不存在"),
            ResidentIdFault.Characters => ("an ID number has digits only and perhaps a final X", "身份证号含有非法字符"),
            _ => ("an ID number has 18 characters or 15 digits; leave it empty when unknown", "身份证号应为18位或15位;不详时请留空"),
        };
        return new(RowReason.NotAnIdNumber, message, messageZh);
    }

    public static RowComplaint BadCharacter(Refusal refusal) => new(RowReason.BadCharacter, refusal.Message, refusal.MessageZh);

    public static RowComplaint TooLong(int longest) => new(RowReason.TooLong, $"longer than {longest} characters", $"超过{longest}个字");

    public static RowComplaint NotANumber(long least, long most) =>
        new(RowReason.NotANumber, $"not a whole number from {least} to {most}", $"应为{least}到{most}的整数");

    public static RowComplaint NotADivisionCode(int[] lengths) => new(
        RowReason.NotADivisionCode, $"a division code has {string.Join(" or ", lengths)} digits", $"区划代码应为{string.Join("或", lengths)}位数字");

    public static RowComplaint NotAValue(IEnumerable<string> labels)
    {
        var list = string.Join("、", labels);
        return new(RowReason.NotAValue, $"not one of the values {list}", $"应为以下之一:{list}");
    }

    public RowError At(int row, string header) => new(row, header, Reason, Message, MessageZh);
}
