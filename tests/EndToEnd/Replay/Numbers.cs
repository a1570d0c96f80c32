namespace Lianxin.EndToEnd.Tests.Replay;

/// <summary>The numbers of <c>policies/county-default.yaml</c> and <c>policies/scheme-2026.yaml</c>, written out once more.</summary>
internal static class Numbers
{
    public const int VisitsPerDay = 8;
    public const int LateEvidenceDays = 7;
    public const int RecordedWithinDays = 3;
    public const int StartedWithinDays = 10;
    public const decimal Target = 0.9m;
    public const decimal PerOverdueDay = 0.1m;
    public const int GraceDays = 30;
    public const decimal ShrinkWeight = 5;
    public const int EffectMinimum = 3;
    public const decimal PerReopened = 2;
    public const decimal PerHardCase = 0.5m;
    public const decimal HardCasesCap = 5;
    public const int HardCaseSeverity = 4;
    public const decimal PerMissed = 1;
    public const decimal MissedCap = 5;
    public const int MissedWithinDays = 30;
    public const decimal TopShare = 0.20m;
    public const decimal TopAtLeast = 85;
    public const decimal ThirdBelow = 60;
    public const decimal FourthBelow = 40;
    public const int SmallBody = 5;
    public const decimal Base = 100;
    public const decimal Household = 1;
    public const decimal Monitoring = 1;
    public const decimal OtherTownship = 0.2m;
    public const decimal VisitDue = 0.2m;
    public const int CategoryOnceInDays = 90;

    /// <summary>The base's indicators in the scheme's order, with their points.</summary>
    public static readonly IReadOnlyList<KeyValuePair<string, decimal>> Maximum =
    [
        new("visit_coverage", 20), new("visit_timeliness", 10),
        new("start_timeliness", 10), new("resolved_on_time", 20), new("overdue_days", 10),
        new("effect", 15), new("awareness", 5), new("reopened", 10),
    ];

    public static readonly IReadOnlyDictionary<string, int[]> DueDays = new Dictionary<string, int[]>
    {
        ["LIVING"] = [60, 45, 30, 15, 7],
        ["ROADS"] = [120, 120, 90, 90, 60],
        ["HEALTH_CARE"] = [60, 45, 30, 15, 7],
        ["HOUSING"] = [120, 90, 90, 60, 30],
        ["EMPLOYMENT"] = [90, 90, 60, 60, 45],
        ["INCOME"] = [120, 90, 90, 60, 60],
        ["SCHOOLING"] = [60, 45, 30, 15, 7],
        ["CULTURE"] = [120, 120, 90, 90, 60],
    };

    public static readonly IReadOnlyDictionary<string, decimal> Roles = new Dictionary<string, decimal>
    {
        ["LINKED_LEADER"] = 4, ["FIRST_SECRETARY"] = 6, ["TEAM_MEMBER"] = 4, ["VILLAGE_CADRE_IN_CHARGE"] = 5,
        ["LEAD"] = 1, ["GRID_WORKER"] = 0.1m, ["SUPPORTING_BODY"] = 0,
    };

    public static readonly IReadOnlyDictionary<string, decimal> Tags = new Dictionary<string, decimal>
    {
        ["MINIMUM_INCOME"] = 0.5m, ["EXTREME_HARDSHIP"] = 1, ["ZERO_EMPLOYMENT"] = 0.5m, ["LAND_LOST"] = 0.3m,
        ["LAID_OFF"] = 0.3m, ["MAJOR_ILLNESS"] = 0.8m, ["DISABILITY"] = 0.5m, ["ORPHAN"] = 1,
    };

    public static readonly IReadOnlyDictionary<string, decimal> Categories = new Dictionary<string, decimal>
    {
        ["LIVING"] = 1, ["ROADS"] = 1.5m, ["HEALTH_CARE"] = 1.2m, ["HOUSING"] = 1.5m,
        ["EMPLOYMENT"] = 1.2m, ["INCOME"] = 1.2m, ["SCHOOLING"] = 1, ["CULTURE"] = 0.5m,
    };

    public static readonly IReadOnlyList<decimal> Severities = [0.5m, 0.75m, 1, 1.5m, 2];

    /// <summary>Months or quarters a visit is due in for a household link: the first cadence that matches. Null: none is due.</summary>
    public static int? MonthsBetweenVisits(Link link, Household household) => link.Role switch
    {
        "LEAD" when household.Monitored || household.Tags.Contains("EXTREME_HARDSHIP") || household.Tags.Contains("MAJOR_ILLNESS") => 1,
        "LEAD" or "GRID_WORKER" => 3,
        _ => null,
    };
}
