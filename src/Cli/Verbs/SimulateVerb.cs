using System.CommandLine;
using Lianxin.Cli.YearEnds;
using Lianxin.Cli.YearEnds.WhatIfs;

namespace Lianxin.Cli.Verbs;

/// <summary><c>scheme simulate</c>: what an evaluation would come to. It changes no score.</summary>
public static class SimulateVerb
{
    public static Command Create(GlobalOptions globals)
    {
        var file = new Argument<string?>("file")
        {
            Description = Texts.Say("another scheme (YAML); the evaluation's own otherwise", "另一方案文件(YAML);默认为考核所用方案"), Arity = ArgumentArity.ZeroOrOne,
        };
        var year = new Option<int>("--year") { Description = Texts.Say("the year, 2000–2100", "年份,2000–2100"), Required = true }.Within(2000, 2100);
        var points = new Option<string[]>("--points")
        {
            Description = Texts.Say("another weight, such as effect=30; the rest of the base is shared as before; may be repeated", "调整权重,如 effect=30;其余指标按原比例分配;可重复"),
        };
        var visits = new Option<string[]>("--visit")
        {
            Description = Texts.Say("a visit nobody recorded: CADRE,HOUSEHOLD,DAY, by numbers or ids; may be repeated", "假设一次未记录的走访:干部,户,日期(编号或标识);可重复"),
        };
        var shake = new Option<int>("--shake")
        {
            Description = Texts.Say("shake the weights so often and tell which ranks hold, 0–1000; 0 for not at all", "随机扰动权重的次数,考察名次是否稳定,0–1000;0 为不扰动"),
        }.Within(0, SimulationOptions.MostDraws);
        var spread = new Option<decimal>("--spread")
        {
            Description = Texts.Say("how far a weight moves at most, as a share of itself, up to 0.9", "权重最大变动幅度(占自身比例),不超过 0.9"), DefaultValueFactory = _ => SimulationOptions.UsualSpread,
        };
        var seed = new Option<long?>("--seed") { Description = Texts.Say("the same seed, the same draws; a random one otherwise", "随机种子;相同种子结果相同,默认随机") };
        var cadre = new Option<string?>("--cadre") { Description = Texts.Say("one cadre alone, with the line to the first band: number or id", "只看一名干部,并给出首档所需总分:干部编号或标识") };
        var top = new Option<int>("--top") { Description = Texts.Say("rows to show, 1–10000", "显示行数,1–10000"), DefaultValueFactory = _ => WhatIf.UsualTop }.Within(1, WhatIf.MostTop);
        var command = new Command("simulate", Texts.Say(
            "tell what a year's evaluation would come to by another scheme or weight; changes no score",
            "试算:换方案、调权重或假设走访后的结果;不改变任何得分"))
        { file, year, points, visits, shake, spread, seed, cadre, top };
        return command.Does(globals, async context =>
        {
            var what = new WhatIf
            {
                SchemeYaml = context.Value(file) is { } path ? SchemeFile.Read(path, context.Value(year)) : string.Empty,
                Points = SimulationOptions.Points(context.Value(points) ?? []),
                Visits = [.. (context.Value(visits) ?? []).Select(StatedVisit.Parse)],
                Stability = SimulationOptions.Stability(context.Value(shake), context.Value(spread), context.Value(seed)),
                Cadre = context.Value(cadre),
                Top = context.Value(top),
            };
            await using var session = await context.ConnectAsync();
            Simulations.Print(context, await Simulations.AskAsync(context, session.Clients, context.Value(year), what, what.Top), what.Top);
            return ExitCodes.Done;
        });
    }
}
