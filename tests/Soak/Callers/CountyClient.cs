using Google.LongRunning;
using Grpc.Core;
using Grpc.Net.Client;

namespace Lianxin.Cluster.Tests.Running;

/// <summary>One county through one gateway. A command is sent until it is answered, with one request id, as a good client does.</summary>
internal sealed class CountyClient(string code, Uri gateway) : IDisposable
{
    private static readonly TimeSpan CallWithin = TimeSpan.FromSeconds(10);

    private readonly GrpcChannel _channel = GrpcChannel.ForAddress(gateway);

    /// <summary>The county's name.</summary>
    public string Name => $"counties/{code}";

    public Admin.AdminClient Admin => new(_channel);

    public Divisions.DivisionsClient Divisions => new(_channel);

    public Households.HouseholdsClient Households => new(_channel);

    public Api.V1.Ledger.LedgerClient Ledger => new(_channel);

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
        foreach (var (name, suffix) in new[] { ("蓬安县", ""), ("相如镇", "100"), ("一村", "100201") })
        {
            var division = new Division { DisplayName = name, Code = code + suffix, ParentDivision = parent };
            parent = (await SendAsync(id => Divisions.CreateDivisionAsync(
                new CreateDivisionRequest { Parent = Name, Division = division, RequestId = id }, InTime).ResponseAsync)).Name;
        }

        return parent;
    }

    /// <summary>Registers a household.</summary>
    public Task<Receipt> HouseholdAsync(string village, string externalNo) => SendAsync(id => Households.CreateHouseholdAsync(new CreateHouseholdRequest
    {
        Parent = Name,
        Household = new Household
        {
            Village = village,
            VillagersGroup = "3组",
            Address = "相如镇一村3组",
            Residence = Residence.Resident,
            ExternalNo = externalNo,
            Members = { new Member { DisplayName = "张三", Relation = Relation.Head } },
        },
        RequestId = id,
    }, InTime).ResponseAsync);

    /// <summary>Reports a difficulty once, by its request id.</summary>
    public Task<Receipt> ReportOnceAsync(string household, string externalNo, string requestId) =>
        Ledger.ReportDifficultyAsync(Report(household, externalNo, requestId), InTime).ResponseAsync;

    /// <summary>Reports a difficulty.</summary>
    public Task<Receipt> ReportAsync(string household, string externalNo) => SendAsync(id => ReportOnceAsync(household, externalNo, id));

    /// <summary>Verifies the ledger and waits for the outcome.</summary>
    public async Task<OperationResult> VerifyAsync()
    {
        var operation = await SendAsync(id => Admin.VerifyLedgerAsync(new VerifyLedgerRequest { Name = Name, RequestId = id }, InTime).ResponseAsync);
        await Until.TrueAsync("the ledger is verified", async () => (operation = await RetryAsync(() => Operations.WaitOperationAsync(
            new WaitOperationRequest { Name = operation.Name }, InTime).ResponseAsync)).Done);
        Assert.True(operation.Error is null, operation.Error?.Message);
        return operation.Response.Unpack<OperationResult>();
    }

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
            catch (RpcException e) when (MaySendAgain(e.StatusCode) && left > TimeSpan.Zero)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken);
            }
        }
    }

    public void Dispose() => _channel.Dispose();

    private static bool MaySendAgain(StatusCode code) =>
        code is StatusCode.Unavailable or StatusCode.DeadlineExceeded or StatusCode.Aborted or StatusCode.ResourceExhausted;

    private static ReportDifficultyRequest Report(string household, string externalNo, string requestId) => new()
    {
        Parent = household,
        Category = DifficultyCategory.Housing,
        Severity = 3,
        Source = DifficultySource.Household,
        Description = "屋顶漏雨",
        ExternalNo = externalNo,
        RequestId = requestId,
    };
}
