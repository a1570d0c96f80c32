using Lianxin.Api.V1;
using Lianxin.Gateway.Mapping;

namespace Lianxin.Bench.Micro.Benchmarks;

/// <summary>What the gateway makes of a command before a grain sees it.</summary>
[MemoryDiagnoser]
public class GatewayBenchmarks
{
    private readonly RecordVisitRequest _visit = new()
    {
        Parent = "counties/511323",
        Households = { Names.Of(Samples.SampleYear.Household) },
        Participants = { Names.Of(Samples.SampleYear.Cadre(1)) },
        OccurredOn = new Google.Type.Date { Year = 2026, Month = 3, Day = 5 },
        Kind = VisitKind.Home,
        Purpose = "日常走访",
        Heard = "家中老人身体尚好,盼早日通自来水",
        RequestId = "01900000-0000-7000-8000-000000000001",
    };

    private readonly Household _household = new()
    {
        Village = Names.Of(Samples.SampleYear.Village),
        VillagersGroup = "3组",
        Address = "某村3组8号",
        Residence = Residence.Resident,
        ExternalNo = "H000001",
        Members = { new Member { DisplayName = "甄其人", Relation = Relation.Head, Phone = "13800000000" } },
    };

    /// <summary>The key under which a repeat is known.</summary>
    [Benchmark]
    public string RequestKey() => RequestKeys.KeyOf("clerk", "/lianxin.v1.Ledger/RecordVisit", Guid.ParseExact(RequestKeys.RequestIdOf(_visit), "D"));

    /// <summary>What tells a repeat from another request under the same id.</summary>
    [Benchmark]
    public string BodyHash() => RequestKeys.BodyHashOf(_visit);

    /// <summary>Names, day and word of a visit.</summary>
    [Benchmark]
    public (CountyCode County, ImmutableArray<HouseholdId> Households, ImmutableArray<CadreId> Cadres, DateOnly Day) VisitFields()
    {
        var input = new Input();
        var fields = (
            input.County(_visit.Parent, "parent"),
            input.Ids<HouseholdId>(_visit.Households, "households", 1, 50),
            input.Ids<CadreId>(_visit.Participants, "participants", 1, 20),
            input.Day(_visit.OccurredOn, "occurred_on"));
        input.Done();
        return fields;
    }

    /// <summary>A registration's fields.</summary>
    [Benchmark]
    public RegisterHousehold Registration()
    {
        var input = new Input();
        var command = HouseholdMapping.Register(input, _household);
        input.Done();
        return command;
    }
}
