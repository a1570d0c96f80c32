using System.Collections.Frozen;
using System.Globalization;
using Lianxin.Ledger.Codec;
using Lianxin.Ledger.Entries;

namespace Lianxin.Ledger.Formats;

/// <summary>
/// The ledger's format: a number that says which entry types may be in it. A release reads every format up to its newest, and writes a type
/// only once the ledger's own format has been raised to it, which is refused while a silo lives that couldn't read it.
/// </summary>
public static class LedgerFormat
{
    /// <summary>The format of a ledger that was never raised.</summary>
    public const int First = 1;

    /// <summary>
    /// Names a host configuration value (<c>runtimeconfig.json</c>, MSBuild property <c>LianxinReadsFormat</c>) that makes a build know fewer
    /// formats than it could: an older release, for the test of a rolling upgrade.
    /// </summary>
    public const string Knob = "Lianxin.Ledger.ReadsFormat";

    private static readonly FrozenDictionary<string, int> ByType =
        StoredTypes.All.Where(type => type.Format > First).ToFrozenDictionary(type => type.Name, type => type.Format, StringComparer.Ordinal);

    /// <summary>The newest format that this build reads.</summary>
    public static int Newest { get; } = Known(AppContext.GetData(Knob));

    /// <summary>The format that a ledger must have for an entry to be written.</summary>
    /// <param name="entry">The entry; of an unregistered type, 1.</param>
    /// <returns>The format.</returns>
    public static int NeededBy(NewEntry entry) => ByType.GetValueOrDefault(entry.Type, First);

    /// <summary>What a build knows: every format that a type needs, unless it is told to know fewer.</summary>
    private static int Known(object? told)
    {
        var all = StoredTypes.All.Max(type => type.Format);
        return int.TryParse(Convert.ToString(told, CultureInfo.InvariantCulture), NumberStyles.None, CultureInfo.InvariantCulture, out var fewer)
            ? Math.Clamp(fewer, First, all)
            : all;
    }
}
