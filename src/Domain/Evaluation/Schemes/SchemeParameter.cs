namespace Lianxin.Domain.Evaluation.Schemes;

/// <summary>A number of an indicator beside its points: what it means and what it may be.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Of">Its value in an item, null where the file leaves it out.</param>
/// <param name="Least">The least it may be; itself excluded unless <paramref name="Whole"/>.</param>
/// <param name="Most">The most it may be, or null for no limit of its own.</param>
/// <param name="Whole">Whether it is a whole number.</param>
/// <param name="Meaning">What it means.</param>
public sealed record SchemeParameter(
    string Name, Func<SchemeItem, decimal?> Of, decimal Least, decimal? Most, bool Whole, (string English, string Chinese) Meaning)
{
    /// <summary>Every parameter there is.</summary>
    public static ImmutableArray<SchemeParameter> All { get; } =
    [
        new("within_days", item => item.WithinDays, 1, 366, true, ("days within which something is in time", "在此天数内为及时")),
        new("target", item => item.Target, 0, 1, false, ("the share that earns all points", "得满分的比例")),
        new("per_unit", item => item.PerUnit, 0, null, false, ("points for each unit counted", "每次计分")),
        new("weight", item => item.Weight, 0, 1000, false, ("how many answers the group's mean weighs", "单位均值折合的户次")),
        new("minimum", item => item.Minimum, 1, 1000, true, ("least answers for one's own mean to count", "按本人均值计分的最少户次")),
        new("cap", item => item.Cap, 0, null, false, ("points it gives or takes at most", "加减分上限")),
        new("minimum_severity", item => item.MinimumSeverity, 1, 5, true, ("least severity that counts", "计入的最低严重程度")),
    ];

    /// <summary>What it may be, in words.</summary>
    public (string English, string Chinese) Range => (Whole, Most) switch
    {
        (true, { } most) => ($"{Least} to {most}", $"应在{Least}至{most}之间"),
        (_, { } most) => ($"above {Least}, up to {most}", $"应大于{Least}且不超过{most}"),
        _ => ($"above {Least}", $"应大于{Least}"),
    };

    /// <summary>Whether a value is allowed.</summary>
    /// <param name="value">The value.</param>
    /// <returns>False when it lies outside the range.</returns>
    public bool Allows(decimal value) => (Whole ? value >= Least : value > Least) && (Most is not { } most || value <= most);
}
