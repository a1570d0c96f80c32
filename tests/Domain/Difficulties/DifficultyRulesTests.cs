using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Events;
using Lianxin.Domain.Facts;
using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Tests.Households;
using Xunit;

namespace Lianxin.Domain.Tests.Difficulties;

public sealed class DifficultyRulesTests
{
    private readonly Story _story = Story.Registered();

    [Fact]
    public void The_due_date_follows_from_the_certified_severity_and_another_handler_keeps_it()
    {
        var id = _story.In(DifficultyStatus.Assigned);
        var due = _story.Today.AddDays(30); // severity 4 as certified
        Assert.Equal(due, _story.State.Difficulties.Find(id)!.DueOn);

        _story.Today = _story.Today.AddDays(10);
        _story.Must(new AssignDifficulty(Story.Cadre(2), null) { Difficulty = id });

        var difficulty = _story.State.Difficulties.Find(id)!;
        Assert.Equal((due, Story.Cadre(2), _story.Today), (difficulty.DueOn, difficulty.Handler!.Value, difficulty.AssignedOn!.Value));
    }

    [Fact]
    public void A_return_clears_handler_and_due_date_so_that_the_next_assignment_sets_a_new_one()
    {
        var id = _story.In(DifficultyStatus.InProgress);
        _story.Must(Sample.Command(DifficultyVerb.Return, id));
        Assert.Equal((null, null), (_story.State.Difficulties.Find(id)!.Handler, _story.State.Difficulties.Find(id)!.DueOn));

        _story.Today = _story.Today.AddDays(7);
        _story.Must(Sample.Command(DifficultyVerb.Assign, id));
        Assert.Equal(_story.Today.AddDays(30), _story.State.Difficulties.Find(id)!.DueOn);
    }

    [Fact]
    public void A_dissatisfied_answer_is_kept_and_leaves_the_difficulty_resolved()
    {
        var id = _story.In(DifficultyStatus.Resolved);
        var stated = _story.Must(Sample.Effect(id, EffectAnswer.Dissatisfied));

        Assert.IsType<EffectStated>(stated.Single());
        Assert.Equal(DifficultyStatus.Resolved, _story.State.Difficulties.Find(id)!.Status);
        Assert.Single(_story.Facts, draft => draft.Fact is EffectFact { Answer: EffectAnswer.Dissatisfied });
        _story.Must(Sample.Command(DifficultyVerb.Reopen, id));
    }

    [Fact]
    public void An_effect_names_who_handled_the_difficulty_when_it_was_resolved()
    {
        var id = _story.In(DifficultyStatus.Confirmed, handler: 4);
        var fact = _story.Facts.Select(draft => draft.Fact).OfType<EffectFact>().Single();
        Assert.Equal((id.Value, Story.Cadre(4).Value, Story.Cadre(9).Value), (fact.DifficultyId, fact.HandlerCadreId, fact.TakerCadreId));
    }

