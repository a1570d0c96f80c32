using CsCheck;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Evaluation.Scores;
using Xunit;

namespace Lianxin.Domain.Tests.Evaluation;

/// <summary>What must follow for any year when one thing in it changes. That the order of facts and a scale of all weights change nothing stands with the other properties.</summary>
public sealed class MetamorphicTests
{
    private const int Minimum = 3;

    private static readonly Gen<(FactBook Book, string Cadre)> Years = Gen.Select(GeneratedBook.Gen, Gen.Int[0, 5], (book, cadre) => (book, $"C-{cadre}"));

    /// <summary>
    /// Satisfied is the best there is, so neither a cadre's sum nor the body's nor the county's mean falls. The answer that makes a cadre reach the minimum is another
    /// thing: from it on the own answers count at all (below).
    /// </summary>
    [Fact]
    public void An_added_satisfied_answer_never_lowers_a_score() => Years.Sample(year =>
    {
        var (before, after) = Answered(year.Book, year.Cadre, EffectAnswer.Satisfied);
        if (Goes(before))
            Assert.True(Effect(after).Points >= Effect(before).Points && after.Total >= before.Total, $"{before.Total} became {after.Total}");
    }, iter: 300);

    [Fact]
    public void An_added_dissatisfied_answer_never_raises_the_points_for_effect() => Years.Sample(year =>
    {
        var (before, after) = Answered(year.Book, year.Cadre, EffectAnswer.Dissatisfied);
        if (Goes(before))
            Assert.True(Effect(after).Points <= Effect(before).Points, $"{Effect(before).Points} became {Effect(after).Points}");
    }, iter: 300);

    /// <summary>
    /// Two answers 0 among a satisfied body's: below the minimum the figure is μ = (10 + 5 × 10/12) / (12 + 5) = 5/6. With a third, a 1, it is the cadre's own: μ' = (11 + 5 × 11/13) / 18 =
    /// 11/13, (1 + 5 × 11/13) / 8 = 17/26. That is the price of a minimum, and why it is small.
    /// </summary>
    [Fact]
    public void With_the_answer_that_reaches_the_minimum_the_own_answers_begin_to_count()
    {
        var book = new FactBook().Cadre("C-1").Cadre("C-2");
        for (var i = 0; i < 12; i++)
            book.Effect($"E-{i}", $"D-{i}", i < 2 ? "C-1" : "C-2", "03-01", i < 2 ? EffectAnswer.Dissatisfied : EffectAnswer.Satisfied);

        Assert.Equal(12.5m, book.Item("C-1", "effect").Points);
        Assert.Equal(9.8077m, book.Effect("E-12", "D-12", "C-1", "03-02", EffectAnswer.Satisfied).Item("C-1", "effect").Points);
    }

    /// <summary>A visit in a quarter that lacked one, recorded on its day, where no day's places are short.</summary>
    [Fact]
    public void An_added_visit_in_time_never_lowers_coverage_or_timeliness() => Years.Sample(year =>
    {
        var before = year.Book.Score(year.Cadre);
        var after = year.Book.Visit("W-added", $"H-{year.Cadre[2..]}", year.Cadre, "05-17").Score(year.Cadre);

        Assert.All(new[] { "visit_coverage", "visit_timeliness" }, code =>
        {
            var (was, now) = (Item(before, code), Item(after, code));
            Assert.True(!was.Applies || now.Points >= was.Points, $"{code}: {was.Points} became {now.Points}");
        });
    }, iter: 300);

    /// <summary>Everyone else's score rests on their own facts, but for the means of body and county that satisfaction leans on.</summary>
    [Fact]
    public void What_one_cadre_visits_changes_no_other_cadres_score() => Years.Sample(year =>
    {
        var before = year.Book.Result().Scores;
        var after = year.Book.Visit("W-added", $"H-{year.Cadre[2..]}", year.Cadre, "05-17").Result().Scores;

        Assert.All(before.Where(score => score.CadreId != year.Cadre), score => Assert.Equal(score.Total, after.Single(one => one.CadreId == score.CadreId).Total));
    }, iter: 100);

    private static bool Goes(CadreScore before) => Effect(before).Applies && Effect(before).Whole != Minimum - 1;

    private static (CadreScore Before, CadreScore After) Answered(FactBook book, string cadre, EffectAnswer answer) =>
        (book.Score(cadre), book.Effect("E-added", "D-added", cadre, "06-30", answer).Score(cadre));

    private static ItemScore Effect(CadreScore score) => Item(score, "effect");

    private static ItemScore Item(CadreScore score, string code) => score.Indicators.Single(item => item.Code == code);
}
