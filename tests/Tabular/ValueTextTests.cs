using Lianxin.Domain.Bodies;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Households;
using Lianxin.Domain.Links;
using Lianxin.Domain.Visits;
using Lianxin.Tabular.Records;
using Lianxin.Tabular.Texts;
using Xunit;

namespace Lianxin.Tabular.Tests;

public sealed class ValueTextTests
{
    [Theory]
    [InlineData("PARTLY_AWAY")]
    [InlineData("partly_away")]
    [InlineData("Partly-Away")]
    [InlineData("部分外出")]
    [InlineData("ＰＡＲＴＬＹ＿ＡＷＡＹ")]
    [InlineData(" 部分 外出 ")]
    public void A_value_is_read_by_code_in_any_case_and_by_label(string typed)
    {
        Assert.True(ValueText.TryParse<Residence>(typed, out var value));
        Assert.Equal(Residence.PartlyAway, value);
    }

    [Fact]
    public void Gender_is_written_by_its_letter()
    {
        Assert.Equal("F", ValueText.CodeOf(Gender.Female));
        Assert.True(ValueText.TryParse<Gender>("女", out var value));
        Assert.Equal(Gender.Female, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("UNSPECIFIED")]
    [InlineData("1")]
    public void Nothing_names_the_unspecified_value(string typed) => Assert.False(ValueText.TryParse<Relation>(typed, out _));

    [Fact]
    public void Every_value_of_every_column_has_a_code_and_a_label_that_read_back()
    {
        Covers<BodyKind>();
        Covers<PersonnelCategory>();
        Covers<RankGroup>();
        Covers<Residence>();
        Covers<HouseholdTag>();
        Covers<MonitoringType>();
        Covers<Relation>();
        Covers<Gender>();
        Covers<SubjectKind>();
        Covers<HolderKind>();
        Covers<LinkKind>();
        Covers<LinkRole>();
        Covers<LinkDuties>();
        Covers<VisitKind>();
        Covers<DifficultyCategory>();
        Covers<DifficultySource>();
        Covers<MeasureKind>();
        Covers<EffectChannel>();
        Covers<EffectAnswer>();
        Covers<ClosureReason>();
        Covers<ActivityVerb>();
    }

    private static void Covers<T>()
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>().Where(value => Convert.ToInt32(value) != 0))
        {
            Assert.True(ValueText.TryParse<T>(ValueText.CodeOf(value), out var byCode));
            Assert.Equal(value, byCode);
            Assert.True(ValueText.TryParse<T>(ValueText.LabelOf(value), out var byLabel));
            Assert.Equal(value, byLabel);
        }
    }
}
