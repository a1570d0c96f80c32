using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Facts;
using Lianxin.Domain.Rows;
using Lianxin.Domain.Tests.Households;
using Lianxin.Domain.Visits;
using Xunit;

namespace Lianxin.Domain.Tests.Visits;

public sealed class EvidenceTests
{
    private readonly Story _story = Story.Registered();

    [Fact]
    public void A_joint_visit_gives_one_fact_per_participant_under_one_id()
    {
        _story.Must(Sample.Visit(1, _story.Today, 1, 2));
        var facts = Facts<VisitFact>();
        Assert.Equal(2, facts.Count);
        Assert.Single(facts.Select(pair => pair.Fact.VisitId).Distinct());
        Assert.All(facts, pair => Assert.Equal((1, 2), (pair.Sign, pair.Fact.Participants)));
    }

    [Fact]
    public void Field_limits_of_a_visit_are_kept()
    {
        var visit = Sample.Visit(1, _story.Today, 1);
        AssertField("visit", visit with { Visit = default });
        AssertField("kind", visit with { Kind = 0 });
        AssertField("participants", visit with { Participants = [] });
        AssertField("participants", visit with { Participants = default });
        AssertField("participants", visit with { Participants = [Story.Cadre(1), Story.Cadre(1)] });
        AssertField("participants", visit with { Participants = [.. Enumerable.Range(1, 21).Select(Story.Cadre)] });
        AssertField("households_covered", visit with { HouseholdsCovered = 51 });
        AssertField("purpose", visit with { Purpose = new string('长', 501) });
        AssertField("heard", visit with { Heard = new string('长', 2001) });
        Assert.Equal(RefusalCode.DateInFuture, _story.Try(visit with { OccurredOn = _story.Today.AddDays(1) })?.Code);
    }

    [Fact]
    public void Money_has_an_amount_and_a_measure_answers_a_difficulty_of_this_subject()
    {
        AssertField("amount_fen", Sample.Measure(_story.Today) with { AmountFen = 0 });
        AssertField("amount_fen", Sample.Measure(_story.Today) with { AmountFen = -1, Kind = MeasureKind.Goods });
        Assert.Equal(RefusalCode.NotFound, _story.Try(Sample.Measure(_story.Today, Story.Registered("H2").Report()))?.Code);
        Assert.Equal(RefusalCode.WrongState, _story.Try(Sample.Measure(_story.Today, _story.In(DifficultyStatus.Withdrawn)))?.Code);
        Assert.Null(_story.Try(Sample.Measure(_story.Today, _story.In(DifficultyStatus.Confirmed))));
    }

    [Fact]
    public void A_correction_reverses_exactly_and_adds_the_new()
    {
        _story.Must(Sample.Visit(1, _story.Today, 1, 2));
        var version = _story.State.Version;
        _story.Today = _story.Today.AddDays(3);
        _story.Must(new CorrectEntry(version, "少记一人", Sample.Visit(99, Story.Founding, 1, 3)));

        var facts = Facts<VisitFact>();
        var net = facts.GroupBy(pair => pair.Fact).Where(group => group.Sum(pair => pair.Sign) != 0).Select(group => group.Key).ToList();
        Assert.Equal([Story.Cadre(1).Value, Story.Cadre(3).Value], net.Select(fact => fact.CadreId));
        Assert.All(net, fact => Assert.Equal(_story.Today, fact.RecordedOn));
        Assert.Single(facts.Select(pair => pair.Fact.VisitId).Distinct()); // the replacement keeps the visit's id
    }

    [Fact]
    public void An_entry_is_corrected_once_and_its_correction_after_it()
    {
        _story.Must(Sample.Visit(1, _story.Today, 1));
        var version = _story.State.Version;
        _story.Must(new CorrectEntry(version, "改", Sample.Visit(1, _story.Today, 2)));
        Assert.Equal(RefusalCode.WrongState, _story.Try(new CorrectEntry(version, "再改", null))?.Code);
        _story.Must(new CorrectEntry(version + 1, "作废", null));
        Assert.Equal(RefusalCode.WrongState, _story.Try(new CorrectEntry(version + 2, "改作废", null))?.Code);
        Assert.Equal(RefusalCode.NotFound, _story.Try(new CorrectEntry(99, "没有", null))?.Code);
        Assert.Equal(RefusalCode.WrongState, _story.Try(new CorrectEntry(1, "登记", null))?.Code);
        Assert.Equal(0, Facts<VisitFact>().Sum(pair => pair.Sign));
    }

    [Fact]
    public void A_replacement_is_of_the_same_kind_and_checked_like_the_first()
    {
        _story.Must(Sample.Visit(1, _story.Today, 1));
        var version = _story.State.Version;
        AssertField("replacement", new CorrectEntry(version, "改", Sample.Measure(_story.Today)));
        AssertField("replacement.participants", new CorrectEntry(version, "改", Sample.Visit(1, _story.Today)));
        AssertField("reason", new CorrectEntry(version, " ", null));
    }

