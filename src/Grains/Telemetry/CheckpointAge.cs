using System.Diagnostics.Metrics;
using Lianxin.Domain.Telemetry;

namespace Lianxin.Grains.Telemetry;

/// <summary>
/// How long ago this silo last had an exported checkpoint of every county as far as its ledger went. It counts from the start of the process,
/// so that a silo which never managed to export says so too, and a county at rest doesn't look like one whose exports fail.
/// </summary>
internal sealed class CheckpointAge
{
    private readonly TimeProvider _time;
    private long _current;

    public CheckpointAge(IMeterFactory meters, TimeProvider time)
    {
        _time = time;
        _current = time.GetTimestamp();
        ProductMeter.Create(meters).CreateObservableGauge(
            "lianxin.checkpoint.age", () => time.GetElapsedTime(Volatile.Read(ref _current)).TotalSeconds, "s", "Since every county's checkpoint was last up to date");
    }

    /// <summary>Every county's checkpoint is up to date.</summary>
    public void Current() => Volatile.Write(ref _current, _time.GetTimestamp());
}
