using Lianxin.Domain.Bodies;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;
using Xunit;
using static Lianxin.Domain.Tests.RegistryFixture;

namespace Lianxin.Domain.Tests;

public sealed class RegistryIdentityTests
{
    [Theory]
    [InlineData("H0001")]
    [InlineData("H-511323-short")]
    [InlineData("H-110101-0123456789abcdef")]
    [InlineData("C-511323-0123456789abcdef")]
    public void A_number_gives_one_id_whatever_the_request(string number)
    {
        var id = RegistryIdentity.OfHousehold(County, number, "one");
        Assert.Equal(id, RegistryIdentity.OfHousehold(County, number, "another"));
        Assert.NotEqual(number, id.Value);
    }

    [Fact]
    public void A_number_that_is_an_id_of_the_kind_and_county_names_that_thing()
    {
        Assert.Equal(Id<HouseholdId>("h"), RegistryIdentity.OfHousehold(County, Id<HouseholdId>("h").Value, "request"));
        Assert.Equal(Id<CadreId>("c"), RegistryIdentity.OfCadre(County, Id<CadreId>("c").Value, "request"));
        Assert.Equal(Id<BodyId>("b"), RegistryIdentity.OfBody(County, Id<BodyId>("b").Value, "request"));
        Assert.Equal(Id<LinkId>("l"), RegistryIdentity.OfLink(County, Id<LinkId>("l").Value, "request"));
    }

    [Fact]
    public void Without_a_number_each_request_founds_its_own() =>
        Assert.NotEqual(RegistryIdentity.OfHousehold(County, string.Empty, "one"), RegistryIdentity.OfHousehold(County, string.Empty, "another"));

    [Theory]
    [InlineData("B-511323-0123456789abcdef")]
    [InlineData("B-110101-0123456789abcdef")]
    public void Nothing_new_bears_an_id_for_its_number(string number)
    {
        var body = RegistryIdentity.OfBody(County, number, "request");
        var decision = BodyRules.Decide(body, BodyState.Empty, new RegisterBody("县水务局", BodyKind.Department, null, number), Scope());
        Assert.Equal("external_no", decision.Refused(RefusalCode.NotFound).Field);
    }
}
