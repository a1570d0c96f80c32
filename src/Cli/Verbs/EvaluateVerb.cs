using System.CommandLine;
using Lianxin.Cli.YearEnds;
using Lianxin.Cli.YearEnds.WhatIfs;

namespace Lianxin.Cli.Verbs;

/// <summary><c>evaluate</c>: the year-end evaluation, from wherever it stands to its ranking.</summary>
public static class EvaluateVerb
{
    public static Command Create(GlobalOptions globals)
    {
        var year = new Option<int>("--year") { Description = Texts.Say("the year, 2000–2100", "年份,2000–2100"), Required = true }.Within(2000, 2100);
        var scheme = new Option<string?>("--scheme") { Description = Texts.Say("scheme file (YAML); the built-in one otherwise", "考核方案文件(YAML);默认用内置方案") };
        var freeze = new Option<bool>("--freeze")
        {
            Description = Texts.Say("freeze a year that still runs: nothing recorded later counts, for good", "年度未结束也冻结:此后记录不再计入,不可撤销"),
        };
        var draft = new Option<bool>("--draft")
        {
            Description = Texts.Say("adopt the scheme and draft the evaluation, no more: a draft may be simulated", "只采用方案并起草考核,供试算;不冻结、不计分"),
        };
        var output = new Option<string?>("--out") { Description = Texts.Say("write ranking.csv, evaluation.xlsx, report.html (a page a cadre, for printing) and result.json here", "在此目录写出 ranking.csv、evaluation.xlsx、report.html(每人一页,供打印)与 result.json") };
        var explain = new Option<string?>("--explain") { Description = Texts.Say("explain one cadre's score: the cadre's number or id", "解释一名干部的得分:干部编号或标识") };
        var reconcile = new Option<bool>("--reconcile")
        {
            Description = Texts.Say(
                "score once more from a replay of the whole ledger; exit code 4, and never published, when anything differs", "按全部台帐重放再算一遍;有差异则退出码为 4,且不得公布"),
        };
        var confirm = new Option<bool>("--confirm") { Description = Texts.Say("confirm the bands, as proposed but for --depart", "确认等次:除 --depart 外按建议") };
        var depart = new Option<string[]>("--depart")
        {
            Description = Texts.Say("with --confirm, a band other than proposed: CADRE=BAND:REASON, CADRE being a number or id; may be repeated", "与 --confirm 同用,另定等次:干部编号或标识=等次:理由;可重复"),
        };
        var publish = new Option<bool>("--publish") { Description = Texts.Say("publish a confirmed evaluation", "公布已确认的考核") };
        var whatIf = new Option<string?>("--what-if")
        {
            Description = Texts.Say(
                "tell what a file of visits, weights or another scheme would change (samples/what-if.yaml); freezes and scores nothing, and goes with none of the above but --scheme and --out",
                "按文件试算:假设走访、权重或其他方案(见 samples/what-if.yaml);不冻结、不计分,上述选项中只可与 --scheme、--out 同用"),
        };
        var shake = new Option<int>("--shake")
        {
            Description = Texts.Say(
                "with --out, shake the weights so often and print on each page which ranks hold, 0–1000; once published", "与 --out 同用:随机扰动权重的次数,报告各页载明名次是否稳定,0–1000;公布后可用"),
        }.Within(0, SimulationOptions.MostDraws);
        var seed = new Option<long?>("--seed") { Description = Texts.Say("with --shake, the same seed gives the same draws; a random one otherwise", "与 --shake 同用的随机种子;默认随机") };
        var command = new Command("evaluate", Texts.Say(
            "freeze, score and rank a year; what is done already is not done again",
            "冻结、计分、排名;已完成的步骤不再重复"))
        { year, scheme, draft, freeze, output, explain, reconcile, confirm, depart, publish, whatIf, shake, seed };
        return command.Does(globals, async context =>
        {
            var departures = Departures.Read(context.Value(depart) ?? []);
            if (departures.Count > 0 && !context.Value(confirm))
                throw new CliException(ExitCodes.Usage, Texts.Say("--depart goes with --confirm", "--depart 须与 --confirm 同用"));
            context.GoesOn = true;
            if (context.Value(whatIf) is { } file)
            {
                if (new Option[] { draft, freeze, explain, reconcile, confirm, depart, publish, shake, seed }.FirstOrDefault(context.Has) is { } other)
                    throw new CliException(ExitCodes.Usage, Texts.Say($"{other.Name} does not go with --what-if", $"{other.Name} 不能与 --what-if 同用"));
                var what = WhatIfYaml.Load(file);
                await using var asked = await context.ConnectAsync();
                await WhatIfRun.RunAsync(context, asked.Clients, context.Value(year), context.Value(scheme), what, context.Value(output));
                return ExitCodes.Done;
            }

            await using var session = await context.ConnectAsync();
            var yearEnd = new YearEnd(session.Clients, context.Board);
            var when = context.Value(year);
            if (context.Value(draft))
            {
                Console.WriteLine(Texts.Evaluated(await yearEnd.DraftAsync(when, context.Value(scheme), context.Cancellation)));
                return ExitCodes.Done;
            }

            var evaluation = await yearEnd.ScoreAsync(when, context.Value(scheme), context.Value(freeze), context.Cancellation);
            if (context.Value(reconcile))
                evaluation = await yearEnd.ReconcileAsync(evaluation, context.Cancellation);
            evaluation = await yearEnd.FinishAsync(evaluation, context.Value(confirm), departures, context.Value(publish), context.Cancellation);
            var scores = await yearEnd.ScoresAsync(evaluation, context.Cancellation);
            var names = await RankedNames.LoadAsync(session.Clients, context.Cancellation);
            if (context.Value(output) is { } directory)
            {
                var stability = SimulationOptions.Stability(context.Value(shake), SimulationOptions.ReportSpread, context.Value(seed));
                await new EvaluationFiles(session.Clients, context.Board).WriteAsync(evaluation, scores, names, stability, directory, context.Cancellation);
            }

            if (context.Value(explain) is { } cadreNo)
                await ScoreExplanation.PrintAsync(context, session.Clients, evaluation, cadreNo);
            else if (context.Json)
                Console.WriteLine(EvaluationJson.Of(evaluation, scores, names));
            else
            {
                Console.WriteLine(Texts.Evaluated(evaluation));
                if (context.Value(reconcile))
                    Console.WriteLine(Texts.Say($"a replay of the ledger comes to the same: {evaluation.ReplayHash}", $"按台帐重放结果一致:{evaluation.ReplayHash}"));
                RankingTable.Print(context.Console, scores, names, 0);
            }

            return ExitCodes.Done;
        });
    }
}
