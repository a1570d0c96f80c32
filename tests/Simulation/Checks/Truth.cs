using Lianxin.Domain.Events;
using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;
using Lianxin.Ledger.Codec;
using Lianxin.Ledger.Models;
using Lianxin.Simulation.Tests.Cluster;

namespace Lianxin.Simulation.Tests.Checks;

/// <summary>
/// Every subject's state after every version, folded from what the database stored, by nobody who takes part. Holds each append against
/// what must be true of any ledger as it comes.
/// </summary>
internal sealed class Truth
{
    private readonly Dictionary<string, List<object>> _states = [];
    private readonly Database _database;
    private readonly Action<string> _violate;
    private long _position;

    public Truth(Database database, Action<string> violate)
    {
        (_database, _violate) = (database, violate);
        foreach (var commit in database.Commits)
            Follow(commit);
        database.Stored = Follow;
    }

    /// <summary>Households in the order of their founding.</summary>
    public List<HouseholdId> Households { get; } = [];

    /// <summary>The stream's version.</summary>
    public int VersionOf(string stream) => _states.TryGetValue(stream, out var states) ? states.Count - 1 : 0;

    /// <summary>A state as of a version.</summary>
    public TState At<TState>(string stream, int version) => (TState)_states[stream][version];

    /// <summary>The state as it stands, or as it stood some versions ago.</summary>
    public TState Of<TState>(string stream, int ago = 0) => At<TState>(stream, Math.Max(Math.Min(1, VersionOf(stream)), VersionOf(stream) - ago));

    private void Follow(Commit commit)
    {
        try
        {
            var happened = new List<(string Stream, object Before, ISubjectEvent Event, object After)>();
            foreach (var entry in commit.Entries)
            {
                if (entry.Position != ++_position)
                    _violate($"position {_position} is missing: the next entry has {entry.Position}");
                _position = entry.Position;
                var model = StreamModels.Of(_database.KindOf(entry.Stream.Value));
                if (!_states.TryGetValue(entry.Stream.Value, out var states))
                {
                    _states[entry.Stream.Value] = states = [model.Empty];
                    if (EntityId.TryParse<HouseholdId>(entry.Stream.Value, out var household))
                        Households.Add(household);
                }

                if (entry.Version != states.Count)
                    _violate($"{entry.Stream} has version {entry.Version} after {states.Count - 1}");
                var decoded = EntryCodec.Default.Decode(entry);
                states.Add(model.Fold(states[^1], decoded, entry.Version));
                happened.Add((entry.Stream.Value, states[^2], decoded, states[^1]));
            }

            foreach (var rule in DomainPromises.Broken(happened, this))
                _violate(rule);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            _violate($"what {commit.Key[..8]} stored can't be folded: {fault.Message}");
        }
    }
}
