namespace Lianxin.Soak.Callers;

/// <summary>
/// Which gateway to call next: in turn, but not one that couldn't be reached lately, nor one that answers nobody. When all are so, the one
/// left alone longest.
/// </summary>
/// <param name="count">How many gateways there are.</param>
/// <param name="calls">Knows the time.</param>
public sealed class Doors(int count, CallLog calls)
{
    private static readonly TimeSpan Shunned = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(1.5);

    private readonly Lock _lock = new();
    private readonly Door[] _doors = [.. Enumerable.Range(0, count).Select(_ => new Door())];
    private int _turn;

    /// <summary>Chooses a gateway and notes that a call to it begins.</summary>
    /// <returns>Its number.</returns>
    public int Enter()
    {
        lock (_lock)
        {
            var now = calls.Now;
            foreach (var door in _doors.Where(door => door.Under > 0 && now - door.LastHeard > Silence))
                door.ShunnedUntil = now + Shunned;
            var turn = _turn++;
            var chosen = Enumerable.Range(0, count).Select(step => (turn + step) % count)
                .MinBy(at => _doors[at].ShunnedUntil <= now ? TimeSpan.Zero : _doors[at].ShunnedUntil);
            if (_doors[chosen].Under++ == 0)
                _doors[chosen].LastHeard = now;
            return chosen;
        }
    }

    /// <summary>Notes that a call ended.</summary>
    /// <param name="number">The gateway.</param>
    /// <param name="reached">Whether the gateway said something, be it a refusal.</param>
    public void Leave(int number, bool reached)
    {
        lock (_lock)
        {
            var door = _doors[number];
            door.Under--;
            if (reached)
                (door.LastHeard, door.ShunnedUntil) = (calls.Now, TimeSpan.Zero);
            else
                door.ShunnedUntil = calls.Now + Shunned;
        }
    }

    private sealed class Door
    {
        /// <summary>Calls under way.</summary>
        public int Under { get; set; }

        /// <summary>The last answer, or since when calls have been under way.</summary>
        public TimeSpan LastHeard { get; set; }

        public TimeSpan ShunnedUntil { get; set; }
    }
}
