using Lianxin.Domain.Households;

namespace Lianxin.Tabular.Records;

/// <summary>A household: the rows of households.csv that share a 户编号.</summary>
/// <param name="HouseholdNo">External number.</param>
/// <param name="VillageCode">12 digits.</param>
/// <param name="Group">Villagers' group or empty.</param>
/// <param name="Address">Free text or empty.</param>
/// <param name="Residence">Stated.</param>
/// <param name="Tags">No duplicates, in the file's order.</param>
/// <param name="Monitoring">Unspecified for none.</param>
/// <param name="LowIncomeNo">低保证号 or empty.</param>
/// <param name="Members">1–30 in row order, exactly one of them the head; all with a name or none.</param>
public sealed record HouseholdRecord(
    string HouseholdNo,
    string VillageCode,
    string Group,
    string Address,
    Residence Residence,
    ValueList<HouseholdTag> Tags,
    MonitoringType Monitoring,
    string LowIncomeNo,
    ValueList<MemberRecord> Members)
{
    /// <summary>Whether the file says who the members are; without names it speaks of a registered household alone.</summary>
    public bool NamesMembers => Members.Any(member => member.Name.Length > 0);

    /// <summary>Never prints particulars.</summary>
    /// <returns>The external number.</returns>
    public override string ToString() => $"HouseholdRecord({HouseholdNo})";
}
