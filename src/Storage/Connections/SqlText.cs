using System.Data.Common;

namespace Lianxin.Storage.Connections;

/// <summary>SQL with its named parameters.</summary>
/// <param name="text">The text; parameters as <c>@name</c>.</param>
internal sealed class SqlText(string text)
{
    private readonly List<(string Name, object Value)> _values = [];

    public SqlText With(string name, object value)
    {
        _values.Add((name, value));
        return this;
    }

    public SqlText With(IEnumerable<(string Name, object Value)> values)
    {
        _values.AddRange(values);
        return this;
    }

    public DbCommand CommandOn(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in _values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
