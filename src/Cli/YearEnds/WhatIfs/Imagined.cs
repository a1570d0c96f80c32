using Lianxin.Api.V1;

namespace Lianxin.Cli.YearEnds.WhatIfs;

/// <summary>A simulation's question and answer.</summary>
/// <param name="Evaluation">Of what.</param>
/// <param name="Asked">The question.</param>
/// <param name="Found">The answer.</param>
/// <param name="Cadres">Whom the answer names, by name; nobody while it is pseudonymous.</param>
public sealed record Imagined(
    Evaluation Evaluation, SimulateEvaluationRequest Asked, SimulateEvaluationResponse Found, IReadOnlyDictionary<string, Cadre> Cadres);
