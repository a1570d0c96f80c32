using System.Globalization;
using Google.Protobuf;
using Lianxin.Bench.Loops;
using Lianxin.Bench.Pairs;
using Lianxin.Bench.Peers;

namespace Lianxin.Bench.Measures;

/// <summary>P1: the workload of one cadre, asked again and again by 64 callers.</summary>
public static class WorkloadMeasure
{
    private const int Callers = 64;
    private const int Few = 5;
    private const int Many = 150;

    private static readonly Method<byte[], Received> Method = RawMethod.Of(Workload.Descriptor, "GetCadreWorkload");

    /// <summary>Measures it for a cadre with few households and one with many.</summary>
    public static async Task<Outcome> RunAsync(Trial trial)
    {
        var county = trial.Stage.County;
        var answers = await Task.WhenAll(
            ((int[])[Few, Many]).Select(households => Agreement.AskAsync(trial.Stage.Lianxin, county.CadreNear(households), trial.Cancellation)));
        var floor = await trial.Stage.FloorAsync(answers);
        var outcomes = new List<Outcome>();
        foreach (var answer in answers)
            outcomes.Add(await OfAsync(trial, floor, answer));
        return new Outcome([.. outcomes.SelectMany(outcome => outcome.Findings)], [.. outcomes.SelectMany(outcome => outcome.Tables)]);
    }

    private static async Task<Outcome> OfAsync(Trial trial, Side floor, CadreWorkload answer)
    {
        var title = string.Create(CultureInfo.InvariantCulture, $"workload, {answer.Households} households");
        var (plain, whyNotPlain) = await PeerAsync(trial, trial.Stage.Plain, answer);
        var (normalised, whyNotNormalised) = await PeerAsync(trial, trial.Stage.Normalised, answer);
        List<Side> sides = [trial.Stage.Lianxin, .. ((Side?[])[plain, normalised, floor]).OfType<Side>()];
        var request = new GetCadreWorkloadRequest { Name = answer.Cadre }.ToByteArray();
        Attempt Ask(Connections connections) => (caller, _) => connections.SendAsync(caller, Method, request);

        var closed = await trial.ClosedAsync(title, Callers, sides, (connections, _) => Ask(connections));
        var ours = closed[0];
        Series? Of(Side? side) => closed.SingleOrDefault(series => series.Side == side?.Name);
        var findings = new List<Finding>
        {
            Throughput(title, "Plain, projection", 2, ours, Of(plain), whyNotPlain),
            Throughput(title, "Plain, normalised", 8, ours, Of(normalised), whyNotNormalised),
            P99(title, 0.5, ours, Of(plain), whyNotPlain),
            Throughput(title, floor.Name, 0.5, ours, Of(floor), null),
        };

        var even = plain ?? floor;
        var rate = (int)Math.Max(1, Math.Min(Spread.Of(ours.PerSecond).Median, Spread.Of(Of(even)!.PerSecond).Median) / 2);
        var open = await trial.OpenAsync($"{title}, {rate}/s offered", rate, [trial.Stage.Lianxin, even], Ask);
        return new Outcome(findings, [
            new SideTable($"P1: {title}, {Callers} callers", closed),
            new SideTable($"P1: {title}, {rate} calls/s offered (half of what the slower bears)", open)]);
    }

    /// <summary>A peer that is there and answers the same, or why it can't be compared.</summary>
    private static async Task<(Side? Side, string? Why)> PeerAsync(Trial trial, Side? side, CadreWorkload answer)
    {
        if (side is null)
            return (null, CommandsMeasure.NoPlain);
        var difference = await Agreement.DifferenceAsync(side, answer, trial.Cancellation);
        return difference is null ? (side, null) : (null, difference);
    }

    private static Finding Throughput(string title, string against, double mark, Series ours, Series? theirs, string? why)
    {
        var what = $"{title}: throughput against {against}";
        return theirs is { Answered: true }
            ? Finding.AtLeast(what, mark, Spread.OfRatios(ours.PerSecond, theirs.PerSecond))
            : Finding.Missing(what, Finding.Mark("≥", mark), why ?? $"{against} answered nothing");
    }

    private static Finding P99(string title, double mark, Series ours, Series? theirs, string? why)
    {
        var what = $"{title}: p99 against Plain, projection";
        return theirs is { Answered: true } && ours.Answered
            ? Finding.AtMost(what, mark, Spread.OfRatios(ours.Milliseconds(99), theirs.Milliseconds(99)))
            : Finding.Missing(what, Finding.Mark("≤", mark), why ?? "a side answered nothing");
    }
}
