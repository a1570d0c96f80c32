using System.Net.Mime;
using Lianxin.Contracts.Health;
using Lianxin.Gateway.Hosting;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Lianxin.Gateway.Probes;

/// <summary>
/// <c>/healthz/live</c>: the process answers. <c>/healthz/ready</c>: it takes commands and answers queries. <c>/healthz/reads</c>: it answers
/// queries. The gRPC health service says the same of the whole service (ready) and of <c>reads</c>.
/// </summary>
internal static class HealthEndpoints
{
    private const string Reads = "reads";

    /// <summary>Adds the checks.</summary>
    public static void AddHealth(this IServiceCollection services, GatewayOptions options)
    {
        services.AddSingleton(provider => new Prober(
            $"gateway {options.Name ?? $"{Environment.MachineName}:{options.HttpPort}"}",
            provider.GetRequiredService<IGrainFactory>(),
            provider.GetRequiredService<TimeProvider>()));
        services
            .AddGrpcHealthChecks(grpc => grpc.Services.Map(Reads, check => check.Tags.Contains(Reads)))
            .AddCheck<CommandsCheck>("commands")
            .AddCheck<QueriesCheck>("queries", tags: [Reads]);
        services.Configure<HealthCheckPublisherOptions>(publisher =>
        {
            publisher.Delay = TimeSpan.Zero;
            publisher.Period = TimeSpan.FromSeconds(5);
        });
    }

    /// <summary>Maps the endpoints.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/healthz/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/healthz/ready", new HealthCheckOptions { ResponseWriter = WriteAsync });
        app.MapHealthChecks($"/healthz/{Reads}", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Reads), ResponseWriter = WriteAsync });
        app.MapGrpcHealthChecksService();
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = MediaTypeNames.Text.Plain;
        return context.Response.WriteAsync(string.Join(
            '\n', report.Entries.Select(entry => $"{entry.Key}: {entry.Value.Status} {entry.Value.Description}".TrimEnd()).Prepend(report.Status.ToString())));
    }
}
