using Lianxin.Domain.Cadres;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Events;
using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Lianxin.Domain.Visits;
using Lianxin.Simulation.Tests.Cluster;

namespace Lianxin.Simulation.Tests.Checks;

/// <summary>What the domain promises of every append, told anew in the plainest way and not by the rules that decided it.</summary>
internal static class DomainPromises
{
    /// <summary>The promises that one append breaks.</summary>
    /// <param name="happened">Its events with the states around them.</param>
    /// <param name="truth">All subjects after it.</param>
    public static IEnumerable<string> Broken(IReadOnlyList<(string Stream, object Before, ISubjectEvent Event, object After)> happened, Truth truth)
    {
        var started = happened.Select(step => step.Event).OfType<LinkStarted>().ToDictionary(link => link.Link);
        foreach (var (stream, before, what, after) in happened)
        {
            if (what is CaseTaken taken && after is CadreState cadre && Exceeds(cadre, taken.Link)
                && taken.Approver is null && !(started.TryGetValue(taken.Link.Link, out var link) && (link.Imported || link.CarriedFrom is not null)))
                yield return $"{stream} holds more than its rank group may, and nobody approved {taken.Link.Link}";
            if (before is HouseholdState { Exists: true, Status: not HouseholdStatus.Active } closed
                && (what is LinkStarted or DifficultyReported or MemberAdded or HouseholdAbsorbed or HouseholdSplit
                    || (what is VisitRecorded visit && !WasThere(closed, visit.OccurredOn))))
                yield return $"{stream} is {closed.Status}, and yet {what.GetType().Name}";
            if (before is HouseholdState from && after is HouseholdState to && MovedDue(from, what, to) is { } moved)
                yield return $"{stream}: {what.GetType().Name} moved the due date of {moved}";
        }

        foreach (var stream in happened.Select(step => step.Stream).Distinct())
        {
            var broken = EntityId.TryParse<HouseholdId>(stream, out _) ? BrokenLinks(stream, truth.Of<HouseholdState>(stream), truth)
                : EntityId.TryParse<CadreId>(stream, out _) ? BrokenCases(stream, truth.Of<CadreState>(stream), truth)
                : [];
            foreach (var rule in broken)
                yield return rule;
        }
    }

    /// <summary>The promises about all households together.</summary>
    public static IEnumerable<string> BrokenAcross(Truth truth)
    {
        var active = truth.Households.Select(id => truth.Of<HouseholdState>(id.Value)).Where(state => state.Status == HouseholdStatus.Active).ToArray();
        foreach (var person in active.SelectMany(state => state.Present).GroupBy(member => member.Person).Where(group => group.Count() > 1))
            yield return $"{person.Key} lives in {person.Count()} households";
        foreach (var item in active.SelectMany(state => state.Difficulties.Unfinished()).GroupBy(item => item.Id).Where(group => group.Count() > 1))
            yield return $"{item.Key} is open in {item.Count()} households";
        foreach (var state in active.Where(state => state.Present.Count(member => member.Relation == Relation.Head) != 1))
            yield return $"{state.Id} has {state.Present.Count(member => member.Relation == Relation.Head)} heads";
    }

    /// <summary>The day of a split or merge is its successors'; whoever moves out or dissolves is still there on that day.</summary>
    private static bool WasThere(HouseholdState closed, DateOnly day) =>
        closed.Status is HouseholdStatus.Split or HouseholdStatus.Merged ? day < closed.ClosedOn : day <= closed.ClosedOn;

    private static bool Exceeds(CadreState cadre, HeldLink taken)
    {
        var policy = Cluster.Silo.BuiltIn.Policy.RankGroups[cadre.RankGroup];
        var held = cadre.Links.All.Values.Where(link => !(link.To < link.From)).ToArray();
        return held.Select(link => link.From).Append(taken.From).Where(day => Covers(taken, day)).Any(day =>
            held.Count(link => Covers(link, day)) > policy.LinkMax
            || (taken.Role == LinkRole.Lead && held.Count(link => link.Role == LinkRole.Lead && Covers(link, day)) > policy.LeadMax));
    }

    private static bool Covers(HeldLink link, DateOnly day) => day >= link.From && (link.To is null || day <= link.To);

    private static DifficultyId? MovedDue(HouseholdState before, ISubjectEvent what, HouseholdState after)
    {
        if (what is DifficultyAssigned or DifficultyDueDateMoved or DifficultyReturned or DifficultyReferred)
            return null;
        return before.Difficulties.Items.FirstOrDefault(item => after.Difficulties.Find(item.Id) is { } now && now.DueOn != item.DueOn)?.Id;
    }

    private static IEnumerable<string> BrokenLinks(string stream, HouseholdState household, Truth truth)
    {
        var leads = household.Links.Items.Where(link => link.Role == LinkRole.Lead && !(link.To < link.From)).OrderBy(link => link.From).ToArray();
        for (var i = 1; i < leads.Length; i++)
        {
            if (leads[i - 1].To is not { } last || last >= leads[i].From)
                yield return $"{stream} has two Leads on {leads[i].From:O}";
        }

        foreach (var link in household.Links.Items.Where(link => link.HolderKind == HolderKind.Cadre))
        {
            var held = truth.Of<CadreState>(link.HolderId).Links.All.GetValueOrDefault(link.Id);
            if (held is null || held.From != link.From || held.To != link.To)
                yield return $"{link.Id} runs {link.From:O}–{link.To:O} at {stream}, but {held?.From:O}–{held?.To:O} at {link.HolderId}";
        }
    }

    private static IEnumerable<string> BrokenCases(string stream, CadreState cadre, Truth truth)
    {
        foreach (var held in cadre.Links.All.Values.Where(held => held.SubjectKind == SubjectKind.Household))
        {
            var link = truth.Of<HouseholdState>(held.SubjectId).Links.Find(held.Link);
            if (link is null || link.From != held.From || link.To != held.To)
                yield return $"{held.Link} is held by {stream}, but {held.SubjectId} says otherwise";
        }
    }
}
