using Google.LongRunning;
using Google.Protobuf.WellKnownTypes;
using Date = Google.Type.Date;

namespace Lianxin.Gateway.Tests.Host;

/// <summary>Registers invented people through the API, each time new ones, and follows operations.</summary>
internal sealed class Clerk(RunningGateway gateway)
{
    public static Date Day(int month, int day) => new() { Year = 2026, Month = month, Day = day };

    public async Task<string> BodyAsync(string name) => (await new Departments.DepartmentsClient(gateway.Channel).CreateBodyAsync(new()
    {
        Parent = RunningGateway.County, Body = new Body { DisplayName = name, Kind = BodyKind.Department }, RequestId = RunningGateway.NewId(),
    })).Name;

    public async Task<string> CadreAsync(string body, string name = "王五") => (await new Cadres.CadresClient(gateway.Channel).CreateCadreAsync(new()
    {
        Parent = RunningGateway.County,
        Cadre = new Cadre
        {
            DisplayName = name,
            Body = body,
            Category = PersonnelCategory.CivilServant,
            RankGroup = RankGroup.Staff,
            DutyPhone = "0817-5550001",
            ActiveFrom = new Date { Year = 2020, Month = 1, Day = 1 },
        },
        RequestId = RunningGateway.NewId(),
    })).Name;

    public async Task<string> HouseholdAsync(string head = "张三") => (await new Households.HouseholdsClient(gateway.Channel).CreateHouseholdAsync(new()
    {
        Parent = RunningGateway.County,
        Household = new Household
        {
            Village = gateway.Divisions[2],
            VillagersGroup = "3组",
            Address = "相如镇一村3组12号",
            Residence = Residence.Resident,
            Members = { new Member { DisplayName = head, Relation = Relation.Head } },
        },
        RequestId = RunningGateway.NewId(),
    })).Name;

    /// <summary>Makes a cadre the household's Lead.</summary>
    public async Task<string> LeadAsync(string household, string cadre) => (await new Links.LinksClient(gateway.Channel).StartLinkAsync(new()
    {
        Parent = RunningGateway.County,
        Link = new Link
        {
            Subject = household, Holder = cadre, Kind = LinkKind.Helping, Role = LinkRole.Lead, Duties = { LinkDuty.Assist }, From = Day(1, 5),
        },
        Reason = "年度安排",
        RequestId = RunningGateway.NewId(),
    })).Name;

    public async Task VisitAsync(string household, string cadre, Date day) => await new Api.V1.Ledger.LedgerClient(gateway.Channel).RecordVisitAsync(new()
    {
        Parent = RunningGateway.County,
        Households = { household },
        OccurredOn = day,
        Kind = VisitKind.Home,
        Participants = { cadre },
        Purpose = "走访",
        Heard = "一切安好",
        RequestId = RunningGateway.NewId(),
    });

    public async Task AdvanceToAsync(DateOnly day) => await new Admin.AdminClient(gateway.Channel).AdvanceClockAsync(new()
    {
        Name = RunningGateway.County,
        To = Timestamp.FromDateTime(day.ToDateTime(new TimeOnly(1, 0), DateTimeKind.Utc)),
        RequestId = RunningGateway.NewId(),
    });

    /// <summary>Waits for an operation's end.</summary>
    public async Task<Operation> EndOfAsync(Operation operation)
    {
        var operations = new Operations.OperationsClient(gateway.Channel);
        while (!operation.Done)
            operation = await operations.WaitOperationAsync(new WaitOperationRequest { Name = operation.Name, Timeout = Duration.FromTimeSpan(TimeSpan.FromSeconds(10)) });
        return operation;
    }

    /// <summary>Waits for an operation that succeeds.</summary>
    public async Task<OperationResult> ResultOfAsync(Operation operation)
    {
        var end = await EndOfAsync(operation);
        Assert.Null(end.Error);
        return end.Response.Unpack<OperationResult>();
    }
}
