using System.Text.Json;
using Lianxin.Storage.Connections;

namespace Lianxin.Storage.Sqlite;

internal sealed record SqliteDialect : SqlDialect
{
    public override string Contains(string column, string parameter) => $"instr({column}, {parameter}) > 0";

    public override string AnyOf(string column, string parameter) => $"{column} IN (SELECT value FROM json_each({parameter}))";

    public override object Numbers(IEnumerable<long> numbers) => JsonSerializer.Serialize(numbers);

    public override object Texts(IEnumerable<string> texts) => JsonSerializer.Serialize(texts);
}
