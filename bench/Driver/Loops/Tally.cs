using HdrHistogram;

namespace Lianxin.Bench.Loops;

/// <summary>Notes how calls ended, from many callers at once: times of those that got their answer, and failures apart by status.</summary>
public sealed class Tally
{
    // Tenths of a microsecond up to a minute, three digits.
    private const long Longest = TimeSpan.TicksPerMinute;
    private const int Digits = 3;

    // Callers rarely meet on one of these; a histogram for each of a thousand callers would be a quarter of a gigabyte.
    private const int Stripes = 16;

    private readonly Stripe[] _stripes = [.. Enumerable.Range(0, Stripes).Select(_ => new Stripe())];

    /// <summary>Notes a call that was answered or failed while calls were counted.</summary>
    /// <param name="caller">Whose it was.</param>
    /// <param name="code">How it ended.</param>
    public void Count(int caller, StatusCode code) => _stripes[caller % Stripes].Count(code);

    /// <summary>Notes how long a call took that began while calls were counted; that of a failure says nothing.</summary>
    /// <param name="caller">Whose it was.</param>
    /// <param name="code">How it ended.</param>
    /// <param name="took">A minute when it took longer.</param>
    public void Time(int caller, StatusCode code, TimeSpan took)
    {
        if (code == StatusCode.OK)
            _stripes[caller % Stripes].Time(took);
    }

    /// <summary>Sums up.</summary>
    /// <param name="during">How long calls were counted.</param>
    public Measured Sum(TimeSpan during)
    {
        var times = new LongHistogram(Longest, Digits);
        var ends = new SortedDictionary<StatusCode, long>();
        foreach (var stripe in _stripes)
            stripe.AddTo(times, ends);
        return new Measured(times, ends, during);
    }

    private sealed class Stripe
    {
        private readonly Lock _lock = new();
        private readonly LongHistogram _times = new(Longest, Digits);
        private readonly Dictionary<StatusCode, long> _ends = [];

        public void Count(StatusCode code)
        {
            lock (_lock)
                _ends[code] = _ends.GetValueOrDefault(code) + 1;
        }

        public void Time(TimeSpan took)
        {
            lock (_lock)
                _times.RecordValue(Math.Clamp(took.Ticks, 0, Longest));
        }

        public void AddTo(LongHistogram times, SortedDictionary<StatusCode, long> ends)
        {
            lock (_lock)
            {
                times.Add(_times);
                foreach (var (code, count) in _ends)
                    ends[code] = ends.GetValueOrDefault(code) + count;
            }
        }
    }
}
