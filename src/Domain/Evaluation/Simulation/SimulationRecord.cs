namespace Lianxin.Domain.Evaluation.Simulation;

/// <summary>A simulation on record, listed with its evaluation.</summary>
/// <param name="By">The principal; an id.</param>
/// <param name="SchemeHash">Hash of the scheme simulated.</param>
/// <param name="Stability">How weights were shaken, or null.</param>
/// <param name="Day">The day.</param>
[GenerateSerializer, Immutable, Alias("lx.SimulationRecord")]
public sealed record SimulationRecord(
    [property: Id(0)] string By, [property: Id(1)] string SchemeHash, [property: Id(2)] StabilityTerms? Stability, [property: Id(3)] DateOnly Day);
