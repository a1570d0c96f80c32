using Lianxin.Api.V1;
using Lianxin.Cli.Connecting;

namespace Lianxin.Cli.YearEnds.Reports;

/// <summary>Where each cadre stands when weights are shaken.</summary>
/// <param name="Terms">How they were shaken.</param>
/// <param name="ByCadre">Ranks by <c>cadres/C-…</c>.</param>
public sealed record ShakenRanks(Stability Terms, IReadOnlyDictionary<string, RankRange> ByCadre)
{
    private const int MostTold = 10_000;

    /// <summary>Asks the service.</summary>
    /// <param name="clients">The service.</param>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="terms">How weights are shaken.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="CliException">The evaluation is not published: until then ranks are shaken without names, and no page could carry them.</exception>
    public static async Task<ShakenRanks> ReadAsync(ServiceClients clients, Evaluation evaluation, Stability terms, CancellationToken cancellation)
    {
        if (evaluation.State != "PUBLISHED")
        {
            throw new CliException(ExitCodes.Refused, Texts.Say(
                "until publication ranks are shaken without names, so that no page can tell them: leave --shake out, or ask by --what-if", "公布前扰动试算不具名,报告无法载明:请去掉 --shake,或用 --what-if 试算"));
        }

        var found = await clients.Evaluations.SimulateEvaluationAsync(
            new() { Name = evaluation.Name, Stability = terms, MaxResults = MostTold, RequestId = Guid.NewGuid().ToString("D") }, cancellationToken: cancellation);
        return new(terms, found.Standings.Where(standing => standing.Range is not null).ToDictionary(standing => standing.Cadre, standing => standing.Range, StringComparer.Ordinal));
    }
}
