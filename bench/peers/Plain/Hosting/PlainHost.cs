using System.Net;
using Lianxin.Bench.Plain.Commands;
using Lianxin.Bench.Plain.Counties;
using Lianxin.Bench.Plain.Households;
using Lianxin.Bench.Plain.Workloads;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Lianxin.Bench.Plain.Hosting;

/// <summary>Puts the service together.</summary>
internal static class PlainHost
{
    /// <summary>Starts it; it then listens.</summary>
    public static async Task<WebApplication> StartAsync(PlainOptions options, TimeProvider time)
    {
        var database = PlainDatabase.Open(options.Postgres);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });

        // Standard output belongs to the line that says where we listen.
        builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, options.GrpcPort, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc(grpc => grpc.Interceptors.Add<StoreFaults>());
        builder.Services.AddSingleton<StoreFaults>().AddSingleton(_ => database);
        builder.Services.AddSingleton(await PlainCounty.ReadAsync(database, time));
        builder.Services.AddSingleton<CommandRunner>().AddSingleton<NormalisedLoads>().AddSingleton<ProjectedLoads>();
        if (options.Normalised)
            builder.Services.AddSingleton<ICadreLoads>(services => services.GetRequiredService<NormalisedLoads>());
        else
            builder.Services.AddSingleton<ICadreLoads>(services => services.GetRequiredService<ProjectedLoads>());
        var app = builder.Build();
        app.MapGrpcService<PlainLedger>();
        app.MapGrpcService<PlainWorkload>();
        app.MapGrpcService<PlainHouseholds>();
        await app.StartAsync();
        return app;
    }
}
