using System.Diagnostics;
using Lianxin.Soak.Faults;

namespace Lianxin.Cluster.Tests;

/// <summary>
/// The soak in a network and over a disk of its own: silos cut off from each other, a silo from PostgreSQL, PostgreSQL without room. Once each.
/// </summary>
public sealed class NetworkTests
{
    [Fact]
    public async Task Whatever_is_cut_off_or_full_no_command_is_lost_or_doubled_and_the_service_heals_alone()
    {
        await Needs.NamespaceAsync("--net", "--mount");
        Needs.Tool("ip", "iproute2");
        Needs.Tool("nft", "nftables");
        _ = PostgresFixture.Binaries();
        var into = Directory.CreateTempSubdirectory("lianxin-network-");
        try
        {
            using var soak = Process.Start(new ProcessStartInfo(
                "unshare",
                [
                    "--net", "sh", "-c", "PATH=$PATH:/usr/sbin:/sbin && ip link set lo up && exec \"$@\"", "sh", "dotnet", ClusterProcesses.ProgramOf("Soak"),
                    "--rounds", "3", "--only", "network cut|disk full", "--into", into.FullName,
                ])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { [PrivateNetwork.SharedVariable] = PrivateNetwork.Own },
            })!;
            var token = TestContext.Current.CancellationToken;
            await using var ended = token.Register(() => soak.Kill(entireProcessTree: true));
            var said = await Task.WhenAll(soak.StandardOutput.ReadToEndAsync(token), soak.StandardError.ReadToEndAsync(token));
            await soak.WaitForExitAsync(token);

            Assert.True(soak.ExitCode == 0, string.Join('\n', said));
            Assert.Equal(3, said[0].Split('\n').Count(line => line.Contains(" new calls ", StringComparison.Ordinal)));
        }
        finally
        {
            into.Delete(recursive: true);
        }
    }
}
