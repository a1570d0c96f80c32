using Lianxin.Domain.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Lianxin.Telemetry;

/// <summary>
/// Sends traces, metrics and logs over OTLP when an endpoint is configured by the variables that OpenTelemetry defines
/// (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c> or one of a single signal), and is nothing at all otherwise.
/// </summary>
public static class OtlpExport
{
    private static readonly string[] Endpoints =
    [
        "OTEL_EXPORTER_OTLP_ENDPOINT",
        "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
        "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT",
        "OTEL_EXPORTER_OTLP_LOGS_ENDPOINT",
    ];

    // What ASP.NET Core, the runtime, Orleans and Npgsql measure by themselves, beside our own.
    private static readonly string[] Meters =
        [ProductMeter.Name, "Microsoft.Orleans", "Npgsql", "System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel"];

    private static readonly string[] Sources =
    [
        "Microsoft.Orleans.Runtime", "Microsoft.Orleans.Application", "Microsoft.Orleans.Lifecycle", "Microsoft.Orleans.Storage", "Npgsql",
    ];

    /// <summary>Whether an endpoint is configured.</summary>
    /// <param name="configuration">The host's configuration, environment variables among it.</param>
    public static bool Configured(IConfiguration configuration) => Endpoints.Any(name => !string.IsNullOrWhiteSpace(configuration[name]));

    /// <summary>Adds the export, if an endpoint is configured.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="service">What kind of process this is; <c>OTEL_SERVICE_NAME</c> goes before it.</param>
    /// <param name="instance">Which one of its kind; by default machine and process.</param>
    /// <returns>Whether one is.</returns>
    public static bool AddOtlpExport(this IHostApplicationBuilder builder, string service, string? instance = null)
    {
        if (!Configured(builder.Configuration))
            return false;
        var version = typeof(OtlpExport).Assembly.GetName().Version?.ToString(3);
        builder.Logging.AddOpenTelemetry(logs => logs.IncludeFormattedMessage = true);

        // The console keeps to warnings; a collector can filter for itself.
        builder.Logging.AddFilter<OpenTelemetryLoggerProvider>("Lianxin", LogLevel.Information);
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource
                .AddService(service, serviceVersion: version, serviceInstanceId: instance ?? $"{Environment.MachineName}:{Environment.ProcessId}")
                .AddEnvironmentVariableDetector())
            .WithMetrics(metrics => metrics.AddMeter(Meters))
            .WithTracing(traces => traces
                .AddSource(Sources)
                .AddAspNetCoreInstrumentation(requests => requests.Filter = context => !context.Request.Path.StartsWithSegments("/healthz")))
            .UseOtlpExporter();
        return true;
    }
}
