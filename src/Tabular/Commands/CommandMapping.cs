using Lianxin.Domain.Commands;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Lianxin.Tabular.Records;

namespace Lianxin.Tabular.Commands;

/// <summary>
/// Records as commands to the domain. Records name others by external number or code; whoever imports finds the ids. The
/// activity file has no commands here: each of its rows goes through the gateway's own API.
/// </summary>
public static class CommandMapping
{
    /// <summary>Founds a division.</summary>
    public static FoundDivision ToCommand(this DivisionRecord record, DivisionId? parent) => new(record.Code, record.Name, parent);

    /// <summary>Registers a body.</summary>
    public static RegisterBody ToCommand(this BodyRecord record, DivisionId? division) => new(record.Name, record.Kind, division, record.BodyNo);

    /// <summary>Registers a cadre; each leave is a command of its own.</summary>
    public static RegisterCadre ToCommand(this CadreRecord record, BodyId body, DivisionId? homeVillage) => new(
        record.Name, body, record.Post, record.Category, record.RankGroup, record.DutyPhone, homeVillage, record.ActiveFrom, record.CadreNo);

    /// <summary>Registers a household with its members.</summary>
    public static RegisterHousehold ToCommand(this HouseholdRecord record, DivisionId village) => new(
        village,
        record.Group,
        record.Address,
        record.Residence,
        record.Tags.Items,
        record.Monitoring,
        record.HouseholdNo,
        record.LowIncomeNo,
        [.. record.Members.Select(ToDetails)]);

    /// <summary>Starts a link.</summary>
    public static StartLink ToCommand(this LinkRecord record, LinkId link, string subjectId, string holderId) => new(
        new LinkTerms(
            link, record.SubjectKind, subjectId, record.HolderKind, holderId, record.Kind, record.Role, record.Duties,
            record.From, record.To, record.LinkNo, Imported: true, Approver: string.Empty),
        record.Reason);

    /// <summary>A member's particulars.</summary>
    public static MemberDetails ToDetails(this MemberRecord member) => new(
        member.Name, member.Relation, member.Gender, member.IdNumber, member.BirthDate, member.Phone);
}
