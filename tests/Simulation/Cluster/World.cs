using Lianxin.Domain.Ids;
using Lianxin.Grains.Coordination;
using Lianxin.Simulation.Tests.Scheduling;
using Lianxin.Storage.Ledgers;

namespace Lianxin.Simulation.Tests.Cluster;

/// <summary>Silos over one database, the network between them, and who is believed to be where.</summary>
internal sealed class World : IDisposable
{
    public static readonly CountyCode County = CountyCode.Parse("511323");
    public static readonly DateTimeOffset Start = new(2026, 6, 1, 1, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan CallPatience = TimeSpan.FromSeconds(5);
    private readonly Dictionary<string, Silo> _homes = [];
    private int _named;

    public World(int seed, Database database)
    {
        Schedule = new Schedule(seed);
        Database = database;
        Faults = new Faults(Schedule);
    }

    public Schedule Schedule { get; }

    public Database Database { get; }

    public Faults Faults { get; }

    /// <summary>The product's instruments; nobody reads them here.</summary>
    public LedgerMeters Meters { get; } = new(null);

    /// <summary>Silos alive.</summary>
    public List<Silo> Silos { get; } = [];

    /// <summary>Each subject's last draft for a coordinator, for a mutant that settles what is in doubt.</summary>
    public Dictionary<string, (string Draft, long Version)> Drafted { get; } = [];

    /// <summary>How far all clocks are off together.</summary>
    public TimeSpan Era { get; private set; }

    public void Dispose() => Meters.Dispose();

    public Silo StartSilo()
    {
        var silo = new Silo(this, $"silo {++_named}") { Clock = { Skew = Era } };
        Silos.Add(silo);
        return silo;
    }

    /// <summary>A silo dies where it stands: what it was doing never goes on.</summary>
    public void Kill(Silo silo)
    {
        silo.Place.Die();
        Silos.Remove(silo);
    }

    /// <summary>Sets all clocks, each of them a little differently.</summary>
    public void MoveClocks(TimeSpan by)
    {
        Era += by;
        foreach (var silo in Silos)
            silo.Clock.Skew = Era + TimeSpan.FromHours(Schedule.Random.Next(-30, 31));
    }

    /// <summary>The silo a subject's calls go to: its home, or in bad weather any other, which then activates it once more.</summary>
    public Silo Route(string id)
    {
        if (Silos.Count == 0)
            throw new TimeoutException("no silo is alive");
        if (Faults.Stray)
            return Schedule.Pick(Silos);
        if (!_homes.TryGetValue(id, out var home) || home.Place.IsDead)
            _homes[id] = home = Schedule.Pick(Silos);
        return home;
    }

    /// <summary>A call to a subject, from a silo or from outside. Either way may be lost; the caller waits no longer than its patience.</summary>
    public Task<T> CallAsync<TShell, T>(string id, Func<TShell, Task<T>> call)
    {
        var to = Route(id);
        return SendAsync(to, () => to.Activate(id).CallAsync(call));
    }

    /// <summary>A call to a coordinator of any silo: what a gateway does.</summary>
    public Task<T> CoordinateAsync<T>(Func<CoordinatorGrain, Task<T>> call)
    {
        if (Silos.Count == 0)
            throw new TimeoutException("no silo is alive");
        var to = Schedule.Pick(Silos);
        return SendAsync(to, () => call(to.Coordinator));
    }

    /// <summary>Sends work to a silo.</summary>
    public async Task<T> SendAsync<T>(Silo to, Func<Task<T>> work)
    {
        var answer = new TaskCompletionSource<T>();
        var patience = Schedule.Ring(CallPatience, () => answer.TrySetException(new TimeoutException("no answer from the silo")));
        if (!Faults.Network)
            Schedule.Ring(Latency(), () => to.Place.Post(_ => Deliver(work, answer), null));
        try
        {
            return await answer.Task;
        }
        finally
        {
            patience.TurnOff();
        }
    }

    private TimeSpan Latency() => TimeSpan.FromMilliseconds(Schedule.Random.Next(0, 8));

    private async void Deliver<T>(Func<Task<T>> work, TaskCompletionSource<T> answer)
    {
        try
        {
            var value = await work();
            Reply(() => answer.TrySetResult(value));
        }
        catch (Exception fault)
        {
            Reply(() => answer.TrySetException(fault));
        }
    }

    private void Reply(Action reply)
    {
        if (!Faults.Network)
            Schedule.Ring(Latency(), reply);
    }
}
