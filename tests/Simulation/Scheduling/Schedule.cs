namespace Lianxin.Simulation.Tests.Scheduling;

/// <summary>
/// One thread and one random sequence: of everything that may run next, the seed draws which does. Time passes only when nothing else can
/// happen, so a run of minutes takes milliseconds.
/// </summary>
internal sealed class Schedule
{
    private readonly List<(Place Place, SendOrPostCallback Work, object? State)> _ready = [];
    private readonly PriorityQueue<Alarm, (long At, long Order)> _alarms = new();
    private long _order;

    /// <summary>Begins at time zero.</summary>
    /// <param name="seed">What the whole history follows from.</param>
    public Schedule(int seed)
    {
        Random = new Random(seed);
        Outside = new Place(this, "outside");
    }

    /// <summary>The only source of chance.</summary>
    public Random Random { get; }

    /// <summary>Ticks passed: monotonic, whatever wall clocks say.</summary>
    public long Now { get; private set; }

    /// <summary>Turns taken.</summary>
    public long Turns { get; private set; }

    /// <summary>Where clients and the network live; never dies.</summary>
    public Place Outside { get; }

    public bool Chance(double probability) => Random.NextDouble() < probability;

    public T Pick<T>(IReadOnlyList<T> among) => among[Random.Next(among.Count)];

    public void Add(Place place, SendOrPostCallback work, object? state) => _ready.Add((place, work, state));

    /// <summary>Rings once, after a while.</summary>
    /// <param name="after">How long from now.</param>
    /// <param name="ring">What happens then; posts rather than works.</param>
    /// <returns>The alarm.</returns>
    public Alarm Ring(TimeSpan after, Action ring)
    {
        var alarm = new Alarm(ring);
        _alarms.Enqueue(alarm, (Now + Math.Max(0, after.Ticks), _order++));
        return alarm;
    }

    /// <summary>Lets time pass.</summary>
    /// <param name="least">Milliseconds at least.</param>
    /// <param name="most">Milliseconds at most.</param>
    /// <returns>Completes then, on whoever's place awaits it.</returns>
    public Task PauseAsync(int least, int most)
    {
        var over = new TaskCompletionSource();
        Ring(TimeSpan.FromMilliseconds(Random.Next(least, most + 1)), over.SetResult);
        return over.Task;
    }

    /// <summary>Runs until something is done.</summary>
    /// <param name="work">Started at once, outside.</param>
    /// <param name="atMost">Turns after which the run counts as stuck.</param>
    public void Run(Func<Task> work, long atMost)
    {
        var before = SynchronizationContext.Current;
        try
        {
            SynchronizationContext.SetSynchronizationContext(Outside);
            var done = work();
            while (!done.IsCompleted)
            {
                if (Turns++ > atMost || !Step())
                    throw new InvalidOperationException($"stuck after {Turns} turns");
            }

            done.GetAwaiter().GetResult();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    private bool Step()
    {
        while (_ready.Count > 0)
        {
            var at = Random.Next(_ready.Count);
            var (place, work, state) = _ready[at];
            _ready[at] = _ready[^1];
            _ready.RemoveAt(_ready.Count - 1);
            if (place.IsDead)
                continue;
            SynchronizationContext.SetSynchronizationContext(place);
            work(state);
            return true;
        }

        while (_alarms.TryDequeue(out var alarm, out var due))
        {
            if (alarm.IsOff)
                continue;
            Now = due.At;
            SynchronizationContext.SetSynchronizationContext(Outside);
            alarm.Ring();
            return true;
        }

        return false;
    }
}
