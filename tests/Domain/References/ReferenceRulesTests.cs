using System.Collections.Immutable;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Divisions;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.References;
using Lianxin.Domain.Visits;
using Xunit;
using static Lianxin.Domain.Tests.RegistryFixture;

namespace Lianxin.Domain.Tests.References;

public sealed class ReferenceRulesTests
{
    private static readonly CadreId Cadre = Id<CadreId>("cadre");
    private static readonly DivisionId Village = Id<DivisionId>("village");
    private static readonly DivisionId Successor = Id<DivisionId>("successor");
    private static readonly DateOnly LastDay = Today.AddDays(-10);

    private static readonly Referent Retired = Of(
        new CadreRegistered(
            Cadre, "张三", Id<BodyId>("body"), string.Empty, PersonnelCategory.CivilServant, RankGroup.Staff, string.Empty, null, Today.AddYears(-1), string.Empty, Today),
        new CadreRetired(LastDay, null, Today));

    private static readonly Referent Ended = Of(
        new DivisionFounded(Village, "511323100200", "油房沟村", Id<DivisionId>("township"), Today),
        new DivisionSucceeded([Successor], LastDay.AddDays(1)));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(10, true)]
    public void A_cadre_is_named_up_to_the_last_day_of_service(int daysAfter, bool refused)
    {
        var day = LastDay.AddDays(daysAfter);
        var refusal = ReferenceRules.CheckFound(Reference.To(ReferenceKind.Cadre, Cadre, "handler"), Retired, day);
        var dated = ReferenceRules.CheckFound(Reference.To(ReferenceKind.Cadre, Cadre, "handler") with { On = day }, Retired, Today);

        Assert.Equal(refused ? RefusalCode.CadreInactive : null, refusal?.Code);
        Assert.Equal(refused ? "handler" : null, refusal?.Field);
        Assert.Equal(refusal, dated);
    }

    [Fact]
    public void A_cadre_is_not_named_for_a_day_before_service() =>
        Assert.NotNull(ReferenceRules.CheckFound(Reference.To(ReferenceKind.Cadre, Cadre, "cadre") with { On = Today.AddYears(-2) }, Retired, Today));

    [Fact]
    public void A_division_that_ended_is_refused_with_its_successors_named()
    {
        var reference = Reference.To(ReferenceKind.Village, Village, "village");
        var refusal = ReferenceRules.CheckFound(reference, Ended, Today);

        Assert.Equal((RefusalCode.WrongState, "village"), (refusal!.Code, refusal.Field));
        Assert.Contains(Successor.Value, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(Successor.Value, refusal.MessageZh, StringComparison.Ordinal);
        Assert.Null(ReferenceRules.CheckFound(reference with { On = LastDay }, Ended, Today));
        Assert.NotNull(ReferenceRules.CheckFound(reference with { On = LastDay.AddDays(1) }, Ended, Today));
    }

    [Fact]
    public void Where_only_the_past_is_asked_for_an_end_is_no_obstacle() =>
        Assert.Null(ReferenceRules.CheckFound(Reference.To(ReferenceKind.Cadre, Cadre, "name") with { Ever = true }, Retired, Today));

    [Fact]
    public void What_a_command_dates_back_is_asked_for_that_day_also_as_a_correction()
    {
        var visit = new RecordVisit(default, LastDay, VisitKind.Home, [Cadre], 1, string.Empty, string.Empty);

        Assert.Equal(LastDay, Assert.Single(CommandReferences.Of(visit)).On);
        Assert.Equal(LastDay, Assert.Single(CommandReferences.Of(new CorrectEntry(3, "登记错误", visit))).On);
        Assert.Equal(LastDay, Assert.Single(CommandReferences.Of(new MoveHousehold(Village, string.Empty, LastDay))).On);
        Assert.Null(Assert.Single(CommandReferences.Of(new AttestEntry(3, Cadre))).On);
    }

    private static Referent Of(ISubjectEvent first, params ImmutableArray<ISubjectEvent> others) =>
        others.Aggregate(Referent.Of(first)!, (referent, happened) => referent.After(happened));
}
