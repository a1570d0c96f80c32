using System.Net.Sockets;
using Google.LongRunning;
using Grpc.Core;
using Grpc.Net.Client;

namespace Lianxin.Soak.Callers;

/// <summary>One county through one gateway. A command is sent until it is answered, with one request id, as a good client does.</summary>
public sealed class CountyClient(string code, Uri gateway) : IDisposable
{
    private static readonly TimeSpan CallWithin = TimeSpan.FromSeconds(10);

    // A gateway that stands still answers no ping either: without pings its connection would be trusted for minutes.
    private readonly GrpcChannel _channel = GrpcChannel.ForAddress(gateway, new GrpcChannelOptions
    {
        HttpHandler = new SocketsHttpHandler
        {
            KeepAlivePingDelay = TimeSpan.FromSeconds(1),
            KeepAlivePingTimeout = TimeSpan.FromSeconds(1),
            ConnectTimeout = TimeSpan.FromSeconds(2),
        },
        DisposeHttpClient = true,
    });

    /// <summary>County, township and village: name, and what follows the county's code.</summary>
    public static readonly (string Name, string Suffix)[] Hierarchy = [("蓬安县", ""), ("相如镇", "100"), ("一村", "100201")];

    /// <summary>The county's name.</summary>
    public string Name => $"counties/{code}";

    public Admin.AdminClient Admin => new(_channel);

    public Divisions.DivisionsClient Divisions => new(_channel);

    public Households.HouseholdsClient Households => new(_channel);

    public Api.V1.Ledger.LedgerClient Ledger => new(_channel);

    public Links.LinksClient Links => new(_channel);

    public Cadres.CadresClient Cadres => new(_channel);

    public Departments.DepartmentsClient Departments => new(_channel);

    public Imports.ImportsClient Imports => new(_channel);

    public Operations.OperationsClient Operations => new(_channel);

    /// <summary>With every call: when it is given up.</summary>
    public static CallOptions InTime => new(deadline: DateTime.UtcNow + CallWithin, cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>Founds the county, on the machine's clock unless a day is given.</summary>
    public Task<Receipt> FoundAsync(DateTimeOffset? startsAt = null) => SendAsync(id => Admin.FoundLedgerAsync(new FoundLedgerRequest
    {
        Name = Name,
        DisplayName = "蓬安县",
        Clock = startsAt is null ? ClockKind.System : ClockKind.Simulated,
        StartsAt = startsAt is { } start ? Google.Protobuf.WellKnownTypes.Timestamp.FromDateTimeOffset(start) : null,
        RequestId = id,
    }, InTime).ResponseAsync);

    /// <summary>Creates county, township and village.</summary>
    /// <returns>The village's name.</returns>
    public async Task<string> VillageAsync()
    {
        var parent = string.Empty;
        foreach (var (name, suffix) in Hierarchy)
        {
            var division = new Division { DisplayName = name, Code = code + suffix, ParentDivision = parent };
            parent = (await SendAsync(id => Divisions.CreateDivisionAsync(
                new CreateDivisionRequest { Parent = Name, Division = division, RequestId = id }, InTime).ResponseAsync)).Name;
        }

        return parent;
    }

    /// <summary>A household to register.</summary>
    public static CreateHouseholdRequest NewHousehold(string county, string village, string externalNo) => new()
    {
        Parent = county,
        Household = new Household
        {
            Village = village,
            VillagersGroup = "3组",
            Address = "相如镇一村3组",
            Residence = Residence.Resident,
            ExternalNo = externalNo,
            Members = { new Member { DisplayName = "张三", Relation = Relation.Head } },
        },
    };

    /// <summary>A difficulty to report.</summary>
    public static ReportDifficultyRequest NewReport(string household, string externalNo, string requestId) => new()
    {
        Parent = household,
        Category = DifficultyCategory.Housing,
        Severity = 3,
        Source = DifficultySource.Household,
        Description = "屋顶漏雨",
        ExternalNo = externalNo,
        RequestId = requestId,
    };

    /// <summary>Registers a household.</summary>
    public Task<Receipt> HouseholdAsync(string village, string externalNo) => SendAsync(id => Households.CreateHouseholdAsync(
        new CreateHouseholdRequest(NewHousehold(Name, village, externalNo)) { RequestId = id }, InTime).ResponseAsync);

    /// <summary>Reports a difficulty once, by its request id.</summary>
    public Task<Receipt> ReportOnceAsync(string household, string externalNo, string requestId) =>
        Ledger.ReportDifficultyAsync(NewReport(household, externalNo, requestId), InTime).ResponseAsync;

    /// <summary>Reports a difficulty.</summary>
    public Task<Receipt> ReportAsync(string household, string externalNo) => SendAsync(id => ReportOnceAsync(household, externalNo, id));

    /// <summary>Verifies the ledger and waits for the outcome.</summary>
    public async Task<OperationResult> VerifyAsync()
    {
        return (await DoneAsync(await SendAsync(
            id => Admin.VerifyLedgerAsync(new VerifyLedgerRequest { Name = Name, RequestId = id }, InTime).ResponseAsync))).Unpack<OperationResult>();
    }

    /// <summary>Makes the read models anew from the ledger and waits until they are.</summary>
    public async Task RebuildAsync() => await DoneAsync(await SendAsync(
        id => Admin.RebuildProjectionsAsync(new RebuildProjectionsRequest { Name = Name, RequestId = id }, InTime).ResponseAsync));

    /// <summary>Sends a command, with one request id, until it is answered.</summary>
    public static Task<T> SendAsync<T>(Func<string, Task<T>> send)
    {
        var id = Guid.NewGuid().ToString();
        return RetryAsync(() => send(id));
    }

    /// <summary>Calls until the answer isn't one that asks to be called again.</summary>
    public static async Task<T> RetryAsync<T>(Func<Task<T>> call)
    {
        for (var left = ServiceProcess.Safety; ; left -= TimeSpan.FromMilliseconds(100))
        {
            try
            {
                return await call();
            }
            catch (RpcException e) when (MaySendAgain(e) && left > TimeSpan.Zero)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken);
            }
        }
    }

    public void Dispose() => _channel.Dispose();

    /// <summary>Whether an answer means: the outcome is unknown or nothing was done, the same request may be sent again.</summary>
    public static bool MaySendAgain(RpcException fault) =>
        fault.StatusCode is StatusCode.Unavailable or StatusCode.DeadlineExceeded or StatusCode.Aborted or StatusCode.ResourceExhausted
        || Unreached(fault);

    /// <summary>Whether no gateway answered. The client library calls some of these internal, as if a gateway had said so.</summary>
    public static bool Unreached(RpcException fault) => fault.Status.DebugException is HttpRequestException or IOException or SocketException;

    private async Task<Google.Protobuf.WellKnownTypes.Any> DoneAsync(Operation operation)
    {
        await Until.TrueAsync($"{operation.Name} is done", async () => (operation = await RetryAsync(() => Operations.WaitOperationAsync(
            new WaitOperationRequest { Name = operation.Name }, InTime).ResponseAsync)).Done);
        Assert.True(operation.Error is null, operation.Error?.Message);
        return operation.Response;
    }
}
