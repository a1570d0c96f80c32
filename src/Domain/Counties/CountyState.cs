using Lianxin.Domain.Commands;
using Lianxin.Domain.Ids;

namespace Lianxin.Domain.Counties;

/// <summary>A county as its stream tells it: clock, policies, schemes, closed years.</summary>
public sealed record CountyState
{
    /// <summary>Before the ledger is founded.</summary>
    public static readonly CountyState Empty = new();

    /// <summary>Version of the stream; 0 before the founding.</summary>
    public long Version { get; init; }

    /// <summary>The county's name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>IANA time zone; empty before the founding.</summary>
    public string Zone { get; init; } = string.Empty;

    /// <summary>Clock.</summary>
    public ClockKind Clock { get; init; }

    /// <summary>A simulated clock's first instant; null for a system clock.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>A simulated clock's present instant; null for a system clock.</summary>
    public DateTimeOffset? SimulatedNow { get; init; }

    /// <summary>Policies in the order of adoption.</summary>
    public ImmutableArray<AdoptedPolicy> Policies { get; init; } = [];

    /// <summary>Schemes in the order of adoption.</summary>
    public ImmutableArray<AdoptedScheme> Schemes { get; init; } = [];

    /// <summary>Years whose books were closed, ascending; everything before the last of them is closed too.</summary>
    public ImmutableSortedSet<int> ClosedYears { get; init; } = [];

    /// <summary>The confirmed evaluation of each year that has one.</summary>
    public ImmutableSortedDictionary<int, EvaluationId> SettledYears { get; init; } = ImmutableSortedDictionary<int, EvaluationId>.Empty;

    /// <summary>Column mappings as JSON, by name.</summary>
    public ImmutableSortedDictionary<string, string> Mappings { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Whether the ledger is founded.</summary>
    public bool Founded => Version > 0;

    /// <summary>The county's present instant.</summary>
    /// <param name="time">The machine's clock, used unless the county's is simulated.</param>
    /// <returns>The instant, UTC.</returns>
    public DateTimeOffset Now(TimeProvider time) => SimulatedNow ?? time.GetUtcNow();

    /// <summary>The county's day of an instant.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The day in the county's zone; in UTC before the founding.</returns>
    public DateOnly DayOf(DateTimeOffset instant)
    {
        var zone = Zone.Length == 0 ? TimeZoneInfo.Utc : TimeZoneInfo.FindSystemTimeZoneById(Zone);
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
    }

    /// <summary>The county's present day.</summary>
    /// <param name="time">The machine's clock.</param>
    /// <returns>The day in the county's zone.</returns>
    public DateOnly Today(TimeProvider time) => DayOf(Now(time));

    /// <summary>
    /// The policy that rules a day: of those in effect by then the one with the latest effective day, the later adopted of
    /// two with the same; on days before any, the first adopted.
    /// </summary>
    /// <param name="day">The day.</param>
    /// <returns>The policy, or null when none was ever adopted.</returns>
    public AdoptedPolicy? PolicyOn(DateOnly day) =>
        Policies.Where(policy => policy.EffectiveOn <= day)
            .Aggregate((AdoptedPolicy?)null, (latest, policy) => latest is null || policy.EffectiveOn >= latest.EffectiveOn ? policy : latest)
        ?? Policies.FirstOrDefault();

    /// <summary>The scheme of a year: the last adopted.</summary>
    /// <param name="year">The year.</param>
    /// <returns>The scheme, or null.</returns>
    public AdoptedScheme? SchemeOf(int year) => Schemes.LastOrDefault(scheme => scheme.Year == year);

    /// <summary>Whether a day's books are closed.</summary>
    /// <param name="day">The day.</param>
    /// <returns>True when its year, or a later one, is closed.</returns>
    public bool IsClosed(DateOnly day) => !ClosedYears.IsEmpty && day.Year <= ClosedYears.Max;
}
