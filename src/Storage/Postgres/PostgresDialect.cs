using Lianxin.Storage.Connections;

namespace Lianxin.Storage.Postgres;

internal sealed record PostgresDialect : SqlDialect
{
    public override string Contains(string column, string parameter) => $"strpos({column}, {parameter}) > 0";

    public override string AnyOf(string column, string parameter) => $"{column} = ANY({parameter})";

    public override object Numbers(IEnumerable<long> numbers) => numbers.ToArray();

    public override object Texts(IEnumerable<string> texts) => texts.ToArray();
}
