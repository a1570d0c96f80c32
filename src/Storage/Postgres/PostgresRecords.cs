using System.Collections.Frozen;
using Lianxin.Domain.Ids;
using Lianxin.Storage.Ledgers;
using Lianxin.Storage.Tables;
using Npgsql;

namespace Lianxin.Storage.Postgres;

/// <summary>Rows and facts as one statement per table, whatever their number: an array per column.</summary>
internal static class PostgresRecords
{
    private static readonly FrozenDictionary<RecordTable, string> Texts = ReadModel.All.ToFrozenDictionary(t => t, Insert);

    public static IEnumerable<NpgsqlBatchCommand> Rows(CountyCode county, IEnumerable<PlannedRow> rows)
    {
        foreach (var table in rows.GroupBy(r => ReadModel.TableOf(r.Row)))
        {
            // One statement may touch a row once: of several versions only the last counts.
            var last = new Dictionary<string, PlannedRow>();
            foreach (var row in table)
                last[(string)table.Key.Key.ValueOf(row.Row)!] = row;
            var records = last.Values.Select(r => (object)r.Row).ToArray();
            yield return Command(table.Key, records, [county.Value, last.Values.Select(r => r.Stream.Value).ToArray()]);
        }
    }

    /// <param name="county">The county.</param>
    /// <param name="facts">Facts whose offsets count from the head less <paramref name="back"/>.</param>
    /// <param name="back">How far behind the county's present head offset 0 lies.</param>
    public static IEnumerable<NpgsqlBatchCommand> Facts(CountyCode county, IEnumerable<PlannedFact> facts, long back)
    {
        foreach (var group in facts.GroupBy(f => ReadModel.TableOf(f.Fact)))
        {
            var list = group.ToArray();
            yield return Command(
                group.Key,
                Array.ConvertAll(list, f => (object)f.Fact),
                [county.Value, back, Array.ConvertAll(list, f => f.Offset), Array.ConvertAll(list, f => f.Ordinal), Array.ConvertAll(list, f => f.Sign)]);
        }
    }

    private static NpgsqlBatchCommand Command(RecordTable table, object[] records, object[] before)
    {
        var command = new NpgsqlBatchCommand(Texts[table]);
        foreach (var value in before)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        foreach (var column in table.Columns)
            command.Parameters.Add(new NpgsqlParameter { Value = column.Gather(records) });
        return command;
    }

    private static string Insert(RecordTable table)
    {
        var target = $"INSERT INTO {table.Name} ({string.Join(", ", table.StoreColumns)}, {table.ColumnList})";
        if (table is ProjectionTable rows)
            return $"{target} SELECT $1, u.* FROM unnest($2::text[], {Arrays(table, 3)}) AS u {rows.OnConflict}";
        var columns = string.Join(", ", table.Columns.Select(c => $"u.{c.Name}"));
        return $"{target} SELECT $1, h.position - $2 + u.place, u.ordinal, u.sign, {columns} FROM ledger_head h, "
            + $"unnest($3::bigint[], $4::integer[], $5::integer[], {Arrays(table, 6)}) AS u (place, ordinal, sign, {table.ColumnList}) WHERE h.county = $1";
    }

    private static string Arrays(RecordTable table, int first) => string.Join(
        ", ",
        table.Columns.Select((column, index) => $"${first + index}::{column.Kind switch
        {
            ColumnKind.Text => "text",
            ColumnKind.BigInteger => "bigint",
            _ => "integer",
        }}[]"));
}
