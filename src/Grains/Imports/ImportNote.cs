using Lianxin.Domain.Decisions;

namespace Lianxin.Grains.Imports;

/// <summary>What a clerk should know of a row that was taken.</summary>
/// <param name="English">For whoever reads English.</param>
/// <param name="Chinese">For a clerk.</param>
internal sealed record ImportNote(string English, string Chinese)
{
    /// <summary>What was registered is now what the file says.</summary>
    public static readonly ImportNote Updated = new("brought to what the file says", "已按文件更新");

    /// <summary>A warning of the ledger's, such as a holder above capacity.</summary>
    /// <param name="warning">The warning.</param>
    /// <returns>The note.</returns>
    public static ImportNote OfLedger(Notice warning) => new(warning.English, warning.Chinese);
}
