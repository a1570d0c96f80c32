using Lianxin.Simulation.Tests.Scheduling;

namespace Lianxin.Simulation.Tests.Cluster;

/// <summary>How bad the weather is: drawn from the seed at the start, fair when a run comes to its end.</summary>
internal sealed class Faults(Schedule schedule)
{
    private readonly double _store = schedule.Random.NextDouble() * 0.12;
    private readonly double _network = schedule.Random.NextDouble() * 0.08;
    private readonly double _stray = schedule.Random.NextDouble() * 0.25;

    /// <summary>Nothing fails.</summary>
    public bool Fair { get; set; }

    /// <summary>Whether the store fails at this point.</summary>
    public bool Store => Hit(_store);

    /// <summary>Whether a message is lost at this point.</summary>
    public bool Network => Hit(_network);

    /// <summary>Whether a call goes to another activation of the same subject.</summary>
    public bool Stray => Hit(_stray);

    /// <summary>A moment, now and then longer than anybody waits.</summary>
    public Task MomentAsync() => Hit(_store / 8) ? schedule.PauseAsync(3_000, 9_000) : schedule.PauseAsync(0, 20);

    private bool Hit(double probability) => !Fair && schedule.Chance(probability);
}
