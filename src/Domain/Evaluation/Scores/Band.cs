using Lianxin.Domain.Cadres;

namespace Lianxin.Domain.Evaluation.Scores;

/// <summary>A band proposed for the help-work score; never a statutory grade by itself.</summary>
[GenerateSerializer, Alias("lx.Band")]
public enum Band
{
    /// <summary>None: county leaders and cadres without duties.</summary>
    Unspecified = 0,

    /// <summary>优秀.</summary>
    First = 1,

    /// <summary>称职/合格.</summary>
    Second = 2,

    /// <summary>基本称职/基本合格.</summary>
    Third = 3,

    /// <summary>不称职/不合格.</summary>
    Fourth = 4,

    /// <summary>不确定等次: on leave or out of service for more than half of the days.</summary>
    Undetermined = 5,
}

/// <summary>The bands' Chinese names.</summary>
public static class BandNames
{
    /// <summary>The name for a personnel category.</summary>
    /// <param name="band">The band.</param>
    /// <param name="category">The category.</param>
    /// <returns>The name; empty for no band.</returns>
    public static string Of(Band band, PersonnelCategory category)
    {
        var civil = category == PersonnelCategory.CivilServant;
        return band switch
        {
            Band.First => "优秀",
            Band.Second => civil ? "称职" : "合格",
            Band.Third => civil ? "基本称职" : "基本合格",
            Band.Fourth => civil ? "不称职" : "不合格",
            Band.Undetermined => "不确定等次",
            _ => string.Empty,
        };
    }
}
