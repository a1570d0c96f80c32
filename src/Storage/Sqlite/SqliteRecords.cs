using Lianxin.Domain.Facts;
using Lianxin.Domain.Rows;
using Lianxin.Ledger;
using Lianxin.Storage.Tables;

namespace Lianxin.Storage.Sqlite;

/// <summary>How rows and facts are written, for the writer and for a rebuild.</summary>
internal static class SqliteRecords
{
    public static string Insert(RecordTable table)
    {
        var marks = string.Join(", ", Enumerable.Repeat("?", table.StoreColumns.Length + table.Columns.Length));
        var insert = $"INSERT INTO {table.Name} ({string.Join(", ", table.StoreColumns)}, {table.ColumnList}) VALUES ({marks})";
        return table is ProjectionTable rows ? $"{insert} {rows.OnConflict}" : insert;
    }

    /// <summary>Binds what follows the county.</summary>
    public static SqliteStatement BindRow(SqliteStatement statement, ProjectionTable table, StreamId stream, IProjectionRow row) =>
        BindColumns(statement.Bind(stream.Value), table, row);

    /// <summary>Binds what follows the county.</summary>
    public static SqliteStatement BindFact(
        SqliteStatement statement, FactTable table, long position, int ordinal, int sign, IFact fact) =>
        BindColumns(statement.Bind(position).Bind(ordinal).Bind(sign), table, fact);

    private static SqliteStatement BindColumns(SqliteStatement statement, RecordTable table, object record)
    {
        foreach (var column in table.Columns)
            statement.BindValue(column.ValueOf(record));
        return statement;
    }
}
