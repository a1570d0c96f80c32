using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Divisions;
using Lianxin.Domain.Events;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Lianxin.Domain.Visits;

namespace Lianxin.Domain.Households;

/// <summary>Folds a household's entries into its state: the same entries always give the same state, live or replayed.</summary>
public static class HouseholdFold
{
    /// <summary>The state after an entry.</summary>
    /// <param name="state">Before.</param>
    /// <param name="happened">The entry's event.</param>
    /// <param name="version">The entry's version: one above the state's.</param>
    /// <returns>After.</returns>
    /// <exception cref="UnknownEventException">The event is of a newer release.</exception>
    /// <exception cref="InvalidOperationException">The version doesn't follow, or the event names what was never there.</exception>
    public static HouseholdState Apply(HouseholdState state, ISubjectEvent happened, long version)
    {
        if (version != state.Version + 1)
            throw new InvalidOperationException($"entry {version} does not follow version {state.Version}");
        var after = happened switch
        {
            IDifficultyEvent e => state with { Difficulties = DifficultyFold.Apply(state.Difficulties, e) },
            ILinkEvent e => state with { Links = LinkFold.Apply(state.Links, e) },
            VisitRecorded e => state with { LatestVisits = Remember(state.LatestVisits, new VisitDay(version, e.OccurredOn)) },
            MeasureRecorded => state,
            EntryCorrected e => Correct(state, e, version),
            EntryAttested e => state with { Marks = state.Marks.Apply(e) },
            IHouseholdEvent e => Apply(state, e),
            _ => throw new UnknownEventException(nameof(HouseholdFold), happened),
        };
        return after with { Version = version };
    }

    private static HouseholdState Apply(HouseholdState state, IHouseholdEvent happened) => happened switch
    {
        HouseholdRegistered e => new HouseholdState
        {
            Id = e.Household, Status = HouseholdStatus.Active, Group = e.Group, Address = e.Address, Residence = e.Residence,
            Tags = HouseholdTags.Mask(e.Tags), Monitoring = e.Monitoring, ExternalNo = e.ExternalNo, LowIncomeNo = e.LowIncomeNo,
            FoundedOn = e.OccurredOn, Villages = new VillageHistory([new VillageSince(e.Village, e.OccurredOn)]), Members = e.Members,
        },
        HouseholdFoundedBySplit e => new HouseholdState
        {
            Id = e.Household, Status = HouseholdStatus.Active, Group = e.Group, Address = e.Address, Residence = e.Residence,
            Tags = HouseholdTags.Mask(e.Tags), Monitoring = e.Monitoring, ExternalNo = e.ExternalNo, LowIncomeNo = e.LowIncomeNo,
            FoundedOn = e.OccurredOn, Villages = new VillageHistory([new VillageSince(e.Village, e.OccurredOn)]), Members = e.Members,
            Difficulties = new DifficultyBook { Items = e.Difficulties },
        },
        HouseholdEdited e => state with
        {
            Group = e.Group ?? state.Group,
            Address = e.AddressRemoved ? null : e.Address ?? state.Address,
            Residence = e.Residence ?? state.Residence,
            Tags = e.Tags is { } tags ? HouseholdTags.Mask(tags) : state.Tags,
            Monitoring = e.Monitoring ?? state.Monitoring,
            LowIncomeNo = e.LowIncomeNo ?? state.LowIncomeNo,
        },
        MemberAdded e => state with { Members = state.Members.Add(e.Member) },
        MemberEdited e => state with { Members = Replace(state, e.Member) },
        MemberRemoved e => state with { Members = Replace(state, Known(state, e.Person) with { Status = e.Status }) },
        MemberErased e => state with { Members = Replace(state, Known(state, e.Person).Erased(e.OccurredOn)) },
        HeadChanged e => state with
        {
            Members = [.. state.Members.Select(member =>
                member.Person == e.Person ? member with { Relation = Relation.Head }
                : member.Person == e.FormerHead ? member with { Relation = e.FormerHeadBecomes }
                : member)],
        },
        HouseholdMoved e => state with { Group = e.Group, Villages = (state.Villages ?? throw NotFounded()).Move(e.Village, e.OccurredOn) },
        HouseholdClosed e => state with { Status = e.Status, ClosedOn = e.OccurredOn },
        HouseholdSplit e => GivenAway(state, HouseholdStatus.Split, [.. e.Successors.Select(successor => successor.Household)], e.OccurredOn) with
        {
            PassedOn = e.Successors.SelectMany(successor => successor.Difficulties.Select(id => (id, successor.Household))).ToImmutableDictionary(p => p.id, p => p.Household),
        },
        HouseholdMergedInto e => GivenAway(state, HouseholdStatus.Merged, [e.Into], e.OccurredOn) with
        {
            PassedOn = state.Difficulties.Unfinished().ToImmutableDictionary(item => item.Id, _ => e.Into),
        },
        HouseholdAbsorbed e => state with
        {
            Members = state.Members.AddRange(e.Members), Difficulties = e.Difficulties.Aggregate(state.Difficulties, (book, item) => book.With(item)),
        },
        _ => throw new UnknownEventException(nameof(HouseholdFold), happened),
    };

    /// <summary>Members and unfinished difficulties are the successors' from now on; only who went is remembered.</summary>
    private static HouseholdState GivenAway(HouseholdState state, HouseholdStatus status, ImmutableArray<HouseholdId> successors, DateOnly day) => state with
    {
        Status = status,
        Successors = successors,
        ClosedOn = day,
        Members = [.. state.Members.Select(member => member.Status == MemberStatus.Present
            ? member with { Status = MemberStatus.Allotted, Name = null, IdNumber = null, BirthDate = null, Phone = null }
            : member)],
        Difficulties = new DifficultyBook { Items = state.Difficulties.Items.RemoveAll(item => item.Status.IsUnfinished()) },
    };

    private static HouseholdState Correct(HouseholdState state, EntryCorrected e, long version)
    {
        var visits = state.LatestVisits.RemoveAll(visit => visit.Version == e.SupersededVersion);
        return state with
        {
            Marks = state.Marks.Apply(e),
            Difficulties = DifficultyFold.Apply(state.Difficulties, e),
            LatestVisits = e.Replacement?.Visit is { } visit ? Remember(visits, new VisitDay(version, visit.OccurredOn)) : visits,
        };
    }

    private static ImmutableArray<VisitDay> Remember(ImmutableArray<VisitDay> visits, VisitDay visit)
    {
        var at = visits.Length;
        while (at > 0 && visits[at - 1].Day > visit.Day)
            at--;
        var longer = visits.Insert(at, visit);
        return longer.Length > HouseholdState.VisitsRemembered ? longer.RemoveAt(0) : longer;
    }

    private static ImmutableArray<Member> Replace(HouseholdState state, Member member) =>
        state.Members.SetItem(state.Members.IndexOf(Known(state, member.Person)), member);

    private static Member Known(HouseholdState state, PersonId person) =>
        state.Find(person) ?? throw new InvalidOperationException($"{person} was never a member of {state.Id}");

    private static InvalidOperationException NotFounded() => new("the household is not founded");
}
