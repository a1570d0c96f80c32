using Lianxin.Storage.Tables;

namespace Lianxin.Storage.Tests;

/// <summary>A column as a store has it.</summary>
public sealed record ActualColumn(string Table, string Name, string Type, bool IsNullable);

/// <summary>What the records ask of a store's tables.</summary>
internal static class TableSchema
{
    public static IEnumerable<ActualColumn> Wanted(Func<ColumnKind, string> typeOf)
    {
        foreach (var table in ReadModel.All)
        {
            foreach (var column in table.StoreColumns)
            {
                var kind = column switch
                {
                    "county" or "stream_id" => ColumnKind.Text,
                    "position" => ColumnKind.BigInteger,
                    _ => ColumnKind.Integer,
                };
                yield return new ActualColumn(table.Name, column, typeOf(kind), false);
            }

            foreach (var column in table.Columns)
                yield return new ActualColumn(table.Name, column.Name, typeOf(column.Kind), column.IsNullable);
        }
    }
}
