using Lianxin.Domain.Bodies;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Lianxin.Domain.Rows;
using Xunit;
using static Lianxin.Domain.Tests.RegistryFixture;

namespace Lianxin.Domain.Tests.Bodies;

public sealed class BodyRulesTests
{
    private static readonly BodyId Body = Id<BodyId>("body");

    private static BodyState Registered => After(BodyState.Empty, new RegisterBody("县水务局", BodyKind.Department, null, "B0001"));

    [Fact]
    public void A_registered_body_shows_in_its_row() =>
        Assert.Equal(new BodyRow(Body.Value, "县水务局", BodyKind.Department, null, "B0001", 1), BodyProjection.Row(Registered));

    [Fact]
    public void Registering_twice_is_refused() =>
        Decide(Registered, new RegisterBody("县水务局", BodyKind.Department, null, "B0001")).Refused(RefusalCode.AlreadyExists);

    [Fact]
    public void Nothing_can_be_done_with_a_body_that_does_not_exist() =>
        Decide(BodyState.Empty, new EditBody("县水利局", null, null)).Refused(RefusalCode.NotFound);

    [Fact]
    public void A_kind_must_be_stated() =>
        Decide(BodyState.Empty, new RegisterBody("县水务局", BodyKind.Unspecified, null, string.Empty)).Refused(RefusalCode.InvalidField);

    [Fact]
    public void An_edit_keeps_what_it_leaves_out()
    {
        var edited = After(Registered, new EditBody("县水利局", null, null));

        Assert.Equal(("县水利局", BodyKind.Department, "B0001"), (edited.Name, edited.Kind, edited.ExternalNo));
    }

    [Fact]
    public void A_body_takes_and_releases_links()
    {
        var terms = new LinkTerms(
            Id<LinkId>("link"), SubjectKind.Village, Id<DivisionId>("village").Value, HolderKind.Body, Body.Value, LinkKind.Helping, LinkRole.SupportingBody,
            LinkDuties.None, Today, null, string.Empty, false, string.Empty);
        var holding = After(Registered, new StartLink(terms, string.Empty));
        var released = After(holding, new EndLink(terms.Link, Today.AddDays(10), "结束", null));

        Assert.Single(holding.Links.After(Today));
        Assert.Empty(released.Links.After(Today.AddDays(10)));
    }

    private static Decision<ISubjectEvent> Decide(BodyState state, SubjectCommand command) => BodyRules.Decide(Body, state, command, Scope());

    private static BodyState After(BodyState state, SubjectCommand command) => Decide(state, command).Accepted().Aggregate(state, BodyFold.Apply);
}
