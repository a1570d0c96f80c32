using Google.LongRunning;
using Lianxin.Api.V1;
using Lianxin.Cli.Connecting;
using Lianxin.Cli.Demo.Replay;
using Lianxin.Cli.Output;

namespace Lianxin.Cli.YearEnds;

/// <summary>
/// Takes a year's evaluation from wherever it stands to its scores: scheme adopted, evaluation drafted, frozen, scored. Each
/// step is skipped when it is done already, so that running it again goes on or just reads.
/// </summary>
public sealed class YearEnd(ServiceClients clients, IProgressBoard board)
{
    /// <summary>Runs what is missing.</summary>
    /// <param name="year">The year.</param>
    /// <param name="schemeFile">The scheme to adopt when the year has no evaluation yet; null for the built-in one.</param>
    /// <param name="freezeUnfinished">Whether a year that still runs may be frozen, for good.</param>
    /// <param name="cancellation">Stops; running it again goes on.</param>
    /// <returns>The evaluation, scored.</returns>
    /// <exception cref="CliException">The year has not begun, or still runs and is not to be frozen; nothing is stored.</exception>
    public async Task<Evaluation> ScoreAsync(int year, string? schemeFile, bool freezeUnfinished, CancellationToken cancellation)
    {
        var yaml = SchemeFile.Read(schemeFile, year);
        var county = await clients.Admin.GetCountyAsync(new() { Name = clients.CountyName }, cancellationToken: cancellation);
        if (county.Today.Year < year)
            throw new CliException(ExitCodes.Refused, Texts.NotBegun(year, county.Today));
        var evaluation = await FindAsync(year, cancellation);
        if (county.Today.Year == year && !freezeUnfinished && evaluation is null or { State: "DRAFT" })
            throw new CliException(ExitCodes.Refused, Texts.StillRuns(year, county.Today));
        if (evaluation is not null && schemeFile is not null)
            await Console.Error.WriteLineAsync(Texts.SchemeStands(year, evaluation.Scheme));
        evaluation ??= await AdoptAndDraftAsync(year, yaml, cancellation);
        var ids = new RequestIds($"{clients.County}/year-end/{evaluation.Name}");
        if (evaluation.State == "DRAFT")
        {
            await clients.Evaluations.FreezeEvaluationAsync(
                new() { Name = evaluation.Name, RequestId = ids.Of("freeze") }, cancellationToken: cancellation);
        }

        if (evaluation.State is "DRAFT" or "FROZEN")
            await ScoreAsync(evaluation, ids, cancellation);
        return await clients.Evaluations.GetEvaluationAsync(new() { Name = evaluation.Name }, cancellationToken: cancellation);
    }

    /// <summary>Drafts the year's evaluation where there is none yet.</summary>
    /// <param name="year">The year.</param>
    /// <param name="schemeFile">The scheme to adopt; null for the built-in one.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>The year's evaluation, however far it is.</returns>
    public async Task<Evaluation> DraftAsync(int year, string? schemeFile, CancellationToken cancellation)
    {
        var yaml = SchemeFile.Read(schemeFile, year);
        var evaluation = await FindAsync(year, cancellation);
        if (evaluation is not null && schemeFile is not null)
            await Console.Error.WriteLineAsync(Texts.SchemeStands(year, evaluation.Scheme));
        return evaluation ?? await AdoptAndDraftAsync(year, yaml, cancellation);
    }

    /// <summary>The year's evaluation, or null.</summary>
    /// <param name="year">The year.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>The one furthest along.</returns>
    public async Task<Evaluation?> FindAsync(int year, CancellationToken cancellation)
    {
        var page = await clients.Evaluations.ListEvaluationsAsync(new() { Parent = clients.CountyName }, cancellationToken: cancellation);
        return OfficialEvaluation.Of(page.Evaluations, year);
    }

    /// <summary>Has the evaluation scored once more from a replay of the ledger.</summary>
    /// <param name="evaluation">The evaluation, scored.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The evaluation with what the replay came to.</returns>
    /// <exception cref="CliException">Another result, with <see cref="ExitCodes.Differs"/>; or the replay failed.</exception>
    public async Task<Evaluation> ReconcileAsync(Evaluation evaluation, CancellationToken cancellation)
    {
        Operation done = null!;
        await board.RunAsync(Texts.Reconciling(evaluation.Year), async line =>
        {
            var operation = await clients.Evaluations.ReconcileEvaluationAsync(
                new() { Name = evaluation.Name, RequestId = Guid.NewGuid().ToString("D") }, cancellationToken: cancellation);
            done = await OperationFollower.EndAsync(clients, operation, line.AsOperationProgress(), cancellation);
        });
        var reconciled = await clients.Evaluations.GetEvaluationAsync(new() { Name = evaluation.Name }, cancellationToken: cancellation);
        if (done.Error is { } error && Differs(reconciled))
            throw new CliException(ExitCodes.Differs, StatusSentence.Of(error));
        OperationFollower.Result(done);
        return reconciled;
    }

