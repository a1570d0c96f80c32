using System.IO.Compression;

namespace Lianxin.Tabular.Sources;

/// <summary>
/// Looks at a workbook's table of contents before anything is unpacked. The sizes stated there bind: the runtime stops
/// unpacking an entry where its stated size ends.
/// </summary>
internal static class WorkbookGate
{
    private const long RatioCountsFrom = 1L << 20;

    public static void Check(Stream stream)
    {
        stream.Position = 0;
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.Entries.Count > TabularLimits.WorkbookParts)
            throw Unreadable.OversizedWorkbook();
        var total = 0L;
        foreach (var entry in archive.Entries)
        {
            total += entry.Length;
            var isSheet = entry.FullName.Contains("worksheets/", StringComparison.OrdinalIgnoreCase);
            var packed = Math.Max(1, entry.CompressedLength);
            if (total > TabularLimits.WorkbookBytes
                || (!isSheet && entry.Length > TabularLimits.SharedTextBytes)
                || (entry.Length > RatioCountsFrom && entry.Length / packed > TabularLimits.CompressionRatio))
                throw Unreadable.OversizedWorkbook();
        }

        stream.Position = 0;
    }
}
