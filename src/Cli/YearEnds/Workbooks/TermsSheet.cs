using Lianxin.Api.V1;
using Lianxin.Tabular.Writing;

namespace Lianxin.Cli.YearEnds.Workbooks;

/// <summary>What the evaluation stands on: whoever holds the ledger recomputes it from these.</summary>
public static class TermsSheet
{
    /// <summary>Writes.</summary>
    /// <param name="sheet">Where to.</param>
    /// <param name="evaluation">The evaluation, scored.</param>
    public static void Write(SheetWriter sheet, Evaluation evaluation)
    {
        sheet.Write("考核", evaluation.Name);
        sheet.Write("年份", evaluation.Year);
        sheet.Write("状态", evaluation.State);
        sheet.Write("考核方案", evaluation.Scheme);
        sheet.Write("方案哈希(SHA-256)", evaluation.SchemeHash);
        sheet.Write("政策哈希(SHA-256)", evaluation.PolicyHash);
        sheet.Write("截止日", evaluation.CutOffDay is { } day ? Texts.Day(day) : string.Empty);
        sheet.Write("台帐截止位置", evaluation.CutOffPosition);
        sheet.Write("结果哈希(SHA-256)", evaluation.ResultHash);
        sheet.Write("重放核对哈希(SHA-256)", evaluation.ReplayHash);
        sheet.Write("计分人数", evaluation.Scored);
        sheet.Write("无联系任务人数", evaluation.WithoutDuties);
        sheet.Write("确认人", evaluation.ConfirmedBy);
    }
}
