using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Subjects;
using Lianxin.Contracts.Workload;
using Lianxin.Domain.Bodies;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Microsoft.Extensions.DependencyInjection;

namespace Lianxin.Grains.Tests.Hosting;

/// <summary>A county of invented people, driven through grain calls alone.</summary>
internal sealed class TestCounty(SiloFixture silo, CountyCode code)
{
    public static readonly DateOnly FirstDay = new(2026, 3, 1);
    private static readonly Caller Clerk = new("clerk", ["*"]);
    private int _requests;

    public CountyCode Code => code;

    public ReadContext Reading { get; } = new(Clerk);

    public ICountyGrain County => silo.Grains.GetGrain<ICountyGrain>(code.Value);

    public ICoordinatorGrain Coordinator => silo.Grains.GetGrain<ICoordinatorGrain>(code.Value);

    public IWorkloadQueryGrain Workload => silo.Grains.GetGrain<IWorkloadQueryGrain>(code.Value);

    public DivisionId Township { get; private set; }

    public DivisionId Village { get; private set; }

    public BodyId Body { get; private set; }

    /// <summary>A fresh request; the same number gives the same request again.</summary>
    public CommandContext Request(int? number = null, string body = "body")
    {
        var key = $"request {number ?? Interlocked.Increment(ref _requests) + 1_000_000}";
        return new CommandContext(Clerk, ChildKey.Of(code.Value, key), ChildKey.Of(code.Value, body));
    }

    public async Task FoundAsync()
    {
        var founding = new FoundLedger("蓬安县", "Asia/Shanghai", ClockKind.Simulated, new DateTimeOffset(2026, 3, 1, 1, 0, 0, TimeSpan.Zero));
        Accepted(await County.ExecuteAsync(Request(), founding));
        var top = Id<DivisionId>("county");
        Township = Id<DivisionId>("township");
        Village = Id<DivisionId>("village");
        Body = Id<BodyId>("body");
        Accepted(await Division(top).ExecuteAsync(Request(), new FoundDivision(code.Value, "蓬安县", null)));
        Accepted(await Division(Township).ExecuteAsync(Request(), new FoundDivision($"{code}100", "相如镇", top)));
        Accepted(await Division(Village).ExecuteAsync(Request(), new FoundDivision($"{code}100200", "油房沟村", Township)));
        Accepted(await silo.Grains.GetGrain<IBodyGrain>(Body.Value).ExecuteAsync(Request(), new RegisterBody("农业农村局", BodyKind.Department, null, string.Empty)));
    }

    public T Id<T>(string seed)
        where T : struct, IEntityId<T> => EntityId.Derive<T>(code, seed);

    public IDivisionGrain Division(DivisionId id) => silo.Grains.GetGrain<IDivisionGrain>(id.Value);

    public IHouseholdGrain Household(HouseholdId id) => silo.Grains.GetGrain<IHouseholdGrain>(id.Value);

    public ICadreGrain Cadre(CadreId id) => silo.Grains.GetGrain<ICadreGrain>(id.Value);

    public ICadreWorkloadGrain LoadOf(CadreId id) => silo.Grains.GetGrain<ICadreWorkloadGrain>(id.Value);

    public async Task<CadreId> RegisterCadreAsync(string seed, RankGroup group = RankGroup.Staff, DivisionId? home = null)
    {
        var id = Id<CadreId>(seed);
        var register = new RegisterCadre(
            "张三", Body, "科员", PersonnelCategory.CivilServant, group, "0817-5550001", home, FirstDay.AddYears(-3), string.Empty);
        Accepted(await Cadre(id).ExecuteAsync(Request(), register));
        return id;
    }

    public async Task<HouseholdId> RegisterHouseholdAsync(string seed, int members = 2)
    {
        var id = Id<HouseholdId>(seed);
        var people = Enumerable.Range(0, members)
            .Select(i => new MemberDetails($"李{i}", i == 0 ? Relation.Head : Relation.Child, Gender.Female, string.Empty, new DateOnly(1970 + i, 1, 1), string.Empty));
        var register = new RegisterHousehold(
            Village, "3组", "油房沟3组12号", Residence.Resident, [HouseholdTag.MinimumIncome], MonitoringType.Unspecified, string.Empty, string.Empty, [.. people]);
        Accepted(await Household(id).ExecuteAsync(Request(), register));
        return id;
    }

    public StartLink Lead(HouseholdId household, CadreId cadre, string seed, bool imported = false) => new(
        new LinkTerms(
            Id<LinkId>(seed), SubjectKind.Household, household.Value, HolderKind.Cadre, cadre.Value, LinkKind.Helping, LinkRole.Lead, LinkDuties.Assist,
            FirstDay, null, string.Empty, imported, string.Empty),
        "年度安排");

    public async Task<LinkId> LeadAsync(HouseholdId household, CadreId cadre)
    {
        var link = Lead(household, cadre, $"{household} led by {cadre}");
        Accepted(await Coordinator.StartLinkAsync(Request(), link));
        return link.Terms.Link;
    }

    public static ReportDifficulty Difficulty(string text = "屋顶漏雨", DifficultyCategory category = DifficultyCategory.Housing) =>
        new(category, 3, DifficultySource.Household, text, null, string.Empty);

    /// <summary>A difficulty handled by a cadre.</summary>
    public async Task<DifficultyId> OpenDifficultyAsync(HouseholdId household, CadreId handler, DifficultyCategory category = DifficultyCategory.Housing)
    {
        var reported = Accepted(await Household(household).ExecuteAsync(Request(), Difficulty(category: category)));
        var id = EntityId.Parse<DifficultyId>(reported.Created[0]);
        Accepted(await Household(household).ExecuteAsync(Request(), new AcceptDifficulty(3) { Difficulty = id }));
        Accepted(await Household(household).ExecuteAsync(Request(), new AssignDifficulty(handler, Body) { Difficulty = id }));
        return id;
    }

    /// <summary>The last position stored by now.</summary>
    public async Task<long> HeadAsync() => await silo.Services.GetRequiredService<Ledger.ILedger>().HeadAsync(code);

    public async Task AdvanceToAsync(DateOnly day) => Accepted(await County.ExecuteAsync(
        Request(), new AdvanceClock(new DateTimeOffset(day.ToDateTime(new TimeOnly(1, 0)), TimeSpan.Zero))));

    public static CommandReply Accepted(CommandReply reply)
    {
        Assert.Null(reply.Refusal);
        return reply;
    }

    public static T Value<T>(Answer<T> answer)
    {
        Assert.Null(answer.Refusal);
        return answer.Value!;
    }
}
