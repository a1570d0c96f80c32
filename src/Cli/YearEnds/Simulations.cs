using System.Text.Json.Nodes;
using Lianxin.Api.V1;
using Lianxin.Cli.Connecting;
using Lianxin.Cli.Output;
using Lianxin.Cli.Verbs;
using Lianxin.Cli.YearEnds.WhatIfs;

namespace Lianxin.Cli.YearEnds;

/// <summary>Asks for a simulation and tells what it found.</summary>
public static class Simulations
{
    /// <summary>Asks.</summary>
    /// <param name="context">The command line.</param>
    /// <param name="clients">The service.</param>
    /// <param name="year">The year.</param>
    /// <param name="what">What to imagine.</param>
    /// <param name="results">How many standings to tell.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="CliException">The year has no evaluation, or nobody has a number.</exception>
    public static async Task<Imagined> AskAsync(VerbContext context, ServiceClients clients, int year, WhatIf what, int results)
    {
        var evaluation = await new YearEnd(clients, context.Board).FindAsync(year, context.Cancellation)
            ?? throw new CliException(ExitCodes.Refused, Texts.Say(
                $"{year} has no evaluation yet; draft one: lianxin evaluate --year {year} --draft", $"{year}年尚无考核;先起草:lianxin evaluate --year {year} --draft"));
        var request = await what.AskAsync(clients, evaluation, results, context.Cancellation);
        SimulateEvaluationResponse found = null!;
        await context.Board.RunAsync(
            Texts.Imagining(year), async _ => found = await clients.Evaluations.SimulateEvaluationAsync(request, cancellationToken: context.Cancellation));
        return new(evaluation, request, found, await CadresAsync(clients, found, context.Cancellation));
    }

    /// <summary>Tells.</summary>
    /// <param name="context">The command line.</param>
    /// <param name="imagined">What was found.</param>
    /// <param name="top">How many standings to show.</param>
    public static void Print(VerbContext context, Imagined imagined, int top)
    {
        if (context.Json)
        {
            Console.WriteLine(Json(imagined, top).ToJsonString(EvaluationJson.Options));
            return;
        }

        var (evaluation, request, found, names) = imagined;
        Console.WriteLine(Texts.Say(
            $"{evaluation.Year}, {evaluation.Scheme}, simulated: {found.RanksChanged:N0} of {found.Scored:N0} ranks and {found.BandsChanged:N0} proposed bands differ",
            $"{evaluation.Year}年 {evaluation.Scheme} 试算:{found.Scored:N0} 人中名次变动 {found.RanksChanged:N0} 人,建议等次变动 {found.BandsChanged:N0} 人"));
        SimulationTable.Print(context.Console, found.Standings.Take(top), names);
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

    /// <summary>The answer as JSON.</summary>
    /// <param name="imagined">What was found.</param>
    /// <param name="top">How many standings to tell.</param>
    public static JsonObject Json(Imagined imagined, int top = WhatIf.MostTop) => new()
    {
        ["evaluation"] = imagined.Evaluation.Name,
        ["scheme_hash"] = imagined.Found.SchemeHash,
        ["pseudonymous"] = imagined.Found.Pseudonymous,
        ["scored"] = imagined.Found.Scored,
        ["ranks_changed"] = imagined.Found.RanksChanged,
        ["bands_changed"] = imagined.Found.BandsChanged,
        ["seed"] = imagined.Asked.Stability?.Seed,
        ["top_line"] = imagined.Found.TopLine?.Value,
        ["standings"] = new JsonArray([.. imagined.Found.Standings.Take(top).Select(standing => new JsonObject
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
