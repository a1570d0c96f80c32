using Lianxin.Api.V1;

namespace Lianxin.Cli.Output;

/// <summary>Codes in the user's language.</summary>
public static class Words
{
    /// <summary>A rank group.</summary>
    public static string Of(RankGroup group) => group switch
    {
        RankGroup.CountyLeader => Texts.Say("county leaders", "县级领导"),
        RankGroup.DepartmentHead => Texts.Say("department heads", "部门负责人"),
        RankGroup.Staff => Texts.Say("staff", "一般干部"),
        RankGroup.InstitutionStaff => Texts.Say("institution staff", "事业干部"),
        RankGroup.TownshipCadre => Texts.Say("township cadres", "乡镇干部"),
        RankGroup.Stationed => Texts.Say("stationed", "驻村干部"),
        RankGroup.VillageCadre => Texts.Say("village cadres", "村干部"),
        RankGroup.GridWorker => Texts.Say("grid workers", "网格员"),
        _ => group.ToString(),
    };
}
