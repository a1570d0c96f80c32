using System.Data.Common;
using Lianxin.Domain.Ids;
using Lianxin.Ledger;
using Lianxin.Ledger.Entries;

namespace Lianxin.Storage.Ledgers;

/// <summary>How an entry is read back, the same in both stores.</summary>
internal static class LedgerSql
{
    public const string EntryColumns =
        "stream_id, position, version, type, schema_version, occurred_on, recorded_at, actor, payload, previous_hash, hash";

    public static LedgerEntry ReadEntry(DbDataReader reader, CountyCode county) =>
        new(
            StreamId.FromStored(county, reader.GetString(0)),
            reader.GetInt64(1),
            reader.GetInt64(2),
            reader.GetString(3),
            reader.GetInt32(4),
            DateOnly.FromDayNumber(reader.GetInt32(5)),
            DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(6)),
            reader.GetString(7),
            reader.GetFieldValue<byte[]>(8),
            reader.GetFieldValue<byte[]>(9),
            reader.GetFieldValue<byte[]>(10));
}
