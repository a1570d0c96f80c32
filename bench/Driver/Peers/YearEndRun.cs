using System.Diagnostics;
using Google.LongRunning;
using Grpc.Net.Client;

namespace Lianxin.Bench.Peers;

/// <summary>A county's year-end through the gateway: scheme, draft, frozen position, stored ranking.</summary>
public static class YearEndRun
{
    private const string SchemeYear = "2026";
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    /// <summary>Scores a year anew.</summary>
    /// <param name="gateway">The gateway.</param>
    /// <param name="year">The year.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>How long it took from the frozen position to the stored ranking.</returns>
    public static async Task<TimeSpan> ScoreAsync(Uri gateway, int year, CancellationToken cancellation) =>
        await ScoreAsync(gateway, await FreezeAsync(gateway, year, cancellation), cancellation);

    /// <summary>Drafts another evaluation of a year and freezes it.</summary>
    /// <param name="gateway">The gateway.</param>
    /// <param name="year">The year.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static async Task<Evaluation> FreezeAsync(Uri gateway, int year, CancellationToken cancellation)
    {
        using var channel = GrpcChannel.ForAddress(gateway);
        var evaluations = new Evaluations.EvaluationsClient(channel);
        var yaml = (await File.ReadAllTextAsync(Path.Combine("policies", $"scheme-{SchemeYear}.yaml"), cancellation))
            .Replace(SchemeYear, $"{year}", StringComparison.Ordinal);
        await new Schemes.SchemesClient(channel).AdoptSchemeAsync(
            new AdoptSchemeRequest { Parent = BenchCounty.Name, Yaml = yaml, RequestId = NewId() }, cancellationToken: cancellation);
        var drafted = await evaluations.CreateEvaluationAsync(
            new CreateEvaluationRequest { Parent = BenchCounty.Name, Year = year, Scheme = $"{year}-default", RequestId = NewId() },
            cancellationToken: cancellation);
        await evaluations.FreezeEvaluationAsync(
            new FreezeEvaluationRequest { Name = drafted.Name, RequestId = NewId() }, cancellationToken: cancellation);
        return await evaluations.GetEvaluationAsync(new GetEvaluationRequest { Name = drafted.Name }, cancellationToken: cancellation);
    }

    /// <summary>Scores a frozen evaluation.</summary>
    /// <param name="gateway">The gateway.</param>
    /// <param name="frozen">The evaluation.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>How long it took until the ranking was stored.</returns>
    public static async Task<TimeSpan> ScoreAsync(Uri gateway, Evaluation frozen, CancellationToken cancellation)
    {
        using var channel = GrpcChannel.ForAddress(gateway);
        var (evaluations, operations) = (new Evaluations.EvaluationsClient(channel), new Operations.OperationsClient(channel));
        var watch = Stopwatch.StartNew();
        var operation = await evaluations.ScoreEvaluationAsync(
            new ScoreEvaluationRequest { Name = frozen.Name, RequestId = NewId() }, cancellationToken: cancellation);
        while (!operation.Done)
        {
            await Task.Delay(Interval, cancellation);
            operation = await operations.GetOperationAsync(new GetOperationRequest { Name = operation.Name }, cancellationToken: cancellation);
        }

        var took = watch.Elapsed;
        var scores = await evaluations.ListScoresAsync(new ListScoresRequest { Parent = frozen.Name, PageSize = 1 }, cancellationToken: cancellation);
        return operation.Error is null && scores.Scores.Count > 0
            ? took
            : throw new InvalidOperationException($"the evaluation came to {operation}");
    }

    /// <summary>Every score of an evaluation.</summary>
    /// <param name="gateway">The gateway.</param>
    /// <param name="scored">The evaluation.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static async Task<IReadOnlyList<Score>> ScoresAsync(Uri gateway, Evaluation scored, CancellationToken cancellation)
    {
        using var channel = GrpcChannel.ForAddress(gateway);
        var evaluations = new Evaluations.EvaluationsClient(channel);
        var (scores, request) = (new List<Score>(), new ListScoresRequest { Parent = scored.Name, PageSize = 1000 });
        do
        {
            var page = await evaluations.ListScoresAsync(request, cancellationToken: cancellation);
            scores.AddRange(page.Scores);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        return scores;
    }

    private static string NewId() => $"{Guid.NewGuid()}";
}
