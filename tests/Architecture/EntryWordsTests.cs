using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Lianxin.Cli.Output;
using Lianxin.Domain.Secrets;
using Lianxin.Ledger.Codec;
using Xunit;

namespace Lianxin.Architecture.Tests;

/// <summary>The command line knows no ledger, only what its entries are called; so the two are held together here.</summary>
public sealed class EntryWordsTests
{
    private static readonly ImmutableArray<(string Field, Type Type)> Fields =
        [.. StoredTypes.All.SelectMany(type => FieldsOf(type.Clr, [])).Distinct().OrderBy(field => field.Field, StringComparer.Ordinal)];

    [Fact]
    public void Every_stored_type_has_words() =>
        Assert.All(StoredTypes.All, type => Assert.True(EntryWords.Knows(type.Name), type.Name));

    [Fact]
    public void Every_stored_field_has_words() =>
        Assert.All(Fields.Where(field => field.Field != "occurred_on"), field => Assert.True(FieldWords.Knows(field.Field), field.Field));

    [Fact]
    public void Every_stored_code_has_words() => Assert.All(
        Fields.Where(field => field.Type.IsEnum).SelectMany(field => Enum.GetNames(field.Type).Select(name => (field.Field, Code: Upper(name)))),
        stored => Assert.True(CodeWords.Knows(stored.Field, stored.Code), $"{stored.Field}: {stored.Code}"));

    /// <summary>What a record stores, records in it included: what its constructor takes or can be set.</summary>
    private static IEnumerable<(string Field, Type Type)> FieldsOf(Type record, HashSet<Type> above)
    {
        if (!above.Add(record))
            yield break;
        foreach (var property in record.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
        {
            var type = ItemOf(property.PropertyType);
            yield return (JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name), type);
            if (type.IsClass && type != typeof(Secret) && type.Namespace!.StartsWith("Lianxin.Domain", StringComparison.Ordinal))
            {
                foreach (var inner in FieldsOf(type, above))
                    yield return inner;
            }
        }
    }

    private static Type ItemOf(Type type)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        return inner.IsGenericType && inner.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? inner.GetGenericArguments()[0] : inner;
    }

    private static string Upper(string name) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(name);
}
