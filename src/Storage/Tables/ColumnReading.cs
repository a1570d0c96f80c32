using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;

namespace Lianxin.Storage.Tables;

/// <summary>Compiles a reader for a record: one constructor call per row, no reflection while reading.</summary>
internal static class ColumnReading
{
    public static Func<DbDataReader, int, T> Compile<T>(ConstructorInfo constructor, ImmutableArray<TableColumn> columns)
    {
        var reader = Expression.Parameter(typeof(DbDataReader));
        var offset = Expression.Parameter(typeof(int));
        var arguments = columns.Select((column, index) =>
            Read(reader, Expression.Add(offset, Expression.Constant(index)), column));
        return Expression.Lambda<Func<DbDataReader, int, T>>(Expression.New(constructor, arguments), reader, offset).Compile();
    }

    private static Expression Read(Expression reader, Expression ordinal, TableColumn column)
    {
        var bare = Nullable.GetUnderlyingType(column.Type) ?? column.Type;
        var name = column.Kind switch
        {
            ColumnKind.Text => nameof(DbDataReader.GetString),
            ColumnKind.BigInteger => nameof(DbDataReader.GetInt64),
            _ => nameof(DbDataReader.GetInt32),
        };
        Expression stored = Expression.Call(reader, name, null, ordinal);
        var value = column.Kind switch
        {
            ColumnKind.Flag => Expression.NotEqual(stored, Expression.Constant(0)),
            ColumnKind.Day => Expression.Call(typeof(DateOnly), nameof(DateOnly.FromDayNumber), null, stored),
            _ when bare.IsEnum => Expression.Convert(stored, bare),
            _ => stored,
        };
        if (bare != column.Type)
            value = Expression.Convert(value, column.Type);
        return column.IsNullable
            ? Expression.Condition(
                Expression.Call(reader, nameof(DbDataReader.IsDBNull), null, ordinal), Expression.Default(column.Type), value)
            : value;
    }
}
