namespace Lianxin.Bench.Loops;

/// <summary>
/// So many callers, each of whom calls again as soon as it is answered. It says what a service bears at most; its times are those of
/// callers who wait for a slow service, so it hides what others would have waited (<see cref="OpenLoop"/> doesn't).
/// </summary>
/// <param name="Callers">How many call at once.</param>
/// <param name="LeadIn">What passes before calls are counted: connections fill, the other side's work dies away.</param>
/// <param name="Duration">
/// How long calls are counted: those that are answered meanwhile make the throughput, those that begin meanwhile the times, however long they take.
/// </param>
public sealed record ClosedLoop(int Callers, TimeSpan LeadIn, TimeSpan Duration)
{
    /// <summary>Calls until the time is over, and waits for every answer.</summary>
    /// <param name="attempt">Makes a call.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async Task<Measured> RunAsync(Attempt attempt, TimeProvider clock, CancellationToken cancellation)
    {
        var tally = new Tally();
        var begun = clock.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(() => CallAsync(caller), cancellation)));
        return tally.Sum(Duration);

        bool IsCounted(TimeSpan moment) => moment >= LeadIn && moment < LeadIn + Duration;

        async Task CallAsync(int caller)
        {
            var now = clock.GetElapsedTime(begun);
            for (var number = 0L; now < LeadIn + Duration; number++)
            {
                cancellation.ThrowIfCancellationRequested();
                var from = now;
                var code = await attempt(caller, number).ConfigureAwait(false);
                now = clock.GetElapsedTime(begun);
                if (IsCounted(now))
                    tally.Count(caller, code);
                if (IsCounted(from))
                    tally.Time(caller, code, now - from);
            }
        }
    }
}
