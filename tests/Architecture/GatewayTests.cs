using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Xunit;

namespace Lianxin.Architecture.Tests;

/// <summary>The gateway's services speak contracts; only standalone wiring knows that a silo can live in its process.</summary>
public sealed class GatewayTests
{
    private static readonly ArchUnitNET.Domain.Architecture Gateway =
        new ArchLoader().LoadAssemblies(System.Reflection.Assembly.Load("Lianxin.Gateway")).Build();

    [Fact]
    public void Only_standalone_wiring_names_the_silo()
    {
        var offenders = Gateway.Types
            .Where(t => t.FullName.StartsWith("Lianxin.Gateway.", StringComparison.Ordinal)
                && !t.FullName.StartsWith("Lianxin.Gateway.Standalone", StringComparison.Ordinal))
            .SelectMany(t => t.Dependencies.Select(d => (From: t.FullName, To: d.Target.FullName)))
            .Where(d => Inside(d.To))
            .Select(d => $"{d.From} → {d.To}")
            .Distinct();

        Assert.Empty(offenders);
    }

    private static bool Inside(string name) =>
        name.StartsWith("Lianxin.Silo.", StringComparison.Ordinal)
        || name.StartsWith("Lianxin.Grains.", StringComparison.Ordinal)
        || name.StartsWith("Lianxin.Storage.", StringComparison.Ordinal)
        || name.StartsWith("Lianxin.Ledger.", StringComparison.Ordinal);
}
