using System.Globalization;
using Lianxin.Bench.Pairs;
using Lianxin.Bench.Peers;

namespace Lianxin.Bench.Measures;

/// <summary>
/// P5: what an active household takes. A fresh silo is asked for few households and then for all; what its heap grew by is theirs. The same
/// with names under which nothing is stored: an activation without a household, which is Orleans' part.
/// </summary>
public static class MemoryMeasure
{
    private const double Mark = 4;
    private const double Kibi = 1024;

    // Pools, plans, code and caches of fixed size are there after so many.
    private const int FewOf = 10;

    /// <summary>Measures it, each round with processes of its own.</summary>
    public static async Task<Outcome> RunAsync(Trial trial)
    {
        var names = await HouseholdNames.ReadAsync(trial.Stage.Lianxin.Server, trial.Cancellation);
        var nobody = HouseholdNames.Invented(names[0], names.Count);
        var (households, bare) = (new List<Growth>(), new List<Growth>());
        for (var round = 0; round < trial.Starts; round++)
        {
            households.Add(await GrowAsync(trial, names, StatusCode.OK));
            bare.Add(await GrowAsync(trial, nobody, StatusCode.NotFound));
        }

        await trial.Stage.RestartAsync();
        return new Outcome(
            [
                Finding.AtMost($"{At(names.Count)}: managed heap a household, activation included", Mark, "KiB", "0.00", Of(households, one => one.Heap)),
                Finding.AtMost($"{At(names.Count)}: private bytes a household, activation included", Mark, "KiB", "0.00", Of(households, one => one.Private)),
            ],
            [])
        {
            Others =
            [
                new TextTable(
                    $"P5: {At(names.Count)}; difference to {names.Count / FewOf:N0}, by activation",
                    ["What", "Managed heap, KiB, median (least–most)", "Private bytes, KiB"],
                    [Row("household", households), Row("activation without a household (Orleans' part)", bare)]),
            ],
        };
    }

    private static async Task<Growth> GrowAsync(Trial trial, IReadOnlyList<string> names, StatusCode expected)
    {
        await trial.Stage.RestartAsync();
        var (server, silo, few) = (trial.Stage.Lianxin.Server, trial.Stage.Silos.Single().Id, names.Count / FewOf);
        await Awakening.AllAsync(server, [.. names.Take(few)], expected, trial.Cancellation);
        var before = await ProcessMemory.TakeAsync(silo);
        await Awakening.AllAsync(server, [.. names.Skip(few)], expected, trial.Cancellation);
        var growth = new Growth(few, names.Count, before, await ProcessMemory.TakeAsync(silo));
        await Console.Error.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"memory · {expected} · {growth.Heap:N0} bytes of heap, {growth.Private:N0} private, an activation"));
        return growth;
    }

    private static string At(int count) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} active");

    private static Spread Of(List<Growth> rounds, Func<Growth, double> bytes) => Spread.Of(rounds.Select(one => bytes(one) / Kibi));

    private static string[] Row(string what, List<Growth> rounds) =>
        [what, Of(rounds, one => one.Heap).In("0.00"), Of(rounds, one => one.Private).In("0.00")];
}
