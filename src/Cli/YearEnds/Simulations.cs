using System.Text.Json.Nodes;
using Lianxin.Api.V1;
using Lianxin.Cli.Connecting;
using Lianxin.Cli.Output;
using Lianxin.Cli.Verbs;

namespace Lianxin.Cli.YearEnds;

/// <summary>Asks for a simulation and tells what it found.</summary>
public static class Simulations
{
    /// <summary>Runs.</summary>
    /// <param name="context">The command line.</param>
    /// <param name="clients">The service.</param>
    /// <param name="year">The year.</param>
    /// <param name="request">What to imagine; the evaluation is filled in.</param>
    /// <param name="cadreNo">One cadre's number or id, or null for everyone.</param>
    /// <exception cref="CliException">The year has no evaluation, or there is no such cadre.</exception>
    public static async Task RunAsync(VerbContext context, ServiceClients clients, int year, SimulateEvaluationRequest request, string? cadreNo)
    {
        var evaluation = await new YearEnd(clients, context.Board).FindAsync(year, context.Cancellation)
            ?? throw new CliException(ExitCodes.Refused, Texts.Say(
                $"{year} has no evaluation yet; draft one: lianxin evaluate --year {year} --draft", $"{year}年尚无考核;先起草:lianxin evaluate --year {year} --draft"));
        request.Name = evaluation.Name;
        if (cadreNo is not null)
            request.Cadre = (await CadreNumbers.FindAsync(clients, cadreNo, context.Cancellation)).Name;
        var found = await clients.Evaluations.SimulateEvaluationAsync(request, cancellationToken: context.Cancellation);
        if (context.Json)
        {
            Console.WriteLine(Json(evaluation, request, found).ToJsonString(EvaluationJson.Options));
            return;
        }

        var names = await CadresAsync(clients, found, context.Cancellation);
        Console.WriteLine(Texts.Say(
            $"{evaluation.Year}, {evaluation.Scheme}, simulated: {found.RanksChanged:N0} of {found.Scored:N0} ranks and {found.BandsChanged:N0} proposed bands differ",
            $"{evaluation.Year}年 {evaluation.Scheme} 试算:{found.Scored:N0} 人中名次变动 {found.RanksChanged:N0} 人,建议等次变动 {found.BandsChanged:N0} 人"));
        SimulationTable.Print(context.Console, found, names);
        if (request.Stability is { } stability)
        {
            Console.WriteLine(Texts.Say(
                $"weights shaken {stability.Draws:N0} times by up to {stability.Spread.Value} of themselves; --seed {stability.Seed} repeats it",
                $"权重扰动 {stability.Draws:N0} 次,幅度 {stability.Spread.Value};用 --seed {stability.Seed} 可复现"));
        }

        if (request.Cadre.Length > 0)
        {
            Console.WriteLine(found.TopLine is { } line
                ? Texts.Say($"the first band would have been proposed from {Figures.Points(line)}, everyone else as they are", $"其他人不变,总分达到 {Figures.Points(line)} 可建议首档")
                : Texts.Say("no total would have had the first band proposed", "任何总分都不会建议首档"));
        }

        if (found.Pseudonymous)
        {
            Console.WriteLine(Texts.Say(
                "frozen and not published: names are invented, and this simulation is on record, listed with the evaluation",
                "已冻结未公布:名称为代号;本次试算已登记,随考核公布"));
        }
    }

    private static async Task<IReadOnlyDictionary<string, Cadre>> CadresAsync(ServiceClients clients, SimulateEvaluationResponse found, CancellationToken cancellation)
    {
        var wanted = found.Standings.Select(standing => standing.Cadre).ToHashSet(StringComparer.Ordinal);
        return found.Pseudonymous || wanted.Count == 0
            ? new Dictionary<string, Cadre>()
            : await clients.CadresAsync(cancellation).Where(cadre => wanted.Contains(cadre.Name))
                .ToDictionaryAsync(cadre => cadre.Name, StringComparer.Ordinal, cancellation);
    }

    private static JsonObject Json(Evaluation evaluation, SimulateEvaluationRequest request, SimulateEvaluationResponse found) => new()
    {
        ["evaluation"] = evaluation.Name,
        ["scheme_hash"] = found.SchemeHash,
        ["pseudonymous"] = found.Pseudonymous,
        ["scored"] = found.Scored,
        ["ranks_changed"] = found.RanksChanged,
        ["bands_changed"] = found.BandsChanged,
        ["seed"] = request.Stability?.Seed,
        ["top_line"] = found.TopLine?.Value,
        ["standings"] = new JsonArray([.. found.Standings.Select(standing => new JsonObject
        {
            ["cadre"] = standing.Cadre,
            ["rank_group"] = EvaluationJson.Code(standing.RankGroup),
            ["now"] = Json(standing.Now),
            ["former"] = standing.Former is { } former ? Json(former) : null,
            ["range"] = standing.Range is { } range
                ? new JsonObject { ["best"] = range.Best, ["middle"] = range.Middle, ["worst"] = range.Worst, ["band_held"] = range.BandHeld.Value }
                : null,
        })]),
    };

    private static JsonObject Json(Standing standing) => new()
    {
        ["total"] = standing.Total.Value, ["rank"] = standing.Rank, ["group_size"] = standing.GroupSize, ["band"] = standing.Band,
    };
}
