using System.Collections.Concurrent;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Divisions;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Lianxin.Domain.Secrets;

namespace Lianxin.Domain.Households;

/// <summary>
/// What an active household keeps in memory. Sealed texts are most of a state and no daily decision looks at them: they stay in the ledger, and
/// whoever needs them folds the stream again. Ids that many households name (villages, cadres, bodies) are kept once.
/// </summary>
public static class HouseholdMemory
{
    // A county has some hundred villages; beyond this a history is its household's own.
    private const int MaxHistories = 50_000;
    private static readonly ConcurrentDictionary<VillageSince, VillageHistory> Histories = [];

    /// <summary>The state without its sealed texts.</summary>
    /// <param name="state">A state folded from the ledger.</param>
    /// <param name="former">What was kept before it: books still the same are not looked through again.</param>
    /// <returns>The same with <see cref="Secret.Elsewhere"/> for every sealed text.</returns>
    public static HouseholdState Keep(HouseholdState state, HouseholdState? former = null)
    {
        var members = state.Members == former?.Members ? state.Members : Each(state.Members, member => member.Kept());
        var difficulties = ReferenceEquals(state.Difficulties, former?.Difficulties) ? state.Difficulties.Items : Each(state.Difficulties.Items, Keep);
        var links = ReferenceEquals(state.Links, former?.Links) ? state.Links.Items : Each(state.Links.Items, Keep);
        return state with
        {
            Address = Keep(state.Address),
            Group = string.Intern(state.Group),
            Members = members,
            Difficulties = difficulties == state.Difficulties.Items ? state.Difficulties : new DifficultyBook { Items = difficulties },
            Links = links == state.Links.Items ? state.Links : new LinkBook { Items = links },
            Villages = ReferenceEquals(state.Villages, former?.Villages) ? state.Villages : state.Villages is { } known ? Keep(known) : null,
        };
    }

    /// <summary>Whether a command is decided, and its events folded and projected, on what <see cref="Keep(HouseholdState, HouseholdState)"/> leaves.</summary>
    /// <param name="command">The command.</param>
    /// <returns>True for the daily ones; those that touch members or the registry's texts, or hand them on, need the whole state.</returns>
    public static bool Suffices(SubjectCommand command) => command
        is RecordVisit or RecordMeasure or ReportDifficulty or DifficultyCommand or StartLink or EndLink or ReplaceLink or AttestEntry or CorrectEntry;

    private static Secret? Keep(Secret? secret) => secret is null ? null : Secret.Elsewhere;

    private static Difficulty Keep(Difficulty item) => item.Description is null or { IsElsewhere: true } ? item : item with { Description = Keep(item.Description) };

    private static Link Keep(Link link)
    {
        var holder = string.Intern(link.HolderId);
        return ReferenceEquals(holder, link.HolderId) ? link : link with { HolderId = holder };
    }

    // Most households of a village came into the book on one day and stayed.
    private static VillageHistory Keep(VillageHistory history)
    {
        if (history.Periods is not [var since])
            return history;
        if (Histories.TryGetValue(since, out var shared) || Histories.Count >= MaxHistories)
            return shared ?? history;
        var village = DivisionId.FromValid(string.Intern(since.Village.Value));
        return Histories.GetOrAdd(since with { Village = village }, static one => new VillageHistory([one]));
    }

    // The very same array where nothing changes: most commands add to one book and leave the rest.
    private static ImmutableArray<T> Each<T>(ImmutableArray<T> items, Func<T, T> keep)
        where T : class
    {
        var kept = items;
        for (var at = 0; at < items.Length; at++)
        {
            var item = keep(items[at]);
            if (!ReferenceEquals(item, items[at]))
                kept = kept.SetItem(at, item);
        }

        return kept;
    }
}
