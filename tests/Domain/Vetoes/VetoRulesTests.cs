using Lianxin.Domain.Cadres;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Events;
using Lianxin.Domain.Evaluation.Schemes;
using Lianxin.Domain.Evaluation.Scores;
using Lianxin.Domain.Facts;
using Lianxin.Domain.Tests.Cadres;
using Lianxin.Domain.Vetoes;
using Xunit;
using static Lianxin.Domain.Tests.RegistryFixture;

namespace Lianxin.Domain.Tests.Vetoes;

public sealed class VetoRulesTests
{
    private static readonly ProposeVeto Proposal = new(2026, "false_work", "某文件第三条", "核查发现两次走访未到户", [17, 12, 17], new DateOnly(2027, 12, 31));

    [Fact]
    public void A_veto_is_proposed_by_one_person_and_approved_by_another()
    {
        var proposed = After(CadreFixture.Registered, Proposal, "clerk");
        Decide(proposed, Decision(VetoStatus.Approved), "clerk").Refused(RefusalCode.PermissionDenied);
        var approved = After(proposed, Decision(VetoStatus.Approved), "chief");

        var veto = Assert.Single(approved.Vetoes);
        Assert.Equal((1, VetoStatus.Approved, "clerk", "chief", Today), (veto.Number, veto.Status, veto.ProposedBy, veto.DecidedBy, veto.DecidedOn));
        Assert.Equal([12, 17], veto.Positions);
    }

    [Fact]
    public void A_decision_repeated_by_the_same_person_stores_nothing_and_by_another_is_out_of_turn()
    {
        var approved = After(After(CadreFixture.Registered, Proposal, "clerk"), Decision(VetoStatus.Approved), "chief");

        Assert.Empty(Decide(approved, Decision(VetoStatus.Approved), "chief").Accepted());
        Decide(approved, Decision(VetoStatus.Approved), "other").Refused(RefusalCode.WrongState);
        Decide(approved, Decision(VetoStatus.Refused), "other").Refused(RefusalCode.WrongState);
    }

    [Fact]
    public void An_approved_veto_is_lifted_by_somebody_else_than_its_proposer_and_may_be_proposed_anew()
    {
        var proposed = After(CadreFixture.Registered, Proposal, "clerk");
        Decide(proposed, Decision(VetoStatus.Lifted), "chief").Refused(RefusalCode.WrongState);
        var approved = After(proposed, Decision(VetoStatus.Approved), "chief");
        Decide(approved, Proposal, "clerk").Refused(RefusalCode.AlreadyExists);
        Decide(approved, Decision(VetoStatus.Lifted), "clerk").Refused(RefusalCode.PermissionDenied);
        var lifted = After(approved, Decision(VetoStatus.Lifted), "chief");

        Assert.Equal([VetoStatus.Lifted, VetoStatus.Proposed], After(lifted, Proposal, "clerk").Vetoes.Select(veto => veto.Status));
    }

    [Fact]
    public void Nobody_is_vetoed_by_what_no_scheme_of_the_year_declares() =>
        Decide(CadreFixture.Registered, Proposal with { Code = "disliked" }, "clerk").Refused(RefusalCode.NotFound);

    public static TheoryData<ProposeVeto> Faulty =>
    [
        Proposal with { Year = 2027 },
        Proposal with { Document = " " },
        Proposal with { Evidence = string.Empty },
        Proposal with { Positions = [] },
        Proposal with { Positions = [0] },
        Proposal with { Positions = [101] },
        Proposal with { ExpiresOn = new DateOnly(2026, 12, 30) },
        Proposal with { ExpiresOn = new DateOnly(2031, 1, 1) },
    ];

    [Theory]
    [MemberData(nameof(Faulty))]
    public void A_veto_needs_a_document_evidence_in_the_ledger_and_an_expiry_within_five_years(ProposeVeto proposal) =>
        Decide(CadreFixture.Registered, proposal, "clerk").Refused(RefusalCode.InvalidField);

    [Theory]
    [InlineData(2025, "2025-12-31", false)]
    [InlineData(2026, "2026-06-30", true)]
    [InlineData(2027, "2027-12-31", true)]
    [InlineData(2028, "2028-01-31", false)]
    public void A_veto_covers_the_years_from_its_own_to_its_expiry(int year, string cutOff, bool covered) =>
        Assert.Equal(covered, VetoRules.Stands(Fact(VetoStatus.Approved), year, DateOnly.Parse(cutOff)));

    [Theory]
    [InlineData(VetoStatus.Proposed)]
    [InlineData(VetoStatus.Refused)]
    [InlineData(VetoStatus.Lifted)]
    public void Only_an_approved_veto_stands(VetoStatus status) => Assert.False(VetoRules.Stands(Fact(status), 2026, new DateOnly(2026, 12, 31)));

    [Fact]
    public void Each_step_leaves_a_fact_that_names_the_evidence()
    {
        var proposed = After(CadreFixture.Registered, Proposal, "clerk");
        var decided = Assert.Single(Decide(proposed, Decision(VetoStatus.Approved), "chief").Accepted());
        var projected = CadreProjection.Project(decided, CadreFold.Apply(proposed, decided), new EntryStamp(3, 0, Today));

        var fact = Assert.IsType<VetoFact>(Assert.Single(projected.Facts).Fact);
        Assert.Equal((VetoStatus.Approved, "12,17", new DateOnly(2027, 12, 31)), (fact.Status, fact.Evidence, fact.ExpiresOn));
    }

    private static DecideVeto Decision(VetoStatus status) => new(1, status, "情况属实");

    private static VetoFact Fact(VetoStatus status) => new("C-1", 1, "false_work", 2026, new DateOnly(2027, 12, 31), status, "12", Today);

    private static CadreState After(CadreState state, SubjectCommand command, string principal) =>
        Decide(state, command, principal).Accepted().Aggregate(state, CadreFold.Apply);

    private static Decision<ISubjectEvent> Decide(CadreState state, SubjectCommand command, string principal) => CadreRules.Decide(
        CadreFixture.Cadre, state, command, Scope() with { Principal = principal },
        new CadreSurroundings { Veto = new(100, [new SchemeVeto("false_work", "弄虚作假", "Falsified work", Band.Third, "某文件")]) });
}
