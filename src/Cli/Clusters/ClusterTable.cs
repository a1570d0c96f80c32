using System.Text.Json;
using Spectre.Console;

namespace Lianxin.Cli.Clusters;

/// <summary>A cluster's processes, for people and for programs.</summary>
internal static class ClusterTable
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Asks every process how it is and prints that.</summary>
    /// <returns>Whether all are ready.</returns>
    public static async Task<bool> PrintAsync(IAnsiConsole console, bool json, ClusterState state, CancellationToken cancellation)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        var rows = await Task.WhenAll(state.Members.Select(async member => new Row(
            member.Name,
            member.Id,
            !member.Alive ? "gone" : member.Http is { } address && await ClusterHealth.IsReadyAsync(http, address, cancellation) ? "ready" : "not ready",
            member.Http,
            member.Grpc,
            member is { Kind: "silo", Http: { } silo } ? new Uri(silo, "dashboard/") : null)));
        if (json)
            Console.WriteLine(JsonSerializer.Serialize(new { processes = rows }, Shape));
        else
            Print(console, rows);
        return rows.Length > 0 && rows.All(row => row.State == "ready");
    }

    private static void Print(IAnsiConsole console, Row[] rows)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns(
            Texts.Say("process", "进程"), "PID", Texts.Say("state", "状态"), "JSON", "gRPC", Texts.Say("dashboard", "仪表板"));
        foreach (var row in rows)
        {
            table.AddRow(
                row.Name, $"{row.Id}", Words(row.State), row.Dashboard is null ? $"{row.Http}" : string.Empty, $"{row.Grpc}", $"{row.Dashboard}");
        }

        console.Write(table);
    }

    private static string Words(string state) => state switch
    {
        "ready" => Texts.Say(state, "就绪"),
        "gone" => Texts.Say(state, "已退出"),
        _ => Texts.Say(state, "未就绪"),
    };

    private sealed record Row(string Name, int Id, string State, Uri? Http, Uri? Grpc, Uri? Dashboard);
}