    [Fact]
    public void A_corrected_visit_keeps_its_households_and_refuses_others()
    {
        _story.Must(Sample.Visit(1, _story.Today, 1) with { HouseholdsCovered = 3 });
        var version = _story.State.Version;
        AssertField("replacement.households", new CorrectEntry(version, "改", Sample.Visit(1, _story.Today, 2) with { HouseholdsCovered = 1 }));

        var corrected = _story.Must(new CorrectEntry(version, "改", Sample.Visit(1, _story.Today, 2) with { HouseholdsCovered = 0 }));
        Assert.Equal(3, Assert.IsType<EntryCorrected>(Assert.Single(corrected)).Replacement!.Visit!.HouseholdsCovered);
    }

    [Fact]
    public void An_effect_is_not_corrected_onto_another_difficulty()
    {
        _story.In(DifficultyStatus.Confirmed);
        var version = _story.State.Version;
        AssertField("replacement.name", new CorrectEntry(version, "改", Sample.Effect(_story.In(DifficultyStatus.Resolved))));
    }

    [Fact]
    public void Voiding_the_latest_visit_brings_back_the_day_before_it()
    {
        _story.Must(Sample.Visit(1, _story.Today.AddDays(-30), 1));
        _story.Must(Sample.Visit(2, _story.Today, 1));
        Assert.Equal(_story.Today, LastVisit());
        _story.Must(new CorrectEntry(_story.State.Version, "未去", null));
        Assert.Equal(_story.Today.AddDays(-30), LastVisit());
    }

    [Fact]
    public void Voiding_the_effect_that_confirmed_takes_the_confirmation_back()
    {
        var id = _story.In(DifficultyStatus.Confirmed);
        var version = _story.State.Version;
        _story.Must(new CorrectEntry(version, "答复不实", null));

        Assert.Equal((DifficultyStatus.Resolved, null), (Find().Status, Find().ClosedOn));
        var fact = Facts<DifficultyFact>()[^1].Fact;
        Assert.Equal((DifficultyStatus.Confirmed, DifficultyStatus.Resolved), (fact.FromStatus, fact.ToStatus));
        _story.Must(Sample.Effect(id));
        Assert.Equal(DifficultyStatus.Confirmed, Find().Status);

        Difficulty Find() => _story.State.Difficulties.Find(id)!;
    }

    [Theory]
    [InlineData(EffectAnswer.Dissatisfied, EffectAnswer.Satisfied, DifficultyStatus.Confirmed)]
    [InlineData(EffectAnswer.Satisfied, EffectAnswer.Dissatisfied, DifficultyStatus.Resolved)]
    [InlineData(EffectAnswer.Satisfied, EffectAnswer.Unclear, DifficultyStatus.Confirmed)]
    public void A_corrected_answer_counts_as_if_it_had_been_given(EffectAnswer given, EffectAnswer meant, DifficultyStatus status)
    {
        var id = _story.In(DifficultyStatus.Resolved);
        _story.Must(Sample.Effect(id, given));
        _story.Must(new CorrectEntry(_story.State.Version, "录错", Sample.Effect(id, meant)));

        Assert.Equal(status, _story.State.Difficulties.Find(id)!.Status);
        var facts = Facts<EffectFact>();
        Assert.Equal([(1, given), (-1, given), (1, meant)], facts.Select(pair => (pair.Sign, pair.Fact.Answer)));
        Assert.Single(facts.Select(pair => pair.Fact.EffectId).Distinct());
    }

    [Fact]
    public void Only_an_untied_person_attests_and_only_once()
    {
        _story.Must(new StartLink(_story.Lead(1, 1, Story.Founding), string.Empty));
        _story.Must(Sample.Visit(1, _story.Today, 1, 2));
        var version = _story.State.Version;
        Assert.Equal(RefusalCode.Recused, _story.Try(new AttestEntry(version, Story.Cadre(1)))?.Code);
        Assert.Equal(RefusalCode.Recused, _story.Try(new AttestEntry(version, Story.Cadre(2)))?.Code);
        _story.Must(new AttestEntry(version, Story.Cadre(5)));
        Assert.Equal(RefusalCode.WrongState, _story.Try(new AttestEntry(version, Story.Cadre(6)))?.Code);

        var net = Facts<VisitFact>().GroupBy(pair => pair.Fact).Where(group => group.Sum(pair => pair.Sign) == 1).Select(group => group.Key).ToList();
        Assert.Equal(2, net.Count);
        Assert.All(net, fact => Assert.True(fact.Attested));

        _story.Must(new CorrectEntry(version, "作废", null));
        Assert.All(Facts<VisitFact>().GroupBy(pair => pair.Fact), group => Assert.Equal(0, group.Sum(pair => pair.Sign)));
    }

    private List<(int Sign, T Fact)> Facts<T>()
        where T : IFact =>
        [.. _story.Facts.Where(draft => draft.Fact is T).Select(draft => (draft.Sign, (T)draft.Fact))];

    private DateOnly? LastVisit() => _story.Rows.Values.OfType<HouseholdRow>().Single().LastVisitOn;

    private void AssertField(string field, SubjectCommand command)
    {
        var refusal = _story.Try(command);
        Assert.Equal((RefusalCode.InvalidField, field), (refusal?.Code, refusal?.Field));
    }
}
