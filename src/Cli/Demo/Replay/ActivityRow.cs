namespace Lianxin.Cli.Demo.Replay;

/// <summary>One row of activity.csv: one command to the gateway. See docs/data-files.md.</summary>
public sealed record ActivityRow
{
    /// <summary>序号.</summary>
    public required long Seq { get; init; }

    /// <summary>记录日期.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>动作.</summary>
    public required string Verb { get; init; }

    /// <summary>户编号.</summary>
    public required string HouseholdNo { get; init; }

    /// <summary>村代码.</summary>
    public required string VillageCode { get; init; }

    /// <summary>困难编号.</summary>
    public required string DifficultyNo { get; init; }

    /// <summary>干部编号.</summary>
    public required string CadreNo { get; init; }

    /// <summary>发生日期.</summary>
    public DateOnly? OccurredOn { get; init; }

    /// <summary>类别.</summary>
    public required string Category { get; init; }

    /// <summary>程度.</summary>
    public int? Severity { get; init; }

    /// <summary>方式.</summary>
    public required string Kind { get; init; }

    /// <summary>来源.</summary>
    public required string Source { get; init; }

    /// <summary>渠道.</summary>
    public required string Channel { get; init; }

    /// <summary>讲述人.</summary>
    public required string Speaker { get; init; }

    /// <summary>评价.</summary>
    public required string Answer { get; init; }

    /// <summary>知晓.</summary>
    public required string Aware { get; init; }

    /// <summary>措施.</summary>
    public required string Measure { get; init; }

    /// <summary>金额(分).</summary>
    public long? AmountFen { get; init; }

    /// <summary>说明.</summary>
    public required string Text { get; init; }

    /// <summary>联系编号.</summary>
    public required string LinkNo { get; init; }

    /// <summary>新编号.</summary>
    public required string NewNo { get; init; }

    /// <summary>成员.</summary>
    public required string Members { get; init; }

    /// <summary>目标户.</summary>
    public required string IntoNo { get; init; }

    /// <summary>A cell that holds a list.</summary>
    public static string[] List(string cell) => cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The subjects whose rows must stay in order with this one.</summary>
    public IEnumerable<string> Subjects()
    {
        foreach (var household in List(HouseholdNo))
            yield return household;
        if (HouseholdNo.Length == 0 && VillageCode.Length > 0)
            yield return VillageCode;
        if (IntoNo.Length > 0)
            yield return IntoNo;
        if (Verb is "SPLIT")
        {
            foreach (var household in List(NewNo))
                yield return household;
        }
    }
}
