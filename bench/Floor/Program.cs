// An empty call over the same wire: what no service of this shape can beat. See bench/README.md.
using System.Net;
using Lianxin.Bench.Floor;
using Lianxin.Gateway.Hosting;
using Lianxin.Gateway.Identity;
using Microsoft.AspNetCore.Server.Kestrel.Core;

if (args is not ["--answers", var path, "--grpc-port", var text] || !ushort.TryParse(text, out var port))
{
    Console.Error.WriteLine("usage: Lianxin.Bench.Floor --answers FILE --grpc-port PORT");
    return 2;
}

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http2));

// The gateway's own: whoever the caller is, and whether the caller may.
builder.Services.AddSingleton(DeclaredRights.Of(ApiDescriptors.Services)).AddSingleton<RightsInterceptor>();
builder.Services.AddGrpc(grpc => grpc.Interceptors.Add<RightsInterceptor>());
builder.Services.AddSingleton(Answers.Read(path));
await using var app = builder.Build();
app.MapGrpcService<EmptyHandedService>();
await app.StartAsync();
Console.WriteLine($"listening grpc {app.Urls.Single()}");
await app.WaitForShutdownAsync();
return 0;
