using Google.Protobuf.Reflection;
using Lianxin.Gateway.Admission;
using Lianxin.Gateway.Cluster;
using Lianxin.Gateway.Probes;
using Lianxin.Gateway.Services;
using Lianxin.Gateway.Standalone;
using Lianxin.Gateway.Transcoding;
using Lianxin.Telemetry;
using Microsoft.AspNetCore.Grpc.JsonTranscoding;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Lianxin.Gateway.Hosting;

/// <summary>Puts a gateway together.</summary>
internal static class GatewayHost
{
    /// <summary>Largest message either way, in bytes; a longer one is RESOURCE_EXHAUSTED.</summary>
    public const int MaxMessage = 4 << 20;

    /// <summary>Longest path and query of a JSON call, in bytes.</summary>
    private const int MaxRequestLine = 64 << 10;

    /// <summary>Builds the application; it isn't started yet.</summary>
    /// <exception cref="ConfigurationException">It can't run as configured.</exception>
    public static WebApplication Build(GatewayOptions options)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });

        // Standard output belongs to the line that says where we listen.
        builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Orleans", LogLevel.Error);

        // Both write a stack trace for a request that can't be read; what fails within a service the ErrorInterceptor tells.
        builder.Logging.AddFilter("Grpc.AspNetCore.Server.ServerCallHandler", LogLevel.None);
        builder.Logging.AddFilter("Grpc.AspNetCore.Grpc.JsonTranscoding.ServerCallHandler", LogLevel.None);

        // A start that fails is told by GatewayProcess, in one line.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            // A gRPC message has its own limit; this stops JSON bodies that don't state their length.
            kestrel.Limits.MaxRequestBodySize = MaxMessage + 1024;

            // A thousand positions, which entries:batchGet takes, are longer than the 8 KiB a request line may have by default.
            kestrel.Limits.MaxRequestLineSize = MaxRequestLine;
            kestrel.Listen(options.Listen, options.HttpPort, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.Listen(options.Listen, options.GrpcPort, listen => listen.Protocols = HttpProtocols.Http2);
        });
        builder.AddOtlpExport(options.Standalone ? "lianxin-standalone" : "lianxin-gateway", options.Name);
        if (options.Standalone)
            builder.AddStandaloneSilo(options);
        else
            builder.AddClusterClient(options);
        if (options.ExitWithParent)
            builder.Services.AddHostedService<ParentWatch>();
        AddApi(builder.Services, options);

        var app = builder.Build();
        app.Use(GrpcFront.RunAsync);
        app.Use(app.Services.GetRequiredService<FloodGate>().RunAsync);
        app.Use(JsonFront.RunAsync);
        MapApi(app);
        app.Services.GetRequiredService<DeclaredRights>().Cover(((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints));
        return app;
    }

    private static void AddApi(IServiceCollection services, GatewayOptions options)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(DeclaredRights.Of(ApiDescriptors.Services));
        services.AddSingleton(options);
        services.AddSingleton(new PageTokens(PageTokenKey.Load(options.KeysDirectory, options.KeysPlace)));
        services.AddSingleton(options.Admission);
        services.AddSingleton<ErrorInterceptor>().AddSingleton<AdmissionInterceptor>().AddSingleton<RightsInterceptor>().AddSingleton<InputInterceptor>();
        services.AddSingleton<RefusalMeter>().AddSingleton<FloodGate>();
        services
            .AddGrpc(grpc =>
            {
                grpc.Interceptors.Add<ErrorInterceptor>();
                grpc.Interceptors.Add<AdmissionInterceptor>();
                grpc.Interceptors.Add<RightsInterceptor>();
                grpc.Interceptors.Add<InputInterceptor>();
                grpc.MaxReceiveMessageSize = MaxMessage;
                grpc.EnableDetailedErrors = false;
            })
            .AddJsonTranscoding(json => json.TypeRegistry = TypeRegistry.FromFiles(ApiDescriptors.Files));
        services.AddGrpcReflection();
        services.AddHealth(options);
    }

    private static void MapApi(WebApplication app)
    {
        app.MapGrpcService<DivisionsService>();
        app.MapGrpcService<DepartmentsService>();
        app.MapGrpcService<CadresService>();
        app.MapGrpcService<HouseholdsService>();
        app.MapGrpcService<LinksService>();
        app.MapGrpcService<LedgerService>();
        app.MapGrpcService<WorkloadService>();
        app.MapGrpcService<SchemesService>();
        app.MapGrpcService<EvaluationsService>();
        app.MapGrpcService<CampaignsService>();
        app.MapGrpcService<VetoesService>();
        app.MapGrpcService<ImportsService>();
        app.MapGrpcService<OperationsService>();
        app.MapGrpcService<OperationItemsService>();
        app.MapGrpcService<AdminService>();
        app.MapGrpcReflectionService();
        app.MapHealth();
    }
}
