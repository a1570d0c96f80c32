using System.Net.Http.Json;
using System.Text.Json;
using Grpc.Net.Client;
using Lianxin.Gateway.Hosting;
using Microsoft.AspNetCore.Builder;

namespace Lianxin.Gateway.Tests.Host;

/// <summary>A standalone gateway on free ports over a temporary data directory, its county founded with a simulated clock.</summary>
public sealed class RunningGateway : IAsyncLifetime
{
    public const string County = "counties/511323";

    private readonly string _data = Directory.CreateTempSubdirectory("lianxin-gateway-").FullName;
    private WebApplication? _app;

    public IServiceProvider Services => _app!.Services;

    public GrpcChannel Channel { get; private set; } = null!;

    public HttpClient Http { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _app = GatewayHost.Build(new GatewayOptions { HttpPort = 0, GrpcPort = 0, Standalone = true, Data = _data });
        await _app.StartAsync();
        var (http, grpc) = GatewayProcess.AddressesOf(_app);
        Channel = GrpcChannel.ForAddress(grpc, new GrpcChannelOptions { MaxSendMessageSize = null });
        Http = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) }) { BaseAddress = new Uri(http) };
        await new Admin.AdminClient(Channel).FoundLedgerAsync(new FoundLedgerRequest
        {
            Name = County,
            DisplayName = "蓬安县",
            Clock = ClockKind.Simulated,
            StartsAt = Google.Protobuf.WellKnownTypes.Timestamp.FromDateTimeOffset(new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero)),
            RequestId = NewId(),
        });
        foreach (var (name, divisionCode) in new[] { ("蓬安县", "511323"), ("相如镇", "511323100"), ("一村", "511323100201") })
        {
            var division = new Division { DisplayName = name, Code = divisionCode, ParentDivision = Divisions.LastOrDefault() ?? string.Empty };
            var receipt = await new Api.V1.Divisions.DivisionsClient(Channel).CreateDivisionAsync(new CreateDivisionRequest { Parent = County, Division = division, RequestId = NewId() });
            Divisions.Add(receipt.Name);
        }
    }

    /// <summary>County, township, village.</summary>
    public List<string> Divisions { get; } = [];

    public static string NewId() => Guid.NewGuid().ToString("D");

    public async Task<(int Http, JsonElement Body)> PostAsync(string path, object body)
    {
        using var response = await Http.PostAsJsonAsync(path, body);
        return ((int)response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        Http.Dispose();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        Directory.Delete(_data, recursive: true);
    }
}
