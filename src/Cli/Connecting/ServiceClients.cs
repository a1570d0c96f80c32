using Google.LongRunning;
using Grpc.Health.V1;
using Grpc.Net.Client;
using Lianxin.Api.V1;

namespace Lianxin.Cli.Connecting;

/// <summary>The gateway's services over one channel, and the county they are asked about.</summary>
public sealed class ServiceClients : IDisposable
{
    private const int MaxMessageBytes = 64 * 1024 * 1024;

    private readonly GrpcChannel _channel;

    /// <summary>Opens a channel; nothing is sent before the first call.</summary>
    /// <param name="address">The gateway's gRPC address.</param>
    /// <param name="county">Six digits.</param>
    public ServiceClients(Uri address, string county)
    {
        _channel = GrpcChannel.ForAddress(address, new GrpcChannelOptions
        {
            MaxReceiveMessageSize = MaxMessageBytes,
            MaxRetryAttempts = Resending.Attempts,
            ServiceConfig = Resending.Config,
            HttpHandler = new SocketsHttpHandler { EnableMultipleHttp2Connections = true },
        });
        County = county;
        Admin = new(_channel);
        Cadres = new(_channel);
        Campaigns = new(_channel);
        Departments = new(_channel);
        Divisions = new(_channel);
        Evaluations = new(_channel);
        Health = new(_channel);
        Households = new(_channel);
        Imports = new(_channel);
        Ledger = new(_channel);
        Links = new(_channel);
        Operations = new(_channel);
        OperationItems = new(_channel);
        Schemes = new(_channel);
        Vetoes = new(_channel);
        Workload = new(_channel);
    }

    /// <summary>Six digits.</summary>
    public string County { get; }

    /// <summary>The county's resource name.</summary>
    public string CountyName => $"counties/{County}";

    public Admin.AdminClient Admin { get; }

    public Cadres.CadresClient Cadres { get; }

    public Campaigns.CampaignsClient Campaigns { get; }

    public Departments.DepartmentsClient Departments { get; }

    public Divisions.DivisionsClient Divisions { get; }

    public Evaluations.EvaluationsClient Evaluations { get; }

    public Health.HealthClient Health { get; }

    public Households.HouseholdsClient Households { get; }

    public Imports.ImportsClient Imports { get; }

    public Api.V1.Ledger.LedgerClient Ledger { get; }

    public Links.LinksClient Links { get; }

    public Operations.OperationsClient Operations { get; }

    public OperationItems.OperationItemsClient OperationItems { get; }

    public Schemes.SchemesClient Schemes { get; }

    public Vetoes.VetoesClient Vetoes { get; }

    public Api.V1.Workload.WorkloadClient Workload { get; }

    /// <inheritdoc/>
    public void Dispose() => _channel.Dispose();
}
