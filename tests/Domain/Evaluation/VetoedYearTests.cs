using Lianxin.Domain.Cadres;
using Lianxin.Domain.Evaluation.Explanations;
using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Scores;
using Lianxin.Domain.Facts;
using Lianxin.Domain.Vetoes;
using Xunit;

namespace Lianxin.Domain.Tests.Evaluation;

/// <summary>What a veto does to a year: the default scheme declares <c>false_work</c> (third band at most) and <c>discipline</c> (second).</summary>
public sealed class VetoedYearTests
{
    [Fact]
    public void A_veto_caps_the_band_and_leaves_the_points_as_they_are()
    {
        var free = Ranked(vetoed: null).Result();
        var vetoed = Ranked("false_work").Result();

        Assert.Equal(free.Scores.Select(score => score.Total), vetoed.Scores.Select(score => score.Total));
        Assert.Equal(free.Places, vetoed.Places);
        Assert.Equal((Band.Second, Band.Unspecified), BandOf(free, "C-1"));
        Assert.Equal((Band.Third, Band.Third), BandOf(vetoed, "C-1"));
    }

    [Fact]
    public void A_result_names_the_entries_that_a_veto_leads_back_to()
    {
        var book = Ranked("false_work");
        var result = book.Result();
        var veto = Assert.Single(result.Scores.Single(score => score.CadreId == "C-1").Vetoes);

        Assert.Equal((1, "false_work", Band.Third), (veto.Number, veto.Code, veto.Ceiling));
        Assert.Equal([3, 4, book.Position - 1, book.Position], veto.Positions);
        Assert.Contains("\"vetoes\":[{\"number\":1,\"code\":\"false_work\",\"ceiling\":\"THIRD\",\"positions\":[3,4,", System.Text.Encoding.UTF8.GetString(result.ToJson()), StringComparison.Ordinal);
    }

    [Fact]
    public void An_explanation_names_the_veto_and_recomputes_all_the_same()
    {
        var tree = Ranked("false_work").Explain("C-1");
        var veto = Assert.Single(tree.Children, child => child.Code == "veto");

        Assert.True(tree.Holds);
        Assert.Equal((0m, LeafKind.Veto), (veto.Value, veto.Kind));
        Assert.Contains("弄虚作假", veto.LabelZh, StringComparison.Ordinal);
        Assert.Contains("Falsified work", veto.Label, StringComparison.Ordinal);
        Assert.Equal(4, veto.Positions.Length);
    }

    [Fact]
    public void Of_several_vetoes_the_lowest_ceiling_holds() => Assert.Equal(
        Band.Third, BandOf(Vetoed(Vetoed(Ranked(vetoed: null), "discipline", 1), "false_work", 2).Result(), "C-1").Band);

    [Fact]
    public void A_veto_approved_after_the_cut_off_position_or_lifted_before_it_caps_nothing()
    {
        var book = Ranked("false_work");
        var lifted = book.Veto(Fact("false_work", 1, VetoStatus.Lifted));

        Assert.Equal(Band.Unspecified, BandOf(lifted.Result(), "C-1").Ceiling);
        var builder = new EvaluationIndexBuilder(new EvaluationTerms(2026, FactBook.Day("12-31"), 5, "policy", "scheme"), Defaults.Policy);
        builder.Add(new Recorded<CadreFact>(1, 0, 1, new("C-1", "B-1", PersonnelCategory.CivilServant, RankGroup.Staff, null, FactBook.Day("01-01"), null, FactBook.Day("01-01"))));
        builder.Add(new Recorded<VetoFact>(4, 0, 1, Fact("false_work", 1, VetoStatus.Proposed)));
        builder.Add(new Recorded<VetoFact>(6, 0, 1, Fact("false_work", 1, VetoStatus.Approved)));
        Assert.Empty(Assert.Single(Scorer.ScoreAll(builder.Build(), Defaults.Scheme, Defaults.Policy)).Vetoes);
    }

    [Fact]
    public void Whom_a_veto_keeps_from_the_first_band_takes_no_place_of_the_quota()
    {
        var best = Scores.Of("C-0", 95) with { Vetoes = [new StandingVeto(1, "discipline", Band.Second, [1])] };
        var bands = Scores.Bands([best, .. Enumerable.Range(1, 9).Select(i => Scores.Of($"C-{i}", 95 - i))]);

        Assert.Equal(["C-1", "C-2"], bands.Proposals.Where(p => p.Band == Band.First).Select(p => p.CadreId));
        Assert.Equal((Band.Second, Band.Second), (bands.Proposals[0].Band, bands.Proposals[0].Ceiling));
        Assert.Equal(new BandPool("B-1", 10, 2, 2), Assert.Single(bands.Pools));
    }

    private static (Band Band, Band Ceiling) BandOf(EvaluationResult result, string cadre)
    {
        var proposal = result.Bands.Proposals.Single(one => one.CadreId == cadre);
        return (proposal.Band, proposal.Ceiling);
    }

    private static FactBook Ranked(string? vetoed)
    {
        var book = new FactBook().Cadre("C-1").Household("H-1").Link("L-1", "H-1", "C-1").Visit("W-1", "H-1", "C-1", "02-03").Visit("W-2", "H-1", "C-1", "05-03")
            .Visit("W-3", "H-1", "C-1", "08-03").Visit("W-4", "H-1", "C-1", "11-03");
        return vetoed is null ? book : Vetoed(book, vetoed, 1);
    }

    private static FactBook Vetoed(FactBook book, string code, int number) =>
        book.Veto(Fact(code, number, VetoStatus.Proposed)).Veto(Fact(code, number, VetoStatus.Approved));

    private static VetoFact Fact(string code, int number, VetoStatus status) =>
        new("C-1", number, code, 2026, FactBook.Day("12-31"), status, "3,4", FactBook.Day("11-20"));
}
