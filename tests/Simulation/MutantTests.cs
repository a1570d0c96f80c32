using Lianxin.Simulation.Tests.Cluster;

namespace Lianxin.Simulation.Tests;

/// <summary>The checks are worth what they find: each fault planted in the machinery must break a promise within a few seeds.</summary>
public sealed class MutantTests
{
    private const int Seeds = 150;

    public static TheoryData<string> Mutants => [.. Enum.GetNames<Mutation>().Where(name => name != nameof(Mutation.None))];

    [Theory]
    [MemberData(nameof(Mutants))]
    public void A_planted_fault_is_found(string mutation)
    {
        var planted = Enum.Parse<Mutation>(mutation);
        Assert.Contains(Enumerable.Range(1, Seeds), seed => !SimulatedRun.Of(seed, planted).Holds);
    }
}
