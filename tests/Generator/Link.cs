namespace Lianxin.Generator.Tests;

internal sealed record Link(string Number, string Role, string Subject, string Holder, DateOnly From, DateOnly? To)
{
    public static Link Read(CsvRow row) =>
        new(row["联系编号"], row["角色"], row["对象编号"], row["主体编号"], row.Day("开始日期"), row.DayOrNone("结束日期"));

    public bool InForceOn(DateOnly day) => From <= day && (To is null || To >= day);
}
