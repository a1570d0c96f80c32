using System.Text.Json;
using Lianxin.Domain.Evaluation.Indicators;
using Lianxin.Domain.Evaluation.Schemes;
using Lianxin.Yaml;
using Xunit;

namespace Lianxin.Domain.Tests.Evaluation;

public sealed class SchemeSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(SchemeSchema.Write()).RootElement;

    /// <summary><c>./lianxin scheme schema --out policies/scheme.schema.json</c> makes it anew.</summary>
    [Fact]
    public void The_schema_in_the_repository_is_the_present_one() =>
        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "policies", "scheme.schema.json")), SchemeSchema.Write());

    [Fact]
    public void Every_indicator_is_in_it_with_its_parameters_and_nothing_else() => Assert.All(IndicatorCatalogue.Definitions, item =>
    {
        var definition = Schema.GetProperty("definitions").GetProperty(item.Code);
        string[] written = [.. definition.GetProperty("properties").EnumerateObject().Select(property => property.Name)];

        Assert.Equal(item.Code, definition.GetProperty("properties").GetProperty("code").GetProperty("const").GetString());
        Assert.Equal(item.Parameters.Order(), SchemeParameter.All.Select(parameter => parameter.Name).Where(written.Contains).Order());
        Assert.Equal(written.Where(name => name != "targets"), definition.GetProperty("required").EnumerateArray().Select(name => name.GetString()));
        Assert.False(definition.GetProperty("additionalProperties").GetBoolean());
    });

    [Fact]
    public void Each_indicator_is_offered_where_it_may_stand()
    {
        var inSections = Offered(Schema.GetProperty("definitions").GetProperty("section").GetProperty("properties").GetProperty("indicators"));
        var outside = Offered(Schema.GetProperty("properties").GetProperty("adjustments"));

        Assert.Equal(
            IndicatorCatalogue.Definitions.Where(item => !item.Adjustment).SelectMany(item => item.IsShare ? [item.Code, $"{item.Code}_tiered"] : new[] { item.Code }), inSections);
        Assert.Equal(IndicatorCatalogue.Definitions.Where(item => item.Adjustment).Select(item => item.Code), outside);
    }

    [Fact]
    public void A_share_by_steps_has_tiers_in_the_place_of_its_target()
    {
        var written = Schema.GetProperty("definitions").GetProperty("resolved_on_time_tiered").GetProperty("properties");

        Assert.Equal("tiered", written.GetProperty("formula").GetProperty("const").GetString());
        Assert.True(written.TryGetProperty("tiers", out _));
        Assert.False(written.TryGetProperty("target", out _));
    }

    private static string[] Offered(JsonElement list) =>
        [.. list.GetProperty("items").GetProperty("oneOf").EnumerateArray().Select(item => item.GetProperty("$ref").GetString()!.Split('/')[^1])];
}
