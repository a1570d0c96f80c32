using System.Linq.Expressions;
using System.Reflection;

namespace Lianxin.Storage.Tables;

/// <summary>One property of a row or fact as a column.</summary>
public sealed class TableColumn
{
    private static readonly NullabilityInfoContext Nullability = new();
    private readonly Func<object, object?> _value;

    internal TableColumn(PropertyInfo property)
    {
        Name = SnakeCase.Of(property.Name);
        Type = property.PropertyType;
        var bare = Nullable.GetUnderlyingType(Type) ?? Type;
        Kind = KindOf(bare, property);
        IsNullable = bare != Type || (bare == typeof(string) && Nullability.Create(property).ReadState == NullabilityState.Nullable);
        _value = Compile(property, bare);
    }

    /// <summary>Name in snake case.</summary>
    public string Name { get; }

    /// <summary>How it is stored.</summary>
    public ColumnKind Kind { get; }

    /// <summary>Whether null is stored.</summary>
    public bool IsNullable { get; }

    internal Type Type { get; }

    /// <summary>The stored value: <see cref="string"/>, <see cref="int"/>, <see cref="long"/> or null.</summary>
    /// <param name="record">A record of the table's type.</param>
    public object? ValueOf(object record) => _value(record);

    /// <summary>One array over many records, typed as PostgreSQL's <c>unnest</c> needs it.</summary>
    /// <param name="records">Records of the table's type.</param>
    public Array Gather(IReadOnlyList<object> records)
    {
        switch (Kind)
        {
            case ColumnKind.Text:
                var texts = new string?[records.Count];
                for (var i = 0; i < texts.Length; i++)
                    texts[i] = (string?)_value(records[i]);
                return texts;
            case ColumnKind.BigInteger:
                var longs = new long?[records.Count];
                for (var i = 0; i < longs.Length; i++)
                    longs[i] = (long?)_value(records[i]);
                return longs;
            default:
                var numbers = new int?[records.Count];
                for (var i = 0; i < numbers.Length; i++)
                    numbers[i] = (int?)_value(records[i]);
                return numbers;
        }
    }

    private static ColumnKind KindOf(Type bare, PropertyInfo property) =>
        bare == typeof(string) ? ColumnKind.Text
        : bare == typeof(int) || bare.IsEnum ? ColumnKind.Integer
        : bare == typeof(long) ? ColumnKind.BigInteger
        : bare == typeof(bool) ? ColumnKind.Flag
        : bare == typeof(DateOnly) ? ColumnKind.Day
        : throw new NotSupportedException($"{property.DeclaringType?.Name}.{property.Name}: no column for {bare.Name}");

    private static Func<object, object?> Compile(PropertyInfo property, Type bare)
    {
        var record = Expression.Parameter(typeof(object));
        Expression value = Expression.Property(Expression.Convert(record, property.DeclaringType!), property);
        var isNullableValue = bare != property.PropertyType;
        var present = isNullableValue ? Expression.Property(value, "Value") : value;
        Expression stored = bare == typeof(bool) ? Expression.Condition(present, Expression.Constant(1), Expression.Constant(0))
            : bare == typeof(DateOnly) ? Expression.Property(present, nameof(DateOnly.DayNumber))
            : bare.IsEnum ? Expression.Convert(present, typeof(int))
            : present;
        Expression boxed = Expression.Convert(stored, typeof(object));
        if (isNullableValue)
            boxed = Expression.Condition(Expression.Property(value, "HasValue"), boxed, Expression.Constant(null));
        return Expression.Lambda<Func<object, object?>>(boxed, record).Compile();
    }
}
