using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Facts;
using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Lianxin.Domain.Rows;
using Xunit;

namespace Lianxin.Domain.Tests.Households;

public sealed class SuccessionTests
{
    private static readonly DateOnly Day = Story.Founding.AddDays(60);
    private readonly Story _story = Story.Registered();

    public SuccessionTests() => _story.Today = Day;

    [Fact]
    public void A_split_gives_members_difficulties_and_the_lead_to_the_successors()
    {
        _story.Must(new StartLink(_story.Lead(1, 1, Story.Founding), string.Empty));
        var (named, unnamed, done) = (_story.In(DifficultyStatus.Assigned), _story.In(DifficultyStatus.Resolved), _story.In(DifficultyStatus.Confirmed));
        var before = _story.State;
        var (head, spouse, child) = (before.Members[0].Person, before.Members[1].Person, before.Members[2].Person);
        var events = _story.Must(new SplitHousehold([new SplitPart("N1", [head, spouse], []), new SplitPart("N2", [child], [named])], "成家", null));

        var split = events.OfType<HouseholdSplit>().Single();
        var founded = HouseholdSuccession.Found(before, split, Story.Open, Day);
        var (stay, leave) = (Founded(founded[0]), Founded(founded[1]));

        Assert.Equal(HouseholdStatus.Split, _story.State.Status);
        Assert.Equal([stay.State.Id, leave.State.Id], _story.State.Successors);
        Assert.Equal(RegistryIdentity.OfHousehold(Story.County, "N1", "any"), stay.State.Id);
        Assert.Equal(Day.AddDays(-1), _story.State.Links.Items.Single().To);
        Assert.Equal([done], _story.State.Difficulties.Items.Select(item => item.Id));
        Assert.Equal([unnamed], stay.State.Difficulties.Items.Select(item => item.Id)); // what no part names goes with the head
        Assert.Equal([named], leave.State.Difficulties.Items.Select(item => item.Id));
        Assert.Equal([Relation.Head, Relation.Spouse], stay.State.Present.Select(member => member.Relation));
        Assert.Equal([Relation.Head], leave.State.Present.Select(member => member.Relation));
        Assert.Equal(("D1", string.Empty), (stay.State.LowIncomeNo, leave.State.LowIncomeNo));
        foreach (var successor in new[] { stay, leave })
        {
            Assert.Equal(before.Tags, successor.State.Tags);
            Assert.Equal((Story.Cadre(1).Value, Day), (successor.State.Links.LeadOn(Day)!.HolderId, successor.State.Links.LeadOn(Day)!.From));
            Assert.Equal("某村3组8号", successor.State.Address!.Clear);
            Assert.Equal(successor.State.Id.Value, successor.State.Address.KeyId);
        }

        Assert.NotEqual(stay.State.Links.Items[0].Id, leave.State.Links.Items[0].Id);
        var refusal = _story.Try(Sample.Visit(1, Day, 1))!;
        Assert.Equal(RefusalCode.HouseholdClosed, refusal.Code);
        Assert.Contains(stay.State.Id.Value, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(leave.State.Id.Value, refusal.MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void The_one_who_takes_a_thing_over_writes_its_row()
    {
        var id = _story.In(DifficultyStatus.Assigned);
        var before = _story.State;
        var people = before.Members.Select(member => member.Person).ToArray();
        var split = _story.Decide(new SplitHousehold([new SplitPart(string.Empty, [people[0]], []), new SplitPart(string.Empty, [people[1], people[2]], [id])], "分", null));

        var old = HouseholdProjection.ProjectAll(before, split.Events, Day, Story.Hash);
        Assert.IsType<HouseholdRow>(Assert.Single(old.Rows));

        var founded = HouseholdSuccession.Found(before, split.Events.OfType<HouseholdSplit>().Single(), Story.Open, Day)[1];
        var taken = HouseholdProjection.ProjectAll(HouseholdState.Empty, founded.Events, Day, Story.Hash);
        Assert.Equal(founded.Household.Value, taken.Rows.OfType<DifficultyRow>().Single().SubjectId);
        Assert.Equal(people[1..].Select(person => person.Value), taken.Rows.OfType<MemberRow>().Select(row => row.PersonId));
        Assert.Equal("name:" + Sample.Name, taken.Rows.OfType<MemberRow>().First().NameHash);
        var fact = taken.Facts.Select(draft => draft.Fact).OfType<DifficultyFact>().Single();
        Assert.Equal((DifficultyStatus.Assigned, DifficultyStatus.Assigned), (fact.FromStatus, fact.ToStatus));
    }

    [Fact]
    public void A_future_link_goes_on_with_its_own_first_day_and_an_ended_one_stays_behind()
    {
        _story.Must(new StartLink(_story.Lead(1, 1, Story.Founding, Story.Founding.AddDays(9)), string.Empty));
        _story.Must(new StartLink(_story.Lead(2, 2, Day.AddDays(30)), string.Empty));
        var before = _story.State;
        var people = before.Members.Select(member => member.Person).ToArray();
        var events = _story.Must(new SplitHousehold([new SplitPart("A", [people[0]], []), new SplitPart("B", [people[1], people[2]], [])], "分", null));
        var links = HouseholdSuccession.Found(before, events.OfType<HouseholdSplit>().Single(), Story.Open, Day)[0].Events.OfType<LinkStarted>().ToList();

        Assert.Equal((Day.AddDays(30), Day), (links.Single().From, links.Single().OccurredOn));
        Assert.Equal([Story.Founding.AddDays(9), Day.AddDays(29)], _story.State.Links.Items.Select(link => link.To!.Value));
    }

    [Fact]
    public void A_split_allots_everybody_exactly_once()
    {
        var people = _story.State.Members.Select(member => member.Person).ToArray();
        var done = _story.In(DifficultyStatus.Confirmed);
        AssertField("parts", Parts([new SplitPart("A", [.. people], [])]));
        AssertField("parts.members", Parts([new SplitPart("A", [people[0]], []), new SplitPart("B", [people[1]], [])]));
        AssertField("parts.members", Parts([new SplitPart("A", [people[0], people[1]], []), new SplitPart("B", [people[1], people[2]], [])]));
        AssertField("parts.members", Parts([new SplitPart("A", [.. people], []), new SplitPart("B", [], [])]));
        AssertField("parts.difficulties", Parts([new SplitPart("A", [people[0]], [done]), new SplitPart("B", [people[1], people[2]], [])]));
        AssertField("parts.external_no", Parts([new SplitPart("A", [people[0]], []), new SplitPart("A", [people[1], people[2]], [])]));
        AssertField("parts.external_no", Parts([new SplitPart("H000001", [people[0]], []), new SplitPart("A", [people[1], people[2]], [])]));

        static SplitHousehold Parts(SplitPart[] parts) => new([.. parts], "分", null);
    }

    [Fact]
    public void A_merge_brings_members_and_unfinished_difficulties_and_ends_the_links()
    {
        var winner = Story.Registered("H2", "H000002");
        winner.Today = Day;
        winner.Must(new StartLink(winner.Lead(1, 7, Story.Founding), string.Empty));
        _story.Must(new StartLink(_story.Lead(1, 1, Story.Founding), string.Empty));
        var id = _story.In(DifficultyStatus.InProgress);
        var before = _story.State;
        var merged = _story.Must(new MergeHousehold(winner.Household, "合户", null)).OfType<HouseholdMergedInto>().Single();
        winner.Store(HouseholdSuccession.Absorb(winner.State, before, merged, Story.Open).Events);

        Assert.Equal((HouseholdStatus.Merged, Day.AddDays(-1)), (_story.State.Status, _story.State.Links.Items.Single().To!.Value));
        Assert.Equal(6, winner.State.Present.Count());
        Assert.Single(winner.State.Present, member => member.Relation == Relation.Head);
        Assert.Equal(Story.Cadre(1), winner.State.Difficulties.Find(id)!.Handler);
        Assert.Equal(Story.Cadre(7).Value, winner.State.Links.LeadOn(Day)!.HolderId);
        Assert.Contains(winner.Household.Value, _story.Try(Sample.Visit(1, Day, 1))!.Message, StringComparison.Ordinal);
        Assert.Null(winner.Try(Sample.Command(DifficultyVerb.Resolve, id)));
    }

    [Fact]
    public void Nobody_merges_into_nothing_a_closed_household_or_itself()
    {
        Assert.Equal("into", _story.Try(new MergeHousehold(_story.Household, "合户", null))?.Field);
        var winner = Story.Registered("H2", "H000002");
        winner.Must(new CloseHousehold(HouseholdStatus.Dissolved, "注销", null));
        var before = _story.State;
        var merged = _story.Must(new MergeHousehold(winner.Household, "合户", null)).OfType<HouseholdMergedInto>().Single();
        Assert.Equal(RefusalCode.HouseholdClosed, HouseholdSuccession.Absorb(winner.State, before, merged, Story.Open).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, HouseholdSuccession.Absorb(HouseholdState.Empty, before, merged, Story.Open).Refusal?.Code);
    }

    [Fact]
    public void What_happened_before_a_split_is_recorded_after_it_and_stays_the_old_households()
    {
        var people = _story.State.Members.Select(member => member.Person).ToArray();
        _story.Must(new SplitHousehold([new SplitPart("A", [people[0]], []), new SplitPart("B", [people[1], people[2]], [])], "分", null));
        _story.Today = Day.AddDays(5);

        _story.Must(Sample.Visit(1, Day.AddDays(-1), 1));
        _story.Must(Sample.Measure(Day.AddDays(-1)));

        Assert.Equal(
            [(_story.Household.Value, Day.AddDays(-1))],
            _story.Facts.Select(draft => draft.Fact).OfType<VisitFact>().Select(fact => (fact.HouseholdId, fact.OccurredOn)));
        Assert.Equal(Day.AddDays(-1), _story.State.LastVisitOn);
        Assert.Equal(RefusalCode.HouseholdClosed, _story.Try(Sample.Visit(2, Day, 1))?.Code);
        Assert.Equal(RefusalCode.HouseholdClosed, _story.Try(Sample.Measure(Day))?.Code);
    }

    [Fact]
    public void The_day_a_household_leaves_is_its_last()
    {
        _story.Must(new CloseHousehold(HouseholdStatus.MovedOut, "外迁", null));
        _story.Today = Day.AddDays(5);

        _story.Must(Sample.Visit(1, Day, 1));
        Assert.Equal(RefusalCode.HouseholdClosed, _story.Try(Sample.Visit(2, Day.AddDays(1), 1))?.Code);
    }

    [Fact]
    public void A_difficulty_that_went_along_is_refused_with_the_name_it_goes_on_under()
    {
        var (named, unnamed, done) = (_story.In(DifficultyStatus.Assigned), _story.In(DifficultyStatus.Resolved), _story.In(DifficultyStatus.Confirmed));
        var people = _story.State.Members.Select(member => member.Person).ToArray();
        _story.Must(new SplitHousehold([new SplitPart("A", [people[0]], []), new SplitPart("B", [people[1], people[2]], [named])], "分", null));

        GoesOn(named, 1, "name", Sample.Command(DifficultyVerb.Start, named));
        GoesOn(unnamed, 0, "name", Sample.Effect(unnamed));
        GoesOn(unnamed, 0, "difficulty", Sample.Measure(Day.AddDays(-1), unnamed));
        Assert.Null(_story.Try(Sample.Measure(Day.AddDays(-1), done)));

        void GoesOn(DifficultyId difficulty, int part, string field, SubjectCommand command)
        {
            var refusal = _story.Try(command)!;
            Assert.Equal((RefusalCode.HouseholdClosed, field), (refusal.Code, refusal.Field));
            var name = $"households/{_story.State.Successors[part]}/difficulties/{difficulty}";
            Assert.Contains(name, refusal.Message, StringComparison.Ordinal);
            Assert.Contains(name, refusal.MessageZh, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_merge_passes_difficulties_on_by_name_too()
    {
        var id = _story.In(DifficultyStatus.Resolved);
        var into = EntityId.Derive<HouseholdId>(Story.County, "H2");
        _story.Must(new MergeHousehold(into, "合户", null));

        Assert.Contains($"households/{into}/difficulties/{id}", _story.Try(Sample.Effect(id))!.Message, StringComparison.Ordinal);
    }

    private static Story Founded(FoundedSuccessor successor)
    {
        var story = new Story(successor.Household.Value) { Today = Day };
        story.Store(successor.Events);
        return story;
    }

    private void AssertField(string field, SplitHousehold command)
    {
        var refusal = _story.Try(command);
        Assert.Equal((RefusalCode.InvalidField, field), (refusal?.Code, refusal?.Field));
    }
}
