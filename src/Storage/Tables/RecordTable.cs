using System.Data.Common;
using System.Reflection;

namespace Lianxin.Storage.Tables;

/// <summary>A table made for a record type: its name and columns are the record's in snake case.</summary>
public abstract class RecordTable
{
    private protected RecordTable(Type type)
    {
        RecordType = type;
        Name = SnakeCase.Of(type.Name);
        Constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        Columns = [.. Constructor.GetParameters().Select(p => new TableColumn(type.GetProperty(p.Name!)!))];
        ColumnList = string.Join(", ", Columns.Select(c => c.Name));
    }

    /// <summary>The record type.</summary>
    public Type RecordType { get; }

    /// <summary>The table's name.</summary>
    public string Name { get; }

    /// <summary>The record's columns in the order of its constructor; the store's own columns come before them.</summary>
    public ImmutableArray<TableColumn> Columns { get; }

    /// <summary>The columns' names, separated by commas.</summary>
    public string ColumnList { get; }

    /// <summary>The columns the store adds, in order.</summary>
    public abstract ImmutableArray<string> StoreColumns { get; }

    /// <summary>The columns of the primary key.</summary>
    public abstract ImmutableArray<string> KeyColumns { get; }

    private protected ConstructorInfo Constructor { get; }

    private protected Func<DbDataReader, int, T> Reader<T>() => ColumnReading.Compile<T>(Constructor, Columns);

    /// <summary>The columns' names behind an alias.</summary>
    /// <param name="alias">The table's alias.</param>
    internal string ColumnsOf(string alias) => string.Join(", ", Columns.Select(c => $"{alias}.{c.Name}"));

    /// <summary>The columns of some of the record's properties.</summary>
    /// <param name="properties">The properties' names.</param>
    internal IEnumerable<TableColumn> ColumnsOf(IEnumerable<string> properties) =>
        properties.Select(property => Columns.First(column => column.Name == SnakeCase.Of(property)));
}
