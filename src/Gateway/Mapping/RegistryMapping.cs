using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Rows;

namespace Lianxin.Gateway.Mapping;

/// <summary>Divisions, bodies and cadres on their way out.</summary>
internal static class RegistryMapping
{
    public static Division ToWire(this DivisionRow row)
    {
        var division = new Division
        {
            Name = Names.Of(row.DivisionId),
            Code = row.Code,
            DisplayName = row.Name,
            Level = (DivisionLevel)(int)row.Level,
            ParentDivision = Names.Of(row.ParentId),
            EndedOn = row.EndedOn.ToDate(),
            Etag = row.Version.ToEtag(),
        };
        division.EarlierCodes.AddRange(Values.Parts(row.EarlierCodes));
        division.Successors.AddRange(Values.NamesIn(row.Successors));
        return division;
    }

    public static Body ToWire(this BodyRow row) => new()
    {
        Name = Names.Of(row.BodyId),
        DisplayName = row.Name,
        Kind = (BodyKind)(int)row.Kind,
        Division = Names.Of(row.DivisionId),
        ExternalNo = row.ExternalNo,
        Etag = row.Version.ToEtag(),
    };

    public static Cadre ToWire(this CadreRow row) => new()
    {
        Name = Names.Of(row.CadreId),
        DisplayName = row.Name,
        Body = Names.Of(row.BodyId),
        Post = row.Post,
        Category = (PersonnelCategory)(int)row.Category,
        RankGroup = (RankGroup)(int)row.RankGroup,
        DutyPhone = row.DutyPhone,
        HomeVillage = Names.Of(row.HomeVillageId),
        ActiveFrom = row.ActiveFrom.ToDate(),
        ActiveTo = row.ActiveTo.ToDate(),
        ExternalNo = row.ExternalNo,
        Etag = row.Version.ToEtag(),
    };

    public static Cadre ToWire(this CadreView view)
    {
        var cadre = view.Row.ToWire();
        cadre.Leaves.AddRange(view.Leaves.Select(leave => new Leave { From = leave.FromDay.ToDate(), To = leave.ToDay.ToDate() }));
        return cadre;
    }

    public static County ToWire(this CountyView view, long asOf)
    {
        var county = new County
        {
            Name = Names.Of(view.County),
            DisplayName = view.Name,
            Zone = view.Zone,
            Clock = (ClockKind)(int)view.Clock,
            Now = Google.Protobuf.WellKnownTypes.Timestamp.FromDateTimeOffset(view.Now),
            Today = view.Today.ToDate(),
            PolicyLabel = view.PolicyLabel,
            PolicyHash = view.PolicyHash,
            Etag = view.Version.ToEtag(),
            LedgerPosition = asOf,
        };
        county.Unverified.AddRange(view.Unverified);
        county.ClosedYears.AddRange(view.ClosedYears);
        return county;
    }
}
