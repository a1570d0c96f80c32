using Lianxin.Ledger.Formats;
using Lianxin.Storage.Ledgers;
using Lianxin.Storage.Queries;

namespace Lianxin.Storage.Sqlite;

/// <summary>The format of a data directory. Its lock lets one process in: whoever asks is the only one there is.</summary>
internal sealed class SqliteFormats(SqlStoreMarks marks) : ILedgerFormats
{
    private SiloReads _self = new("127.0.0.1", 0, 0, LedgerFormat.Newest);

    public async ValueTask<int> EnabledAsync(CancellationToken cancellation = default) =>
        FormatText.Read(await marks.ReadAsync(FormatText.Mark, cancellation));

    public ValueTask<int> AnnounceAsync(SiloReads silo, CancellationToken cancellation = default)
    {
        _self = silo;
        return EnabledAsync(cancellation);
    }

    public async ValueTask<FormatRaise> RaiseAsync(int? to, CancellationToken cancellation = default)
    {
        var before = await EnabledAsync(cancellation);
        var wanted = to ?? _self.Format;
        if (wanted > before && wanted > _self.Format)
            return new FormatRaise(wanted, before, before, [_self]);
        if (wanted > before)
            await marks.WriteAndReadAsync(FormatText.Mark, FormatText.Write(wanted), cancellation);
        return new FormatRaise(wanted, before, Math.Max(before, wanted), []);
    }
}
