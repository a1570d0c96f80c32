using Lianxin.Domain.Decisions;
using Lianxin.Domain.Queries;

namespace Lianxin.Grains.Queries;

/// <summary>Limits of what one answer may hold.</summary>
internal static class Paging
{
    private const int Most = 1000;

    /// <summary>Refuses a page size out of range.</summary>
    /// <param name="size">Items asked for.</param>
    /// <returns>The refusal, or null.</returns>
    public static Refusal? Check(int size) => size is >= 1 and <= Most
        ? null
        : new Refusal(RefusalCode.InvalidField, $"must be 1–{Most}, not {size}", $"应为1至{Most}", "page_size");

    /// <summary>Refuses a page out of range.</summary>
    /// <param name="page">The page.</param>
    /// <returns>The refusal, or null.</returns>
    public static Refusal? Check(PageRequest page) => Check(page.Size);
}
