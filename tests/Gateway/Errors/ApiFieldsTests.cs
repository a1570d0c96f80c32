namespace Lianxin.Gateway.Tests.Errors;

public sealed class ApiFieldsTests
{
    [Theory]
    [InlineData("name", "body.display_name")]
    [InlineData("external_no", "body.external_no")]
    [InlineData("request_id", "request_id")]
    [InlineData("body", "body")]
    [InlineData("county", "parent")]
    [InlineData("no_such", "no_such")]
    [InlineData("", "")]
    public void A_rules_field_becomes_the_requests(string field, string expected) => Assert.Equal(expected, ApiFields.Of(CreateBodyRequest.Descriptor, field));

    [Theory]
    [InlineData("members[3].name", "household.members[3].display_name")]
    [InlineData("group", "household.villagers_group")]
    [InlineData("tags", "household.tags")]
    public void So_do_parts_of_lists(string field, string expected) => Assert.Equal(expected, ApiFields.Of(CreateHouseholdRequest.Descriptor, field));

    [Theory]
    [InlineData("terms.holder_id", "link.holder")]
    [InlineData("terms.role", "link.role")]
    [InlineData("reason", "reason")]
    public void So_do_terms(string field, string expected) => Assert.Equal(expected, ApiFields.Of(StartLinkRequest.Descriptor, field));

    [Theory]
    [InlineData("replacement.households", "visit.households")]
    [InlineData("replacement.name", "effect.name")]
    [InlineData("replacement.taker", "effect.taker")]
    public void So_do_those_of_a_replacement(string field, string expected) => Assert.Equal(expected, ApiFields.Of(CorrectEntryRequest.Descriptor, field));

    [Fact]
    public void The_day_is_called_what_it_means()
    {
        Assert.Equal("last_day", ApiFields.Of(RetireCadreRequest.Descriptor, "occurred_on"));
        Assert.Equal("link.from", ApiFields.Of(StartLinkRequest.Descriptor, "occurred_on"));
    }
}
