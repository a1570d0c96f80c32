using System.Globalization;
using System.Text;
using Lianxin.Soak.Faults;
using Lianxin.Soak.Rounds;

namespace Lianxin.Soak.Reports;

/// <summary>A run as Markdown.</summary>
public static class SoakReport
{
    /// <summary>One round in one line.</summary>
    public static string Line(int number, RoundResult round) => string.Create(
        CultureInfo.InvariantCulture,
        $"{number,4} {round.Fault,-48} new calls {Seconds(round.Recovery)} s, in flight {Seconds(round.InFlight)} s, longest failure {Seconds(round.LongestFailure)} s, longest answer {Seconds(round.LongestAnswer)} s, failed {round.Failed}, answered {round.Answers}/{round.Questions}, return {Seconds(round.Return)} s");

    /// <summary>The report.</summary>
    public static string Write(RunFacts facts, SoakRun run)
    {
        var text = new StringBuilder();
        var accounts = run.Accounts;
        text.AppendLine(CultureInfo.InvariantCulture, $"""
            # Soak of {facts.From:yyyy-MM-dd}: {run.Results.Count} faults under load, {(accounts.Good ? "nothing lost, nothing doubled" : "NOT in order")}

            `tests/EndToEnd/soak {(PrivateNetwork.Here ? "--network " : string.Empty)}--rounds {facts.Arguments.Rounds} --seed {facts.Arguments.Seed}{Chosen(facts.Arguments)}`: two silos, two gateways and PostgreSQL as processes of their
            own on loopback; eight callers work one command after another, ten calls a second come besides whatever happens. Each command has one
            request id and is sent until it is answered.

            | | |
            |---|---|
            | From, until | {facts.From:yyyy-MM-dd HH:mm} – {facts.Until:HH:mm} UTC |
            | Machine | {Machine.Described} (callers, silos, gateways and PostgreSQL together) |
            | Load average, before and after | {facts.LoadBefore}, {facts.LoadAfter} |
            | Commit | {facts.Commit} |
            | Commands sent, acknowledged | {accounts.Sent}, {accounts.Acknowledged} |
            | In doubt at least once; sent again | {accounts.Doubted}; {accounts.SentAgain} times |
            | Acknowledged and lost | {accounts.Lost} |
            | Doubled | {accounts.Doubled} |
            | Ledger verified | {(accounts.Verified ? "yes" : "NO")}, {accounts.Entries} entries |
            | Rows and facts equal a rebuild | {(accounts.RowsEqualRebuild ? "yes" : "NO")} |
            | New calls within 3 s and calls in flight within 5 s | {run.Results.Count(round => round.InTime)} of {run.Results.Count} rounds |

            ## Times

            **New calls**: from the fault to the start of the last new call that failed; for PostgreSQL, from the moment it accepts connections again.
            **In flight**: from the fault to the end of the last call that was under way. **Longest failure**: what a caller waited at most for a call
            begun after the fault that failed. **Longest answer**: for one begun while the fault lasted that was answered. **Answered**: questions answered while the fault lasted. **Return**: from the repair to the last call that
            failed because a process came back. Seconds: median, 95th percentile, maximum.

            | Fault | Rounds | New calls | In flight | Longest failure | Longest answer | Answered | Return |
            |---|---|---|---|---|---|---|---|
            """);
        foreach (var kind in run.Results.GroupBy(round => round.Fault).OrderBy(kind => kind.Key, StringComparer.Ordinal))
            Row(kind.Key, [.. kind]);
        Row("all", run.Results);
        foreach (var fault in accounts.Faults)
            text.AppendLine(CultureInfo.InvariantCulture, $"\n- {fault}");
        return text.ToString();

        void Row(string name, IReadOnlyCollection<RoundResult> rounds) => text.AppendLine(
            CultureInfo.InvariantCulture,
            $"| {name} | {rounds.Count} | {Spread(rounds, r => r.Recovery)} | {Spread(rounds, r => r.InFlight)} | {Spread(rounds, r => r.LongestFailure)} | {Spread(rounds, r => r.LongestAnswer)} | {Share(rounds)} | {Spread(rounds, r => r.Return)} |");
    }

    private static string Chosen(SoakArguments arguments) => arguments.Only.Length == 0 ? string.Empty : $" --only '{arguments.Only}'";

    private static string Share(IReadOnlyCollection<RoundResult> rounds) =>
        string.Create(CultureInfo.InvariantCulture, $"{rounds.Sum(r => r.Answers)} of {rounds.Sum(r => r.Questions)}");

    private static string Spread(IReadOnlyCollection<RoundResult> rounds, Func<RoundResult, TimeSpan> of)
    {
        var times = rounds.Select(of).Order().ToArray();
        TimeSpan At(double share) => times[Math.Min(times.Length - 1, (int)Math.Ceiling(share * times.Length) - 1)];
        return $"{Seconds(At(0.5))} / {Seconds(At(0.95))} / {Seconds(times[^1])}";
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
}
