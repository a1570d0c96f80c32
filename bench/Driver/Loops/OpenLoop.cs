namespace Lianxin.Bench.Loops;

/// <summary>
/// Calls come at an offered rate and wait for nobody. A call's time runs from when it was to begin: what a stall delays counts in full,
/// also where the stall was the driver's own (coordinated omission). Calls are released about every millisecond.
/// </summary>
/// <param name="Schedule">When they begin.</param>
/// <param name="Late">
/// How a call counts that was answered after the offer's end: null as any other, for a rate that the service bears; else by this status, for one
/// that it doesn't, where answers to what piled up are no throughput.
/// </param>
public sealed record OpenLoop(OpenSchedule Schedule, StatusCode? Late = null)
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(1);

    /// <summary>Makes every call of the schedule and waits for every answer.</summary>
    /// <param name="attempt">Makes a call; each call is a caller's only one.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async Task<Measured> RunAsync(Attempt attempt, TimeProvider clock, CancellationToken cancellation)
    {
        var tally = new Tally();
        var begun = clock.GetTimestamp();
        var calls = new List<Task>(Schedule.Count);
        while (calls.Count < Schedule.Count)
        {
            for (var due = Schedule.DueAt(clock.GetElapsedTime(begun)); calls.Count < due;)
                calls.Add(CallAsync(calls.Count));
            if (calls.Count < Schedule.Count)
                await Task.Delay(Beat, clock, cancellation).ConfigureAwait(false);
        }

        await Task.WhenAll(calls);
        return tally.Sum(Schedule.Duration);

        async Task CallAsync(int number)
        {
            var code = await attempt(number, 0).ConfigureAwait(false);
            var at = clock.GetElapsedTime(begun);
            if (code == StatusCode.OK && at > Schedule.Duration)
                code = Late ?? code;
            tally.Count(number, code);
            tally.Time(number, code, at - Schedule.StartOf(number));
        }
    }
}
