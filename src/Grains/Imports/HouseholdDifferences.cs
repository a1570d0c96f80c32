using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;
using Lianxin.Tabular.Commands;
using Lianxin.Tabular.Records;

namespace Lianxin.Grains.Imports;

/// <summary>
/// What a file says of a registered household that the register doesn't. An empty cell says nothing, so that it changes nothing; a
/// file never removes anyone and never moves a household: it notes that it would.
/// </summary>
/// <param name="Commands">What brings the register to the file.</param>
/// <param name="Notes">Differences that are left to a person.</param>
internal sealed record HouseholdDifferences(ImmutableArray<SubjectCommand> Commands, ImmutableArray<ImportNote> Notes)
{
    /// <summary>Compares.</summary>
    /// <param name="view">The household, read in full.</param>
    /// <param name="record">The file's record.</param>
    /// <param name="village">The village that the record names.</param>
    /// <returns>The differences.</returns>
    public static HouseholdDifferences Of(HouseholdView view, HouseholdRecord record, DivisionId village)
    {
        if (view.Row.Status != HouseholdStatus.Active)
            return new HouseholdDifferences([], [new("the household is no longer active; left as it is", "该户已不是在册户，未改动")]);
        var commands = ImmutableArray.CreateBuilder<SubjectCommand>();
        var notes = ImmutableArray.CreateBuilder<ImportNote>();
        if (view.Row.VillageId != village.Value)
            notes.Add(new("another village than in the register; left as it is, a household moves by the verb for it", "所在村与登记不同，未改动；迁居请用“迁移”办理"));
        if (record.NamesMembers)
            Compare(Members(view, record), commands, notes);
        else if (record.Members.Any(member => member is not { IdNumber: "", BirthDate: null, Phone: "" }))
            notes.Add(new("the file has no names; members are left as they are", "文件没有姓名，成员未改动"));
        if (Edited(view, record) is { } edit)
            commands.Add(edit);
        return new HouseholdDifferences(commands.ToImmutable(), notes.ToImmutable());
    }

    private static EditHousehold? Edited(HouseholdView view, HouseholdRecord record)
    {
        var row = view.Row;
        var edit = new EditHousehold(
            Stated(record.Group, row.VillagersGroup),
            Stated(record.Address, view.Address ?? string.Empty),
            record.Residence == Residence.Unspecified || record.Residence == row.Residence ? null : record.Residence,
            record.Tags.Count == 0 || HouseholdTags.Mask(record.Tags.Items) == row.Tags ? null : record.Tags.Items,
            record.Monitoring == MonitoringType.Unspecified || record.Monitoring == row.Monitoring ? null : record.Monitoring,
            Stated(record.LowIncomeNo, row.LowIncomeNo),
            null);
        return edit is { Group: null, Address: null, Residence: null, Tags: null, Monitoring: null, LowIncomeNo: null } ? null : edit;
    }

    private static void Compare(
        ImmutableArray<(MemberView? Known, MemberRecord? Stated)> members, ImmutableArray<SubjectCommand>.Builder commands, ImmutableArray<ImportNote>.Builder notes)
    {
        var head = members.FirstOrDefault(pair => pair.Stated?.Relation == Relation.Head);
        var former = members.FirstOrDefault(pair => pair.Known?.Relation == Relation.Head);
        var passes = head.Known is not null && former.Known is not null && head.Known.PersonId != former.Known.PersonId;
        var formerBecomes = former.Stated?.Relation is { } stated and not Relation.Head ? stated : Relation.Other;
        if (passes)
            commands.Add(new ChangeHead(EntityId.Parse<PersonId>(head.Known!.PersonId), formerBecomes));
        var present = passes ? head.Known : former.Known;
        foreach (var (known, record) in members)
        {
            if (record is null)
            {
                notes.Add(new("a registered member is not in the file; not removed", "登记的成员有的不在文件中，未移除"));
                continue;
            }

            var relation = known is null ? Relation.Unspecified : passes && known.PersonId == former.Known!.PersonId ? formerBecomes : known.Relation;
            var details = record.ToDetails();
            if (known is null && record.Relation == Relation.Head)
            {
                notes.Add(new(
                    "the file's head is no registered member: added as OTHER; change the head after looking into it",
                    "文件中的户主不在登记成员中，已作为“其他”成员加入；请核对后变更户主"));
                details = details with { Relation = Relation.Other };
            }

            if (known is null)
                commands.Add(new AddMember(details, null));
            else if (Merged(known, details, known.PersonId == present?.PersonId ? Relation.Head : relation) is { } merged)
                commands.Add(new EditMember(EntityId.Parse<PersonId>(known.PersonId), merged));
        }
    }

    /// <summary>What a member is after the file's statements; null when nothing changes.</summary>
    private static MemberDetails? Merged(MemberView known, MemberDetails stated, Relation relation)
    {
        var isHead = relation == Relation.Head;
        var before = new MemberDetails(known.Name ?? string.Empty, relation, known.Gender, known.IdNumber ?? string.Empty, known.BirthDate, known.Phone ?? string.Empty);
        var after = new MemberDetails(
            stated.Name,
            isHead || stated.Relation == Relation.Head ? relation : stated.Relation,
            stated.Gender == Gender.Unspecified ? known.Gender : stated.Gender,
            stated.IdNumber.Length == 0 ? before.IdNumber : stated.IdNumber,
            stated.BirthDate ?? known.BirthDate,
            stated.Phone.Length == 0 ? before.Phone : stated.Phone);
        return before == after ? null : after;
    }

    /// <summary>Who is who: by ID number, else by name.</summary>
    private static ImmutableArray<(MemberView? Known, MemberRecord? Stated)> Members(HouseholdView view, HouseholdRecord record)
    {
        var left = view.Members.Where(member => member is { Status: MemberStatus.Present, ErasedOn: null }).ToList();
        var pairs = ImmutableArray.CreateBuilder<(MemberView?, MemberRecord?)>();
        foreach (var stated in record.Members)
        {
            var known = left.Find(member => stated.IdNumber.Length > 0 && member.IdNumber == stated.IdNumber)
                ?? left.Find(member => member.Name == stated.Name && (stated.IdNumber.Length == 0 || string.IsNullOrEmpty(member.IdNumber)))
                ?? left.Find(member => member.Name == stated.Name && member.Relation == stated.Relation);
            if (known is not null)
                left.Remove(known);
            pairs.Add((known, stated));
        }

        pairs.AddRange(left.Select(member => ((MemberView?)member, (MemberRecord?)null)));
        return pairs.ToImmutable();
    }

    private static string? Stated(string stated, string known) => stated.Length == 0 || stated == known ? null : stated;
}
