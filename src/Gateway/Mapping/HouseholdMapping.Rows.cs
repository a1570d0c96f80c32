using Lianxin.Domain.Rows;

namespace Lianxin.Gateway.Mapping;

/// <content>Rows on their way out.</content>
internal static partial class HouseholdMapping
{
    private const int TagCount = 8;

    public static Household ToWire(this HouseholdRow row)
    {
        var household = new Household
        {
            Name = Names.Of(row.HouseholdId),
            Village = Names.Of(row.VillageId),
            VillagersGroup = row.VillagersGroup,
            Status = (HouseholdStatus)(int)row.Status,
            Residence = (Residence)(int)row.Residence,
            Monitoring = (MonitoringType)(int)row.Monitoring,
            MemberCount = row.MemberCount,
            ExternalNo = row.ExternalNo,
            LowIncomeNo = row.LowIncomeNo,
            LastVisitOn = row.LastVisitOn.ToDate(),
            Etag = row.Version.ToEtag(),
        };
        household.Tags.AddRange(Enumerable.Range(1, TagCount).Where(tag => (row.Tags & (1 << (tag - 1))) != 0).Select(tag => (HouseholdTag)tag));
        household.Successors.AddRange(Values.NamesIn(row.Successors));
        return household;
    }

    public static Difficulty ToWire(this DifficultyRow row) => new()
    {
        Name = Names.OfDifficulty(row.SubjectId, row.DifficultyId),
        Village = Names.Of(row.VillageId),
        Category = (DifficultyCategory)(int)row.Category,
        Severity = row.Severity,
        Status = (DifficultyStatus)(int)row.Status,
        Source = (DifficultySource)(int)row.Source,
        ReportedOn = row.ReportedOn.ToDate(),
        AcceptedOn = row.AcceptedOn.ToDate(),
        AssignedOn = row.AssignedOn.ToDate(),
        StartedOn = row.StartedOn.ToDate(),
        DueOn = row.DueOn.ToDate(),
        ResolvedOn = row.ResolvedOn.ToDate(),
        ClosedOn = row.ClosedOn.ToDate(),
        Handler = Names.Of(row.HandlerCadreId),
        HandlerBody = Names.Of(row.HandlerBodyId),
        Referred = row.Referred,
        EscalationLevel = row.EscalationLevel,
        EscalatedOn = row.EscalatedOn.ToDate(),
        ReopenCount = row.ReopenCount,
        ExternalNo = row.ExternalNo,
    };

    public static Link ToWire(this LinkRow row)
    {
        var link = new Link
        {
            Name = Names.Of(row.LinkId),
            Subject = Names.Of(row.SubjectId),
            SubjectKind = (SubjectKind)(int)row.SubjectKind,
            Holder = Names.Of(row.HolderId),
            Kind = (LinkKind)(int)row.Kind,
            Role = (LinkRole)(int)row.Role,
            From = row.FromDay.ToDate(),
            To = row.ToDay.ToDate(),
            ExternalNo = row.ExternalNo,
        };
        link.Duties.AddRange(Enum.GetValues<LinkDuty>().Where(duty => duty > 0 && ((int)row.Duties & (1 << ((int)duty - 1))) != 0));
        return link;
    }
}
