using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Lianxin.Domain.Rows;
using Lianxin.Domain.Tests.Households;
using Xunit;

namespace Lianxin.Domain.Tests.Difficulties;

/// <summary>Who may take a household's answer. Handler 1; Lead 2; cadre 3 is linked to the village; 9 is a stranger.</summary>
public sealed class TakerTests
{
    private readonly Story _story = Story.Registered();

    public static TheoryData<EffectChannel> Scoring => [EffectChannel.CallBack, EffectChannel.UntiedVisit, EffectChannel.Inspector];

    [Theory]
    [MemberData(nameof(Scoring))]
    public void Who_handled_the_difficulty_or_holds_a_link_takes_no_answer_that_scores(EffectChannel channel)
    {
        _story.Must(new StartLink(_story.Lead(1, 2, Story.Founding), string.Empty));
        var effect = Sample.Effect(_story.In(DifficultyStatus.Resolved)) with { Channel = channel };

        Assert.Equal((RefusalCode.Recused, "taker"), Says(effect with { Taker = Story.Cadre(1) }));
        Assert.Equal((RefusalCode.Recused, "taker"), Says(effect with { Taker = Story.Cadre(2) }));
        Assert.Equal((RefusalCode.InvalidField, "taker"), Says(effect with { Taker = null }));
        Assert.Null(_story.Try(effect));
    }

    [Fact]
    public void A_link_that_ended_before_the_answer_ties_nobody_but_one_of_that_day_does()
    {
        _story.Must(new StartLink(_story.Lead(1, 2, Story.Founding, Story.Founding.AddDays(10)), string.Empty));
        var effect = Sample.Effect(_story.In(DifficultyStatus.Resolved)) with { Taker = Story.Cadre(2) };
        _story.Today = Story.Founding.AddDays(11);

        Assert.Equal((RefusalCode.Recused, "taker"), Says(effect with { OccurredOn = Story.Founding.AddDays(10) }));
        Assert.Null(_story.Try(effect));
    }

    [Fact]
    public void The_linked_cadre_may_take_an_answer_but_says_who_it_was()
    {
        var effect = Sample.Effect(_story.In(DifficultyStatus.Resolved)) with { Channel = EffectChannel.LinkedCadre };

        Assert.Equal((RefusalCode.InvalidField, "taker"), Says(effect with { Taker = null }));
        Assert.Null(_story.Try(effect with { Taker = Story.Cadre(1) }));
    }

    [Fact]
    public void Nobody_takes_an_answer_given_by_ones_own_code()
    {
        var effect = Sample.Effect(_story.In(DifficultyStatus.Resolved)) with { Channel = EffectChannel.OwnCode };

        Assert.Equal((RefusalCode.InvalidField, "taker"), Says(effect));
        Assert.Null(_story.Try(effect with { Taker = null }));
    }

    [Fact]
    public void A_correction_puts_no_tied_taker_in_the_place_of_another()
    {
        var effect = Sample.Effect(_story.In(DifficultyStatus.Confirmed));

        Assert.Equal(
            (RefusalCode.Recused, "replacement.taker"),
            Says(new CorrectEntry(_story.State.Version, "录错", effect with { Taker = Story.Cadre(1) })));
    }

    [Fact]
    public void Who_is_linked_to_the_village_is_tied_to_its_households()
    {
        var effect = Sample.Effect(_story.In(DifficultyStatus.Resolved)) with { Taker = Story.Cadre(3) };
        _story.Must(Sample.Visit(1, _story.Today, 1));
        var attest = new AttestEntry(_story.State.Version, Story.Cadre(3));

        Assert.Equal((RefusalCode.Recused, "taker"), Decide(effect, _story.Today));
        Assert.Equal((RefusalCode.Recused, "attester"), Decide(attest, _story.Today));
        Assert.Null(Decide(effect, _story.Today.AddDays(-1)));

        (RefusalCode, string)? Decide(SubjectCommand command, DateOnly last)
        {
            var link = new LinkRow(
                EntityId.Derive<LinkId>(Story.County, "V").Value, SubjectKind.Village, Story.Village(1).Value, HolderKind.Cadre, Story.Cadre(3).Value, LinkKind.Helping,
                LinkRole.FirstSecretary, LinkDuties.Assist, Story.Founding.AddDays(-30), last, string.Empty, 1);
            var refusal = HouseholdRules.Decide(
                _story.State, _story.Household, command, Story.Scope(_story.Today, "village"), _story.Entry(command), [link]).Refusal;
            return refusal is null ? null : (refusal.Code, refusal.Field);
        }
    }

    private (RefusalCode, string) Says(SubjectCommand command) => _story.Try(command) is { } refusal ? (refusal.Code, refusal.Field) : default;
}
