using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;
using Lianxin.Ledger.Appends;

namespace Lianxin.Grains.Subjects;

/// <summary>Refusals that no rule gives: they come from the ledger or from the county's being absent.</summary>
internal static class Refusals
{
    /// <summary>The request key was used with another body.</summary>
    public static readonly Refusal RequestIdReused = new(
        RefusalCode.RequestIdReused, "this request id was used with another body; use a new one", "该请求号已用于其他内容，请换用新的请求号", "request_id");

    /// <summary>The bounded retries are used up.</summary>
    public static readonly Refusal Conflict = new(
        RefusalCode.Conflict, "others changed the same subjects at the same time; send the same request again", "数据正被他人同时修改，请以同一请求号重试");

    /// <summary>The county has no ledger yet.</summary>
    /// <param name="county">The county.</param>
    /// <returns>The refusal, saying what to do.</returns>
    public static Refusal NotFounded(CountyCode county) => new(
        RefusalCode.NotFound,
        $"no ledger has been founded for county {county}; found it first: lianxin found --county {county}",
        $"{county}尚未建立台账，请先建立：lianxin found --county {county}",
        "county");

    /// <summary>The ledger can't take what was given, ever: such as text that is not valid Unicode.</summary>
    /// <param name="rejected">The store's own words; they hold no personal data.</param>
    /// <returns>The refusal.</returns>
    public static Refusal Rejected(AppendRejectedException rejected) => new(
        RefusalCode.InvalidField, $"the ledger can't store this: {rejected.Message}", "内容无法入账，请检查是否含有无效字符");

    /// <summary>The ledger's format doesn't allow such entries yet.</summary>
    /// <param name="needed">The format that does.</param>
    /// <param name="enabled">The ledger's format.</param>
    /// <returns>The refusal, saying what to do.</returns>
    public static Refusal FormatTooLow(int needed, int enabled) => new(
        RefusalCode.FormatTooLow,
        $"the ledger is in format {enabled} and this needs format {needed}: once every silo runs this release, lianxin raise-format enables it",
        $"台帐格式为{enabled}，此操作需要格式{needed}：所有 silo 升级到本版本后，执行 lianxin raise-format 启用");

    /// <summary>The year's books are closed.</summary>
    /// <param name="year">The year.</param>
    /// <returns>The refusal.</returns>
    public static Refusal YearClosed(int year) => new(
        RefusalCode.YearClosed, $"the books of {year} are closed", $"{year}年度已关账，不能再登记该年度的事项", "occurred_on");
}
