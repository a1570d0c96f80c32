using System.Diagnostics;
using System.Globalization;
using Lianxin.Cli.Output;

namespace Lianxin.Cli.Clusters;

/// <summary>Stops what <c>cluster up</c> started: gateways, silos, then the database if it is the cluster's own. Its data stay.</summary>
internal sealed class ClusterDown(ClusterPlace place, IProgressBoard board, CancellationToken cancellation)
{
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(30);

    /// <summary>Does it.</summary>
    /// <returns>Whether there was anything to stop.</returns>
    public async Task<bool> RunAsync()
    {
        if (!Directory.Exists(place.Directory))
            return false;
        using var held = place.Hold();
        var state = ClusterState.Load(place);
        var members = state?.Members ?? [];
        members.AddRange(Strays.Of(place, members).ToArray());
        foreach (var kind in new[] { "gateway", "silo" })
            await Task.WhenAll(members.Where(member => member.Kind == kind).Select(StopAsync));

        // Also without a state that can be read: the server says in its own file whether it runs.
        if (state is null or { OwnDatabase: true } && Directory.Exists(place.Postgres))
            await board.RunAsync(Texts.Say("stop PostgreSQL", "停止 PostgreSQL"), _ => new LocalPostgres(place).StopAsync(cancellation));
        File.Delete(place.StateFile);
        return state is not null || members.Count > 0;
    }

    private async Task StopAsync(ClusterMember member)
    {
        using var process = member.Find();
        if (process is null)
            return;
        await board.RunAsync(Texts.Say($"stop {member.Name}", $"停止 {member.Name}"), async _ =>
        {
            using (var kill = Process.Start("kill", ["-TERM", member.Id.ToString(CultureInfo.InvariantCulture)]))
                await kill.WaitForExitAsync(cancellation);
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(StopWithin);
            try
            {
                await process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                process.Kill();
            }
        });
    }
}
