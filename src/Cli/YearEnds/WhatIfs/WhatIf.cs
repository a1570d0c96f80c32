using Lianxin.Api.V1;
using Lianxin.Cli.Connecting;

namespace Lianxin.Cli.YearEnds.WhatIfs;

/// <summary>What to imagine of an evaluation.</summary>
public sealed record WhatIf
{
    /// <summary>How many standings are told unless stated otherwise; files tell all.</summary>
    public const int UsualTop = 20;

    /// <summary>Most standings told.</summary>
    public const int MostTop = 10_000;

    /// <summary>Another scheme's YAML; empty for the evaluation's own.</summary>
    public string SchemeYaml { get; init; } = string.Empty;

    /// <summary>Other weights.</summary>
    public IReadOnlyList<PointsChange> Points { get; init; } = [];

    /// <summary>Visits nobody recorded.</summary>
    public IReadOnlyList<StatedVisit> Visits { get; init; } = [];

    /// <summary>How weights are shaken; null for not at all.</summary>
    public Stability? Stability { get; init; }

    /// <summary>One cadre's number or id; null for everyone.</summary>
    public string? Cadre { get; init; }

    /// <summary>How many standings are shown.</summary>
    public int Top { get; init; } = UsualTop;

    /// <summary>The question as the service takes it.</summary>
    /// <param name="clients">The service, which knows numbers.</param>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="results">How many standings to tell.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="CliException">Nobody has a number.</exception>
    public async Task<SimulateEvaluationRequest> AskAsync(ServiceClients clients, Evaluation evaluation, int results, CancellationToken cancellation)
    {
        var request = new SimulateEvaluationRequest
        {
            Name = evaluation.Name, SchemeYaml = SchemeYaml, Points = { Points }, Stability = Stability, MaxResults = results, RequestId = Guid.NewGuid().ToString("D"),
        };
        foreach (var visit in Visits)
            request.Visits.Add(await visit.ResolveAsync(clients, cancellation));
        if (Cadre is not null)
            request.Cadre = (await CadreNumbers.FindAsync(clients, Cadre, cancellation)).Name;
        return request;
    }
}
