using Google.Protobuf.WellKnownTypes;
using Lianxin.Cli.Connecting;
using Lianxin.Cli.Demo.Replay;
using Lianxin.Cli.Output;

namespace Lianxin.Cli.Demo;

/// <summary>
/// Replays a year of activity, day by day: the day's rows through the API, the due clock at the day's end, then the clock
/// moves on. The ledger's own clock says where an interrupted replay stands; that whole day is sent again, and repeats are
/// answered as the first time.
/// </summary>
public sealed class YearReplay(ServiceClients clients, IProgressBoard board, RequestIds ids, int concurrency)
{
    private static readonly TimeSpan Zone = TimeSpan.FromHours(8);

    /// <summary>The instant a replayed day starts at: 08:00 in the county.</summary>
    public static DateTimeOffset Morning(DateOnly day) => new(day, new TimeOnly(8, 0), Zone);

    /// <summary>The instant the replayed year ends at: its last day, 23:00.</summary>
    public static DateTimeOffset End(int year) => new(new DateOnly(year, 12, 31), new TimeOnly(23, 0), Zone);

    /// <summary>Replays what is left of the year.</summary>
    /// <param name="path">activity.csv.</param>
    /// <param name="total">Rows in it.</param>
    /// <param name="year">The year.</param>
    /// <param name="cancellation">Stops; running it again goes on.</param>
    public Task RunAsync(string path, long total, int year, CancellationToken cancellation) =>
        board.RunAsync(Texts.Replaying(year), async line =>
        {
            var now = await NowAsync(cancellation);
            if (now >= End(year))
                return;
            var today = DateOnly.FromDateTime(now.ToOffset(Zone).DateTime);
            var names = await NameBookLoader.LoadAsync(clients, cancellation);
            var day = new ReplayDay(new ActivityCalls(clients, names, ids), concurrency);
            var (done, before) = (0L, 0L);
            using var rows = ActivityFile.Read(path).GetEnumerator();
            var more = rows.MoveNext();
            for (var date = new DateOnly(year, 1, 1); date.Year == year; date = date.AddDays(1))
            {
                var batch = new List<ActivityRow>();
                for (; more && rows.Current.Day == date; more = rows.MoveNext())
                    batch.Add(rows.Current);
                if (date < today)
                {
                    before = done += batch.Count;
                    continue;
                }

                await day.SendAsync(batch, Sent, cancellation);

                void Sent()
                {
                    var sent = Interlocked.Increment(ref done);
                    line.Report(sent, total, $"{date:yyyy-MM-dd} · {Pace.Of(sent, before, line.Elapsed)}");
                }

                await EndDayAsync(date, year, cancellation);
            }

            if (more)
                throw new CliException(ExitCodes.Refused, Texts.RowsOutsideYear(path, year));
        });

    private async Task EndDayAsync(DateOnly date, int year, CancellationToken cancellation)
    {
        await clients.Admin.RunDueClockAsync(
            new() { Name = clients.CountyName, RequestId = ids.Of($"due/{date:yyyy-MM-dd}") }, cancellationToken: cancellation);
        var next = date.DayOfYear == (DateTime.IsLeapYear(year) ? 366 : 365) ? End(year) : Morning(date.AddDays(1));
        await clients.Admin.AdvanceClockAsync(
            new() { Name = clients.CountyName, To = Timestamp.FromDateTimeOffset(next), RequestId = ids.Of($"clock/{date:yyyy-MM-dd}") },
            cancellationToken: cancellation);
    }

    private async Task<DateTimeOffset> NowAsync(CancellationToken cancellation)
    {
        var county = await clients.Admin.GetCountyAsync(new() { Name = clients.CountyName }, cancellationToken: cancellation);
        return county.Now.ToDateTimeOffset();
    }
}
