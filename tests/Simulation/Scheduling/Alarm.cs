namespace Lianxin.Simulation.Tests.Scheduling;

/// <summary>Something that rings once, unless it is turned off before.</summary>
internal sealed class Alarm(Action ring)
{
    public bool IsOff { get; private set; }

    public void TurnOff() => IsOff = true;

    public void Ring() => ring();
}