    [Fact]
    public void The_same_number_twice_founds_one_difficulty_and_the_refusal_names_it()
    {
        var id = _story.Report(externalNo: "K1");
        var refusal = _story.Try(new ReportDifficulty(DifficultyCategory.Roads, 1, DifficultySource.Village, "路断了", null, "K1"));
        Assert.Equal(RefusalCode.AlreadyExists, refusal!.Code);
        Assert.Contains(id.Value, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(id, DifficultyIdentity.Of(Story.County, _story.Household.Value, "K1", "any request"));
    }

    [Fact]
    public void No_answer_closes_only_after_the_days_that_policy_gives()
    {
        var id = _story.In(DifficultyStatus.Resolved);
        var close = new CloseUnconfirmed(ClosureReason.NoAnswer) { Difficulty = id };
        _story.Today = _story.Today.AddDays(14);
        Assert.Equal((RefusalCode.WrongState, "reason"), Says(_story.Try(close)));
        _story.Today = _story.Today.AddDays(1);
        Assert.Null(_story.Try(close));
    }

    [Fact]
    public void Away_after_three_attempts_says_when_they_were_made()
    {
        var close = new CloseUnconfirmed(ClosureReason.AwayAfterThreeAttempts) { Difficulty = _story.In(DifficultyStatus.Resolved) };
        Assert.Equal((RefusalCode.InvalidField, "text"), Says(_story.Try(close)));
        Assert.Null(_story.Try(close with { Text = "三月一日、四日上门，七日电话，均未联系上" }));
    }

    [Fact]
    public void A_resolution_is_answered_once_and_a_dissatisfied_answer_is_never_closed_over()
    {
        var id = _story.In(DifficultyStatus.Resolved);
        _story.Must(Sample.Effect(id, EffectAnswer.Dissatisfied));
        _story.Today = _story.Today.AddDays(30);

        foreach (var answer in Enum.GetValues<EffectAnswer>().Where(answer => answer != EffectAnswer.Unspecified))
            Assert.Equal(RefusalCode.WrongState, _story.Try(Sample.Effect(id, answer))?.Code);
        foreach (var reason in Enum.GetValues<ClosureReason>().Where(reason => reason != ClosureReason.Unspecified))
            Assert.Equal(RefusalCode.WrongState, _story.Try(new CloseUnconfirmed(reason) { Difficulty = id, Text = "不再过问" })?.Code);
        Assert.Single(_story.Facts, draft => draft.Fact is EffectFact);
    }

    [Fact]
    public void What_is_resolved_anew_is_answered_anew_whatever_becomes_of_the_earlier_answer()
    {
        var id = _story.In(DifficultyStatus.Resolved);
        _story.Must(Sample.Effect(id, EffectAnswer.Dissatisfied));
        var version = _story.State.Version;
        foreach (var verb in new[] { DifficultyVerb.Reopen, DifficultyVerb.Start, DifficultyVerb.Resolve })
            _story.Must(Sample.Command(verb, id));

        _story.Must(new CorrectEntry(version, "录错", Sample.Effect(id)));
        Assert.Equal(DifficultyStatus.Resolved, _story.State.Difficulties.Find(id)!.Status);
        _story.Must(Sample.Effect(id, EffectAnswer.Dissatisfied));
        Assert.Equal(2, _story.Facts.Where(draft => draft.Fact is EffectFact).Sum(draft => draft.Sign));
    }

    [Fact]
    public void A_dissatisfied_answer_taken_back_leaves_the_resolution_to_another_answer()
    {
        var id = _story.In(DifficultyStatus.Resolved);
        _story.Must(Sample.Effect(id, EffectAnswer.Dissatisfied));
        _story.Must(new CorrectEntry(_story.State.Version, "问错了户", null));
        _story.Must(Sample.Effect(id));
        Assert.Equal(DifficultyStatus.Confirmed, _story.State.Difficulties.Find(id)!.Status);
    }

    [Fact]
    public void Escalation_needs_an_overdue_difficulty_and_a_higher_level()
    {
        var id = _story.In(DifficultyStatus.Assigned);
        var due = _story.State.Difficulties.Find(id)!.DueOn!.Value;
        _story.Today = due;
        Assert.Equal(RefusalCode.WrongState, _story.Try(new EscalateDifficulty(1) { Difficulty = id })?.Code);
        _story.Today = due.AddDays(1);
        Assert.Null(_story.Try(new EscalateDifficulty(2) { Difficulty = id }));
        Assert.Equal("level", _story.Try(new EscalateDifficulty(2) { Difficulty = id })?.Field);
        Assert.Equal("level", _story.Try(new EscalateDifficulty(4) { Difficulty = id })?.Field);
    }

    [Theory]
    [InlineData(DifficultyVerb.Return, DifficultyStatus.Assigned)]
    [InlineData(DifficultyVerb.Refer, DifficultyStatus.Accepted)]
    [InlineData(DifficultyVerb.Resolve, DifficultyStatus.InProgress)]
    [InlineData(DifficultyVerb.Reopen, DifficultyStatus.Resolved)]
    [InlineData(DifficultyVerb.Withdraw, DifficultyStatus.Reported)]
    [InlineData(DifficultyVerb.Decline, DifficultyStatus.Reported)]
    [InlineData(DifficultyVerb.MoveDueDate, DifficultyStatus.Assigned)]
    public void These_verbs_say_why(DifficultyVerb verb, DifficultyStatus from)
    {
        var id = _story.In(from);
        var command = Sample.Command(verb, id, due: _story.Today.AddDays(3));
        Assert.Equal((RefusalCode.InvalidField, "text"), Says(_story.Try(command with { Text = "  " })));
        Assert.Equal((RefusalCode.InvalidField, "text"), Says(_story.Try(command with { Text = new string('长', 2001) })));
        Assert.Null(_story.Try(command with { Text = new string('长', 2000) }));
    }

    [Fact]
    public void Field_limits_of_a_report_are_kept()
    {
        var report = new ReportDifficulty(DifficultyCategory.Roads, 3, DifficultySource.Household, "路断了", null, string.Empty);
        Assert.Equal((RefusalCode.InvalidField, "category"), Says(_story.Try(report with { Category = 0 })));
        Assert.Equal((RefusalCode.InvalidField, "category"), Says(_story.Try(report with { Category = (DifficultyCategory)99 })));
        Assert.Equal((RefusalCode.InvalidField, "severity"), Says(_story.Try(report with { Severity = 0 })));
        Assert.Equal((RefusalCode.InvalidField, "severity"), Says(_story.Try(report with { Severity = 6 })));
        Assert.Equal((RefusalCode.InvalidField, "source"), Says(_story.Try(report with { Source = 0 })));
        Assert.Equal((RefusalCode.InvalidField, "description"), Says(_story.Try(report with { Description = string.Empty })));
        Assert.Equal((RefusalCode.InvalidField, "external_no"), Says(_story.Try(report with { ExternalNo = " K1" })));
        Assert.Equal((RefusalCode.DateInFuture, "occurred_on"), Says(_story.Try(report with { OccurredOn = _story.Today.AddDays(1) })));
        Assert.Equal((RefusalCode.InvalidField, "occurred_on"), Says(_story.Try(report with { OccurredOn = _story.Today.AddYears(-10).AddDays(-1) })));
        Assert.Null(_story.Try(report with { OccurredOn = _story.Today.AddYears(-10) }));
    }

    [Fact]
    public void Every_transition_leaves_a_fact_from_and_to()
    {
        var id = _story.In(DifficultyStatus.Confirmed);
        var steps = _story.Facts.Select(draft => draft.Fact).OfType<DifficultyFact>().Where(fact => fact.DifficultyId == id.Value)
            .Select(fact => (fact.FromStatus, fact.ToStatus));
        Assert.Equal(
            [
                (DifficultyStatus.Unspecified, DifficultyStatus.Reported), (DifficultyStatus.Reported, DifficultyStatus.Accepted),
                (DifficultyStatus.Accepted, DifficultyStatus.Assigned), (DifficultyStatus.Assigned, DifficultyStatus.InProgress),
                (DifficultyStatus.InProgress, DifficultyStatus.Resolved), (DifficultyStatus.Resolved, DifficultyStatus.Confirmed),
            ],
            steps);
    }

    [Fact]
    public void An_event_of_a_newer_release_stops_the_fold()
    {
        Assert.Throws<UnknownEventException>(() => HouseholdFold.Apply(_story.State, new FromTheFuture(), _story.State.Version + 1));
        var id = _story.Report();
        Assert.Throws<UnknownEventException>(() => DifficultyFold.Apply(_story.State.Difficulties, new DifficultyFromTheFuture(id)));
    }

    private static (RefusalCode, string) Says(Refusal? refusal) => refusal is null ? default : (refusal.Code, refusal.Field);

    private sealed record FromTheFuture : ISubjectEvent
    {
        public DateOnly OccurredOn => Story.Founding;
    }

    private sealed record DifficultyFromTheFuture(DifficultyId Difficulty) : IDifficultyEvent
    {
        public DateOnly OccurredOn => Story.Founding;
    }
}
