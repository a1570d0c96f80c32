using Lianxin.Domain.Difficulties;
using Xunit;

namespace Lianxin.Domain.Tests.Evaluation;

public sealed class OutcomeIndicatorTests
{
    /// <summary>
    /// C-1 (B-1): 1, 1, 0.8; unclear left out: Σx = 2.8, n = 3. C-2 (B-1): 0; N = 4, ΣX = 2.8. C-3 (B-2): 1; county 5 answers, 3.8, M = 0.76.
    /// μ(B-1) = (2.8 + 5 × 0.76) / 9 = 0.7333…; C-1: (2.8 + 5 × 0.7333…) / 8 = 0.808333…, × 15 = 12.125.
    /// C-2 has n = 1 below 3: μ itself, × 15 = 11. C-3: μ(B-2) = (1 + 3.8) / 6 = 0.8, × 15 = 12.
    /// </summary>
    [Fact]
    public void Effect_is_the_mean_shrunk_towards_body_and_county()
    {
        var book = Answers();

        Assert.Equal(12.125m, book.Item("C-1", "effect").Points);
        Assert.Equal(11m, book.Item("C-2", "effect").Points);
        Assert.Equal(12m, book.Item("C-3", "effect").Points);
    }

    /// <summary>Of C-1's four answers (unclear included) three are aware: 5 × 0.75 / 0.9 = 4.1667. C-2's one is: full points.</summary>
    [Fact]
    public void Awareness_counts_unclear_answers_too()
    {
        Assert.Equal(4.1667m, Answers().Item("C-1", "awareness").Points);
        Assert.Equal(5m, Answers().Item("C-2", "awareness").Points);
    }

    [Fact]
    public void Answers_taken_by_the_linked_cadre_never_score()
    {
        var book = new FactBook().Cadre("C-1").Effect("F-1", "D-1", "C-1", "05-01", EffectAnswer.Satisfied, channel: EffectChannel.LinkedCadre);

        Assert.False(book.Item("C-1", "effect").Applies);
        Assert.False(book.Item("C-1", "awareness").Applies);
    }

    /// <summary>C-2 is of C-1's body, C-3 of the village's, C-4 of neither; C-5 left C-1's body on 1 May.</summary>
    [Theory]
    [InlineData("C-2", "05-01", false)]
    [InlineData("C-3", "05-01", false)]
    [InlineData("C-4", "05-01", true)]
    [InlineData("C-5", "04-30", false)]
    [InlineData("C-5", "05-01", true)]
    [InlineData("C-9", "05-01", true)]
    public void Answers_taken_by_the_handlers_body_or_the_village_never_score(string taker, string day, bool scores)
    {
        var book = new FactBook().Body("B-1").Body("B-2", "V-1").Body("B-3", "V-2")
            .Cadre("C-1").Cadre("C-2").Cadre("C-3", body: "B-2").Cadre("C-4", body: "B-3")
            .Cadre("C-5").Cadre("C-5", body: "B-3", since: "05-01")
            .Effect("F-1", "D-1", "C-1", day, EffectAnswer.Satisfied, taker: taker);

        Assert.Equal(scores, book.Item("C-1", "effect").Applies);
        Assert.Equal(scores, book.Item("C-1", "awareness").Applies);
    }

    [Fact]
    public void A_body_is_of_the_village_it_stood_in_when_the_answer_was_recorded()
    {
        var before = new FactBook().Body("B-2", "V-1").Body("B-2", "V-2").Cadre("C-1").Cadre("C-3", body: "B-2")
            .Effect("F-1", "D-1", "C-1", "05-01", EffectAnswer.Satisfied, taker: "C-3");
        var after = new FactBook().Body("B-2", "V-1").Cadre("C-1").Cadre("C-3", body: "B-2")
            .Effect("F-1", "D-1", "C-1", "05-01", EffectAnswer.Satisfied, taker: "C-3").Body("B-2", "V-2");

        Assert.True(before.Item("C-1", "effect").Applies);
        Assert.False(after.Item("C-1", "effect").Applies);
    }

    [Fact]
    public void Colleagues_at_the_resolution_stay_near_when_the_handler_moves_on()
    {
        var book = new FactBook().Cadre("C-1").Cadre("C-1", body: "B-2", since: "04-20").Cadre("C-2")
            .Effect("F-1", "D-1", "C-1", "05-01", EffectAnswer.Satisfied, taker: "C-2", handlerBody: "B-1");

        Assert.False(book.Item("C-1", "effect").Applies);
    }

    [Fact]
    public void A_voided_answer_does_not_exist()
    {
        var book = new FactBook().Cadre("C-1")
            .Effect("F-1", "D-1", "C-1", "05-01", EffectAnswer.Dissatisfied).Effect("F-1", "D-1", "C-1", "05-01", EffectAnswer.Dissatisfied, sign: -1)
            .Effect("F-1", "D-1", "C-1", "05-02", EffectAnswer.Satisfied);

        Assert.Equal((1m, 1m), (book.Item("C-1", "effect").Part, book.Item("C-1", "effect").Whole));
    }

    /// <summary>D-1 severity 4 satisfied twice: once. D-2 severity 5 mostly. D-3 severity 3: too mild. D-4 dissatisfied. 2 × 0.5.</summary>
    [Fact]
    public void Hard_cases_count_each_confirmed_severe_difficulty_once()
    {
        var book = new FactBook().Cadre("C-1");
        foreach (var (id, severity) in new[] { ("D-1", 4), ("D-2", 5), ("D-3", 3), ("D-4", 5) })
            book.Case(id, "H-1", c => c.Reported("03-01").Accepted("03-01", severity).Assigned("C-1", "03-01", "05-01").Started("03-02").Resolved("03-10").Confirmed("03-20"));
        book.Effect("F-1", "D-1", "C-1", "03-20", EffectAnswer.Satisfied).Effect("F-2", "D-1", "C-1", "03-21", EffectAnswer.Satisfied)
            .Effect("F-3", "D-2", "C-1", "03-20", EffectAnswer.MostlySatisfied).Effect("F-4", "D-3", "C-1", "03-20", EffectAnswer.Satisfied)
            .Effect("F-5", "D-4", "C-1", "03-20", EffectAnswer.Dissatisfied);

        Assert.Equal((2m, 1m), (book.Item("C-1", "hard_cases").Part, book.Item("C-1", "hard_cases").Points));
    }

    private static FactBook Answers() => new FactBook().Cadre("C-1").Cadre("C-2").Cadre("C-3", body: "B-2")
        .Effect("F-1", "D-1", "C-1", "05-01", EffectAnswer.Satisfied).Effect("F-2", "D-2", "C-1", "05-02", EffectAnswer.Satisfied)
        .Effect("F-3", "D-3", "C-1", "05-03", EffectAnswer.MostlySatisfied).Effect("F-4", "D-4", "C-1", "05-04", EffectAnswer.Unclear, aware: false)
        .Effect("F-5", "D-5", "C-2", "05-05", EffectAnswer.Dissatisfied).Effect("F-6", "D-6", "C-3", "05-06", EffectAnswer.Satisfied);
}
