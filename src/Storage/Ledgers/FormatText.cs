using System.Globalization;
using Lianxin.Ledger.Formats;

namespace Lianxin.Storage.Ledgers;

/// <summary>The store's format as the mark that holds it.</summary>
internal static class FormatText
{
    /// <summary>The mark.</summary>
    public const string Mark = "ledger-format";

    /// <summary>The format that a mark's text says.</summary>
    /// <param name="text">The text; null when the format was never raised.</param>
    public static int Read(string? text) => text is null ? LedgerFormat.First : int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>A format as the mark's text.</summary>
    public static string Write(int format) => format.ToString(CultureInfo.InvariantCulture);
}
