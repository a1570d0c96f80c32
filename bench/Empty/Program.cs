// ASP.NET Core, Orleans and one gRPC method that answers nothing: what any such process takes to start. See bench/README.md.
using System.Net;
using System.Net.Sockets;
using Lianxin.Bench.Empty;
using Microsoft.AspNetCore.Server.Kestrel.Core;

var builder = WebApplication.CreateBuilder();
builder.Logging.ClearProviders();
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
builder.UseOrleans(silo => silo.UseLocalhostClustering(FreePort(), FreePort()));
builder.Services.AddGrpc();
await using var app = builder.Build();
app.MapGrpcService<NothingService>();
await app.StartAsync();
Console.WriteLine($"listening grpc {app.Urls.Single()}");
await app.WaitForShutdownAsync();

static int FreePort()
{
    using var listener = new TcpListener(IPAddress.Loopback, 0);
    listener.Start();
    return ((IPEndPoint)listener.LocalEndpoint).Port;
}
