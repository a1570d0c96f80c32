using Lianxin.Api.V1;

namespace Lianxin.Cli.Output;

/// <summary>Codes in the user's language.</summary>
public static class Words
{
    /// <summary>A rank group.</summary>
    public static string Of(RankGroup group) => Said(InBoth(group));

    /// <summary>A rank group in both languages.</summary>
    public static (string English, string Chinese) InBoth(RankGroup group) => group switch
    {
        RankGroup.CountyLeader => ("county leaders", "县级领导"),
        RankGroup.DepartmentHead => ("department heads", "部门负责人"),
        RankGroup.Staff => ("staff", "一般干部"),
        RankGroup.InstitutionStaff => ("institution staff", "事业干部"),
        RankGroup.TownshipCadre => ("township cadres", "乡镇干部"),
        RankGroup.Stationed => ("stationed", "驻村干部"),
        RankGroup.VillageCadre => ("village cadres", "村干部"),
        RankGroup.GridWorker => ("grid workers", "网格员"),
        _ => (group.ToString(), group.ToString()),
    };

    /// <summary>A proposed band by its name in the rules; in English beside it, for it is a term of law.</summary>
    /// <param name="name">The service's name of the band; empty for none.</param>
    public static string Band(string name)
    {
        var english = name switch
        {
            "优秀" => "excellent",
            "称职" => "competent",
            "合格" => "qualified",
            "基本称职" => "basically competent",
            "基本合格" => "basically qualified",
            "不称职" => "not competent",
            "不合格" => "not qualified",
            "不确定等次" => "undetermined",
            _ => string.Empty,
        };
        return english.Length == 0 ? name : Texts.Say($"{english} {name}", name);
    }

    /// <summary>Where an evaluation stands.</summary>
    /// <param name="state">The service's code.</param>
    public static string Stage(string state) => state switch
    {
        "DRAFT" => Texts.Say("draft", "草稿"),
        "FROZEN" => Texts.Say("frozen", "已冻结"),
        "SCORED" => Texts.Say("scored, bands proposed", "已计分,等次为建议"),
        "CONFIRMED" => Texts.Say("confirmed", "已确认"),
        "PUBLISHED" => Texts.Say("published", "已公布"),
        _ => state,
    };

    /// <summary>What stands beside a proposed band.</summary>
    /// <param name="mark">The service's code; empty for nothing.</param>
    public static string Mark(string mark) => Said(MarkInBoth(mark));

    /// <summary>What stands beside a proposed band, in both languages.</summary>
    /// <param name="mark">The service's code; empty for nothing.</param>
    public static (string English, string Chinese) MarkInBoth(string mark) => mark switch
    {
        "TIE" => ("tie at the quota's line", "名额线上并列"),
        "DEPARTURE" => ("otherwise than proposed", "与建议不同"),
        "VETO" => ("capped by a veto", "一票否决"),
        _ => (mark, mark),
    };

    /// <summary>A number of cadres.</summary>
    public static string Cadres(long count) => Texts.Say(count == 1 ? "1 cadre" : $"{count:N0} cadres", $"{count:N0} 名干部");

    /// <summary>A field of the API by what the command line calls it; the rest in plain words.</summary>
    public static string Field(string field) => field switch
    {
        "after_position" => "--tail",
        "display_name" => "--name",
        "extremes" or "zone" => $"--{field}",
        "saved_mapping" => "--mapping",
        "save_mapping_as" => "--save-mapping",
        "yaml" => Texts.Say("the scheme", "考核方案"),
        "subject" => Texts.Say("the subject", "对象"),
        "name" => Texts.Say("the name", "名称"),
        _ => Texts.Say(field.Replace('_', ' '), field),
    };

    private static string Said((string English, string Chinese) words) => Texts.Say(words.English, words.Chinese);
}
