namespace Lianxin.Simulation.Tests.Scheduling;

/// <summary>Where code runs: a process. When it dies, nothing that was to run there ever does, wherever it stood.</summary>
internal sealed class Place(Schedule schedule, string name) : SynchronizationContext
{
    public bool IsDead { get; private set; }

    public void Die() => IsDead = true;

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (!IsDead)
            schedule.Add(this, d, state);
    }

    public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException("nothing blocks in a simulation");

    public override SynchronizationContext CreateCopy() => this;

    public override string ToString() => name;
}
