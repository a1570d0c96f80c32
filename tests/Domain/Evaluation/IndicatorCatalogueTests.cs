using Lianxin.Domain.Evaluation.Indicators;
using Lianxin.Domain.Evaluation.Schemes;
using Xunit;

namespace Lianxin.Domain.Tests.Evaluation;

public sealed class IndicatorCatalogueTests
{
    [Fact]
    public void The_default_scheme_uses_every_indicator_of_cadres_there_is() => Assert.Equal(
        [.. IndicatorCatalogue.Definitions.Where(item => item.Subject == SchemeSubject.Cadre).Select(item => item.Code).Order(StringComparer.Ordinal)],
        [.. Defaults.Scheme.Indicators.Concat(Defaults.Scheme.Adjustments).Select(item => item.Code).Order(StringComparer.Ordinal)]);

    [Fact]
    public void Every_definition_names_formulas_evidence_and_parameters_that_exist() => Assert.All(IndicatorCatalogue.Definitions, item =>
    {
        Assert.Contains(item.Formula, Formulas.All);
        Assert.Contains(item.Evidence, Formulas.Evidence);
        Assert.Subset(SchemeParameter.All.Select(parameter => parameter.Name).ToHashSet(), item.Parameters.ToHashSet());
        Assert.All([item.Meaning, item.Part, item.Whole], words => Assert.True(words.English.Length > 0 && words.Chinese.Length > 0));
    });

    [Theory]
    [InlineData("within_days", 1, true)]
    [InlineData("within_days", 0, false)]
    [InlineData("within_days", 366, true)]
    [InlineData("within_days", 367, false)]
    [InlineData("target", 0, false)]
    [InlineData("target", 1, true)]
    [InlineData("target", 1.01, false)]
    [InlineData("cap", 0, false)]
    [InlineData("cap", 100000, true)]
    public void A_parameter_says_what_it_may_be(string name, double value, bool allowed) =>
        Assert.Equal(allowed, SchemeParameter.All.Single(parameter => parameter.Name == name).Allows((decimal)value));
}
