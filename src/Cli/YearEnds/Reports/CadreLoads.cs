using Lianxin.Api.V1;
using Lianxin.Cli.Connecting;

namespace Lianxin.Cli.YearEnds.Reports;

/// <summary>Workloads by cadre on one day: that of the asking, for loads of days gone by are not kept.</summary>
/// <param name="Day">The day, as it is written; empty for none.</param>
/// <param name="ByCadre">Loads by <c>cadres/C-…</c>; inactive cadres are left out.</param>
public sealed record CadreLoads(string Day, IReadOnlyDictionary<string, decimal> ByCadre)
{
    private const int MostTold = 1000;

    /// <summary>No loads.</summary>
    public static CadreLoads None { get; } = new(string.Empty, new Dictionary<string, decimal>());

    /// <summary>Reads those of the scored cadres, body by body.</summary>
    /// <param name="clients">The service.</param>
    /// <param name="scores">The scores.</param>
    /// <param name="told">Told of bodies done and of all.</param>
    /// <param name="cancellation">Stops.</param>
    public static async Task<CadreLoads> ReadAsync(ServiceClients clients, IReadOnlyList<Score> scores, Action<int, int> told, CancellationToken cancellation)
    {
        var bodies = scores.Select(score => score.Body).Distinct(StringComparer.Ordinal).ToArray();
        var (day, loads) = (string.Empty, new Dictionary<string, decimal>(StringComparer.Ordinal));
        for (var at = 0; at < bodies.Length; at++)
        {
            var body = await clients.Workload.GetBodyWorkloadAsync(new() { Name = bodies[at], Extremes = MostTold }, cancellationToken: cancellation);
            day = Texts.Day(body.Day);
            foreach (var cadre in body.MostLoaded.Concat(body.LeastLoaded).Where(cadre => cadre.Active))
                loads[cadre.Cadre] = ReportNumbers.Of(cadre.Load) ?? 0;
            told(at + 1, bodies.Length);
        }

        return new(day, loads);
    }
}
