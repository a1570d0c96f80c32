using Lianxin.Generator.Bodies;

namespace Lianxin.Generator.Cadres;

/// <summary>Days are indexes into the generated year.</summary>
internal sealed class Cadre
{
    public required int Index { get; init; }

    public required string Number { get; init; }

    public required string Name { get; init; }

    public required Body Body { get; init; }

    public required string Post { get; init; }

    public required string Category { get; init; }

    public required RankGroup Rank { get; init; }

    public required string DutyPhone { get; init; }

    public required string? HomeVillage { get; init; }

    public required DateOnly ActiveFrom { get; init; }

    /// <summary>Day index of the first day of work; 0 or less for those who came before the year.</summary>
    public required int ActiveFromDay { get; init; }

    public required WorkStyle Style { get; init; }

    /// <summary>Holds no link at the start of the year.</summary>
    public required bool Idle { get; init; }

    public (int From, int To)? Leave { get; init; }

    /// <summary>Households led at any time of the year; never lowered, so that the capacity holds on every day.</summary>
    public int LeadCount { get; set; }

    public int GridCount { get; set; }

    /// <summary>In post and not on leave.</summary>
    public bool PresentOn(int day) => day >= ActiveFromDay && !(Leave is { } leave && day >= leave.From && day <= leave.To);

    /// <summary>The first day from <paramref name="day"/> on that finds this cadre present; it may lie after the year.</summary>
    public int NextPresent(int day)
    {
        day = Math.Max(day, ActiveFromDay);
        return Leave is { } leave && day >= leave.From && day <= leave.To ? leave.To + 1 : day;
    }

    public bool MayHold(string villageCode) => Rank.IsOfVillage() || HomeVillage != villageCode;
}
