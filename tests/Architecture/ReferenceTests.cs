using System.Reflection;
using Xunit;

namespace Lianxin.Architecture.Tests;

/// <summary>The arrows of docs/architecture.md: who may reference whom.</summary>
public sealed class ReferenceTests
{
    public static TheoryData<string, string[]> Arrows => new()
    {
        { "Proofs", [] },
        { "Domain", [] },
        { "Ledger", ["Domain", "Proofs"] },
        { "Contracts", ["Domain"] },
        { "Api", [] },
        { "Tabular", ["Domain"] },
        { "Yaml", ["Domain"] },
        { "Generator", [] },
        { "Storage", ["Domain", "Ledger"] },
        { "Grains", ["Domain", "Ledger", "Contracts", "Tabular", "Yaml", "Proofs"] },
        { "Backup", ["Domain", "Ledger", "Proofs", "Storage"] },
        { "Telemetry", ["Domain"] },
        { "Silo", ["Domain", "Ledger", "Contracts", "Grains", "Storage", "Proofs", "Telemetry"] },
        { "Gateway", ["Domain", "Contracts", "Api", "Silo", "Telemetry"] },
        { "Cli", ["Api", "Generator", "Proofs", "Domain", "Tabular", "Yaml"] },
    };

    [Theory]
    [MemberData(nameof(Arrows))]
    public void A_project_references_only_what_the_architecture_allows(string project, string[] allowed)
    {
        var actual = Load(project).GetReferencedAssemblies()
            .Select(a => a.Name!)
            .Where(n => n.StartsWith("Lianxin.", StringComparison.Ordinal))
            .Select(n => n["Lianxin.".Length..]);

        Assert.Empty(actual.Except(allowed));
    }

    [Fact]
    public void Domain_knows_of_Orleans_only_its_serialisation()
    {
        var orleans = Load("Domain").GetReferencedAssemblies()
            .Select(a => a.Name!)
            .Where(n => n.StartsWith("Orleans", StringComparison.Ordinal));

        Assert.All(orleans, n => Assert.StartsWith("Orleans.Serialization", n, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Domain")]
    [InlineData("Ledger")]
    [InlineData("Grains")]
    [InlineData("Contracts")]
    public void Nothing_inside_knows_a_database_driver_or_the_wire(string project)
    {
        var names = Load(project).GetReferencedAssemblies().Select(a => a.Name!).ToArray();

        Assert.DoesNotContain("Npgsql", names);
        Assert.DoesNotContain("Microsoft.Data.Sqlite", names);
        Assert.DoesNotContain("Google.Protobuf", names);
        Assert.DoesNotContain(names, n => n.StartsWith("Grpc", StringComparison.Ordinal));
    }

    private static Assembly Load(string project) => Assembly.Load($"Lianxin.{project}");
}