    /// <summary>Every score of an evaluation, by rank group, rank and cadre.</summary>
    public async Task<IReadOnlyList<Score>> ScoresAsync(Evaluation evaluation, CancellationToken cancellation) =>
        await Pages.ReadAsync<Score>(async token =>
        {
            var page = await clients.Evaluations.ListScoresAsync(
                new() { Parent = evaluation.Name, PageSize = Pages.Size, PageToken = token }, cancellationToken: cancellation);
            return (page.Scores, page.NextPageToken);
        }).ToArrayAsync(cancellation);

    /// <summary>Confirms and publishes; each only when it is the next step.</summary>
    /// <exception cref="CliException">Departures for what is confirmed already, or publishing what nobody has confirmed.</exception>
    public async Task<Evaluation> FinishAsync(
        Evaluation evaluation, bool confirm, IReadOnlyList<BandDeparture> departures, bool publish, CancellationToken cancellation)
    {
        if (departures.Count > 0 && evaluation.State != "SCORED")
            throw new CliException(ExitCodes.Refused, Texts.Say("the bands are confirmed already; --depart comes too late", "等次已确认,--depart 不再适用"));
        if (publish && !confirm && evaluation.State == "SCORED")
            throw new CliException(ExitCodes.Refused, Texts.NotConfirmed(evaluation.Year));
        var ids = new RequestIds($"{clients.County}/year-end/{evaluation.Name}/{evaluation.Etag}");
        if (confirm && evaluation.State == "SCORED")
        {
            var given = await Departures.ResolveAsync(clients, departures, cancellation);
            var step = $"confirm/{string.Join('/', given.Select(departure => departure.ToString()))}";
            await clients.Evaluations.ConfirmEvaluationAsync(
                new() { Name = evaluation.Name, ResultHash = evaluation.ResultHash, Departures = { given }, RequestId = ids.Of(step) },
                cancellationToken: cancellation);
        }

        if (publish && evaluation.State != "PUBLISHED")
        {
            await clients.Evaluations.PublishEvaluationAsync(
                new() { Name = evaluation.Name, RequestId = ids.Of("publish") }, cancellationToken: cancellation);
        }

        return await clients.Evaluations.GetEvaluationAsync(new() { Name = evaluation.Name }, cancellationToken: cancellation);
    }

    /// <summary>Whether the latest replay came to another result than the evaluation.</summary>
    /// <param name="evaluation">The evaluation.</param>
    public static bool Differs(Evaluation evaluation) => evaluation.ReplayHash.Length > 0 && evaluation.ReplayHash != evaluation.ResultHash;

    private async Task<Evaluation> AdoptAndDraftAsync(int year, string schemeYaml, CancellationToken cancellation)
    {
        var ids = new RequestIds($"{clients.County}/year-end/{year}");
        var adopted = await clients.Schemes.AdoptSchemeAsync(
            new() { Parent = clients.CountyName, Yaml = schemeYaml, RequestId = ids.Of($"scheme/{schemeYaml}") }, cancellationToken: cancellation);
        var scheme = adopted.Created[0].Split('/')[^1];
        var receipt = await clients.Evaluations.CreateEvaluationAsync(
            new() { Parent = clients.CountyName, Year = year, Scheme = scheme, RequestId = ids.Of($"draft/{scheme}") },
            cancellationToken: cancellation);
        return await clients.Evaluations.GetEvaluationAsync(
            new() { Name = receipt.Name, MinLedgerPosition = receipt.LedgerPosition }, cancellationToken: cancellation);
    }

    private Task ScoreAsync(Evaluation evaluation, RequestIds ids, CancellationToken cancellation) =>
        board.RunAsync(Texts.Scoring(evaluation.Year), async line =>
        {
            var operation = await clients.Evaluations.ScoreEvaluationAsync(
                new() { Name = evaluation.Name, RequestId = ids.Of("score") }, cancellationToken: cancellation);
            await OperationFollower.FollowAsync(clients, operation, line.AsOperationProgress(), cancellation);
        });
}
