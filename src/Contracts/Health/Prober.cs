using System.Globalization;
using Lianxin.Contracts.Calls;

namespace Lianxin.Contracts.Health;

/// <summary>
/// Takes a process's vitals by a synthetic command and a query through a grain. Whoever asks within a second of the last probe gets its
/// answer, so that asking often costs nothing.
/// </summary>
/// <param name="name">The prober; one a process.</param>
/// <param name="grains">The cluster.</param>
/// <param name="time">The clock.</param>
public sealed class Prober(string name, IGrainFactory grains, TimeProvider time)
{
    /// <summary>How long a probe may take before it counts as unanswered.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private Task<Vitals>? _probe;
    private long _at;
    private long _beats;

    /// <summary>Takes them.</summary>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>What was found; never throws for what is found.</returns>
    public Task<Vitals> TakeAsync(CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_probe is null || (_probe.IsCompleted && time.GetElapsedTime(_at) > Fresh))
            {
                _at = time.GetTimestamp();
                _probe = ProbeAsync($"{time.GetUtcNow():O} {(++_beats).ToString(CultureInfo.InvariantCulture)}");
            }

            return _probe.WaitAsync(cancellation);
        }
    }

    private async Task<Vitals> ProbeAsync(string beat)
    {
        try
        {
            var answer = await grains.GetGrain<IHealthGrain>(name).BeatAsync(new ReadContext(Caller.System), beat).WaitAsync(Patience, time);
            return answer switch
            {
                { Refusal: { } refusal } => Vitals.ReadOnly(refusal),
                { Value: var read } when read == beat => Vitals.Good,
                _ => new Vitals(true, false, "what was written was not what was read"),
            };
        }
#pragma warning disable CA1031 // Whatever it is, no grain answered, and that is what a probe is to find out.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return Vitals.Silent(fault is TimeoutException ? $"no grain answered within {Patience.TotalSeconds} s" : fault.GetType().Name);
        }
    }
}
