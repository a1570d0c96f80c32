using System.Net;
using System.Net.Mime;
using Lianxin.Contracts.Health;
using Lianxin.Telemetry;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Orleans.Dashboard;
using Orleans.Runtime;

namespace Lianxin.Silo.Hosting;

/// <summary>Puts the process of a cluster's silo together: the silo, its health checks, the dashboard.</summary>
internal static class SiloHost
{
    /// <summary>Where the dashboard is.</summary>
    public const string DashboardPath = "/dashboard";

    /// <summary>Builds the application; it isn't started yet.</summary>
    /// <param name="options">Checked options that name a database.</param>
    /// <exception cref="SiloUnusableException">It can't run as configured.</exception>
    public static WebApplication Build(SiloOptions options)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });

        // Standard output belongs to the line that says where we listen.
        builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);

        // A start that fails is told by SiloProcess, in one line.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, options.HttpPort));
        builder.AddOtlpExport("lianxin-silo", options.Name);
        builder.AddLianxinSilo(options);
        builder.Services.AddSingleton(provider => new Prober(
            $"silo {provider.GetRequiredService<ILocalSiloDetails>().Name}",
            provider.GetRequiredService<IGrainFactory>(),
            provider.GetRequiredService<TimeProvider>()));
        builder.Services.AddHealthChecks().AddCheck<VitalsCheck>("vitals");

        var app = builder.Build();
        app.Use(ThisMachineAlone.CheckAsync);
        app.MapHealthChecks("/healthz/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/healthz/ready", new HealthCheckOptions { ResponseWriter = WriteReasonAsync });
        if (options.Dashboard)
            app.MapOrleansDashboard(DashboardPath);
        return app;
    }

    /// <summary>Where the other silos reach a started one.</summary>
    public static string AddressOf(IHost app) => app.Services.GetRequiredService<ILocalSiloDetails>().SiloAddress.Endpoint.ToString();

    private static Task WriteReasonAsync(HttpContext context, Microsoft.Extensions.Diagnostics.HealthChecks.HealthReport report)
    {
        context.Response.ContentType = MediaTypeNames.Text.Plain;
        return context.Response.WriteAsync(string.Join('\n', report.Entries.Values.Select(e => e.Description).Prepend(report.Status.ToString()).Where(t => t is { Length: > 0 })));
    }
}
