using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Events;
using Lianxin.Domain.Facts;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Lianxin.Domain.Rows;
using Lianxin.Domain.Secrets;
using Lianxin.Domain.Visits;

namespace Lianxin.Domain.Households;

/// <summary>
/// A household's rows and facts: functions of the state before and after an entry, live and on a rebuild alike.
/// A member or difficulty that passes to another household gets its row from the one that takes it.
/// </summary>
public static class HouseholdProjection
{
    /// <summary>Rows and facts of one entry.</summary>
    /// <param name="before">The state before.</param>
    /// <param name="happened">The entry's event.</param>
    /// <param name="after">The state after.</param>
    /// <param name="stamp">Where the entry stands in its append, and its day.</param>
    /// <param name="hash">Hashes names and ID numbers for look-up.</param>
    /// <returns>Rows, each key once, and facts in order.</returns>
    public static Projected Project(HouseholdState before, ISubjectEvent happened, HouseholdState after, EntryStamp stamp, HashSecret hash)
    {
        var subject = after.Id.Value;
        var village = after.Village.Value;
        var moved = before.Exists && before.Village != after.Village;
        ImmutableArray<IProjectionRow> rows = [
            Row(after),
            .. Members(before, after, hash),
            .. DifficultyProjection.Rows(before.Difficulties, after.Difficulties, subject, village, moved, after.Version),
            .. LinkProjection.Rows(before.Links, after.Links, SubjectKind.Household, subject, after.Version)];
        return new Projected(rows, [.. Facts(before, happened, after, stamp.RecordedOn).Select(pair => new FactDraft(stamp.EntryIndex, pair.Sign, pair.Fact))])
        {
            GivenAway = [.. GivenAway(before, after)],
        };
    }

    /// <summary>Folds and projects the entries of one append.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="events">The events as stored (sealed), in order.</param>
    /// <param name="recordedOn">The county day they are recorded on.</param>
    /// <param name="hash">Hashes names and ID numbers for look-up.</param>
    /// <returns>The state after, the last row of each key, and all facts.</returns>
    public static HouseholdOutcome ProjectAll(HouseholdState state, IEnumerable<ISubjectEvent> events, DateOnly recordedOn, HashSecret hash)
    {
        var rows = new Dictionary<(Type, string), IProjectionRow>();
        var facts = ImmutableArray.CreateBuilder<FactDraft>();
        var index = 0;
        foreach (var happened in events)
        {
            var after = HouseholdFold.Apply(state, happened, state.Version + 1);
            var projected = Project(state, happened, after, new EntryStamp(after.Version, index++, recordedOn), hash);
            foreach (var row in projected.Rows)
                rows[(row.GetType(), Key(row))] = row;
            facts.AddRange(projected.Facts);
            state = after;
        }

        return new HouseholdOutcome(state, [.. rows.Values], facts.ToImmutable());
    }

    /// <summary>The cadres whose caseload an entry changes: holders of links that run or will, former and present handlers, participants.</summary>
    /// <param name="before">The state before.</param>
    /// <param name="happened">The entry's event.</param>
    /// <param name="after">The state after.</param>
    /// <returns>Each once.</returns>
    public static ImmutableHashSet<CadreId> TouchedCadres(HouseholdState before, ISubjectEvent happened, HouseholdState after)
    {
        var touched = ImmutableHashSet.CreateBuilder<CadreId>();
        touched.UnionWith(happened.TouchedCadres);
        AddHolders(touched, after.Links, happened.OccurredOn);
        if (!ReferenceEquals(before.Links, after.Links))
            AddHolders(touched, before.Links, happened.OccurredOn);
        AddHandlers(touched, DifficultyProjection.Changed(before.Difficulties, after.Difficulties));
        return touched.ToImmutable();
    }

    /// <summary>The household's row.</summary>
    /// <param name="state">A founded household.</param>
    /// <returns>The row.</returns>
    public static HouseholdRow Row(HouseholdState state) => new(
        state.Id.Value, state.Village.Value, state.Group, state.Status, state.Residence, state.Tags, state.Monitoring, state.Present.Count(),
        state.ExternalNo, state.LowIncomeNo, string.Join(';', state.Successors.Select(id => id.Value)), state.LastVisitOn, state.Version);

    private static void AddHolders(ImmutableHashSet<CadreId>.Builder touched, LinkBook links, DateOnly day)
    {
        foreach (var link in links.Items)
        {
            if (link.Reaches(day) && link.Cadre is { } cadre)
                touched.Add(cadre);
        }
    }

    private static void AddHandlers(ImmutableHashSet<CadreId>.Builder touched, IEnumerable<Difficulty> difficulties)
    {
        foreach (var difficulty in difficulties)
        {
            if (difficulty.Handler is { } handler)
                touched.Add(handler);
        }
    }

    private static IEnumerable<(Type Kind, string Key)> GivenAway(HouseholdState before, HouseholdState after) =>
        before.Present.Where(member => after.Find(member.Person)?.Status == MemberStatus.Allotted)
            .Select(member => (typeof(MemberRow), member.Person.Value))
            .Concat(DifficultyProjection.Gone(before.Difficulties, after.Difficulties).Select(item => (typeof(DifficultyRow), item.Id.Value)));

    private static IEnumerable<MemberRow> Members(HouseholdState before, HouseholdState after, HashSecret hash) =>
        from member in after.Members
        where member.Status != MemberStatus.Allotted && before.Find(member.Person) != member
        select new MemberRow(
            member.Person.Value, after.Id.Value, member.Relation == Relation.Head && member.Status == MemberStatus.Present, member.Status,
            hash("name", member.Name), hash("id_number", member.IdNumber), after.Version);

    private static IEnumerable<(int Sign, IFact Fact)> Facts(HouseholdState before, ISubjectEvent happened, HouseholdState after, DateOnly recordedOn)
    {
        var subject = after.Id.Value;
        if (!before.Exists || Standing(before) != Standing(after))
        {
            yield return (1, new HouseholdFact(
                subject, after.Village.Value, after.Status, after.Tags, after.Monitoring, after.Residence, happened.OccurredOn));
        }

        foreach (var fact in EvidenceFacts.Of(happened, subject, recordedOn))
            yield return fact;
        var village = after.Villages!.On(happened.OccurredOn).Value;
        var takenOver = happened is HouseholdFoundedBySplit or HouseholdAbsorbed;
        foreach (var fact in DifficultyProjection.Facts(before.Difficulties, after.Difficulties, subject, village, takenOver, happened.OccurredOn, recordedOn))
            yield return (1, fact);
        foreach (var fact in LinkProjection.Facts(before.Links, after.Links, SubjectKind.Household, subject))
            yield return (1, fact);
    }

    private static (DivisionId, HouseholdStatus, int, MonitoringType, Residence) Standing(HouseholdState state) =>
        (state.Village, state.Status, state.Tags, state.Monitoring, state.Residence);

    private static string Key(IProjectionRow row) => row switch
    {
        HouseholdRow r => r.HouseholdId,
        MemberRow r => r.PersonId,
        DifficultyRow r => r.DifficultyId,
        LinkRow r => r.LinkId,
        _ => throw new ArgumentException($"{row.GetType().Name} is no household's row", nameof(row)),
    };
}
