using System.Diagnostics;
using Google.Protobuf.WellKnownTypes;
using Lianxin.Api.V1;
using Lianxin.Cli.Connecting;
using Lianxin.Cli.Demo.Replay;
using Lianxin.Cli.Importing;
using Lianxin.Cli.Verbs;
using Lianxin.Cli.YearEnds;
using Lianxin.Generator;

namespace Lianxin.Cli.Demo;

/// <summary>Takes the demo from wherever it stands to its scored year. Every step is safe to do again.</summary>
public sealed class DemoRun(VerbContext context, ServiceClients clients, DemoPlan plan)
{
    private readonly RequestIds _ids = new(plan.Scope);

    /// <summary>Runs what is missing.</summary>
    public async Task<DemoOutcome> RunAsync(CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var county = await FoundAsync(cancellation);
        await HoldToPlanAsync(cancellation);
        if (county.Now.ToDateTimeOffset() < YearReplay.End(plan.Year))
        {
            var manifest = await GenerateAsync(cancellation);
            if (county.Now.ToDateTimeOffset() <= YearReplay.Morning(new DateOnly(plan.Year, 1, 1)))
                await ImportAsync(cancellation);
            await new YearReplay(clients, context.Board, _ids, plan.Concurrency)
                .RunAsync(Path.Combine(plan.Files, "activity.csv"), SampleCounty.Commands(manifest), plan.Year, cancellation);
        }

        var yearEnd = new YearEnd(clients, context.Board);
        // The simulated clock stands at the last evening of the year: what happened is in.
        var evaluation = await yearEnd.ScoreAsync(plan.Year, null, freezeUnfinished: true, cancellation);
        var scores = await yearEnd.ScoresAsync(evaluation, cancellation);
        county = await clients.Admin.GetCountyAsync(new() { Name = clients.CountyName }, cancellationToken: cancellation);
        return new DemoOutcome(county, evaluation, scores, watch.Elapsed);
    }

    private async Task<County> FoundAsync(CancellationToken cancellation)
    {
        var founded = await clients.FindCountyAsync(cancellation);
        if (founded is null)
        {
            // A ledger is founded for good: not for a county that then can't be generated.
            if (!Directory.Exists(SampleCounty.Divisions(plan.County)))
                throw new CliException(ExitCodes.Usage, Texts.NoDivisions(plan.County));
            await clients.Admin.FoundLedgerAsync(
                new()
                {
                    Name = clients.CountyName,
                    DisplayName = DivisionFile.NameOf(SampleCounty.Divisions(plan.County), plan.County) ?? plan.County,
                    Clock = ClockKind.Simulated,
                    StartsAt = Timestamp.FromDateTimeOffset(YearReplay.Morning(new DateOnly(plan.Year, 1, 1))),
                    RequestId = _ids.Of("found"),
                },
                cancellationToken: cancellation);
            founded = await clients.FindCountyAsync(cancellation);
        }

        return founded!.Clock == ClockKind.Simulated
            ? founded
            : throw new CliException(ExitCodes.Refused, Texts.NotADemo(context.Place));
    }

    private async Task HoldToPlanAsync(CancellationToken cancellation)
    {
        var file = Path.Combine(plan.Files, "plan.txt");
        if (!File.Exists(file))
        {
            Directory.CreateDirectory(plan.Files);

            // Whole or not there: half a plan would be another's.
            await File.WriteAllTextAsync($"{file}.new", plan.Scope, cancellation);
            File.Move($"{file}.new", file, overwrite: true);
        }
        else if (await File.ReadAllTextAsync(file, cancellation) != plan.Scope)
        {
            throw new CliException(ExitCodes.Refused, Texts.OtherDemo(context.Data));
        }
    }

    private async Task<GenerationManifest> GenerateAsync(CancellationToken cancellation)
    {
        return await SampleCounty.GenerateAsync(
            new GeneratorOptions
            {
                CountyCode = plan.County, DivisionsDirectory = SampleCounty.Divisions(plan.County), Seed = plan.Seed, Scale = plan.Scale, Year = plan.Year,
            },
            plan.Files,
            context.Board,
            cancellation);
    }

    private async Task ImportAsync(CancellationToken cancellation)
    {
        var imported = await new RegistryImport(clients, context.Board).DirectoryAsync(plan.Files, plan.Scope, cancellation);
        if (imported.Sum(file => file.Result.Failed) is > 0 and var failed)
            throw new CliException(ExitCodes.Refused, Texts.RowsFailed(failed));
    }

}

/// <summary>Where the demo ended.</summary>
/// <param name="County">The county, at the replayed year's end.</param>
/// <param name="Evaluation">The year's evaluation, scored.</param>
/// <param name="Scores">Every score.</param>
/// <param name="Elapsed">How long this run took.</param>
public sealed record DemoOutcome(County County, Evaluation Evaluation, IReadOnlyList<Score> Scores, TimeSpan Elapsed);
