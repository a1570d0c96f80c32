using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Bodies;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Divisions;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Lianxin.Domain.Visits;
using Lianxin.Grains.Tests.Hosting;
using static Lianxin.Grains.Tests.Hosting.TestCounty;

namespace Lianxin.Grains.Tests.References;

/// <summary>A county with a household, its difficulty and a cadre; and what it takes to found someone new.</summary>
internal sealed class ReferenceScene(SiloFixture silo, TestCounty county)
{
    private const string Newcomer = "newcomer";

    public TestCounty County => county;

    public HouseholdId Household { get; private set; }

    public CadreId Cadre { get; private set; }

    public DifficultyId Assigned { get; private set; }

    public static async Task<ReferenceScene> FoundAsync(SiloFixture silo)
    {
        var scene = new ReferenceScene(silo, await silo.FoundAsync());
        scene.Household = await scene.County.RegisterHouseholdAsync("named");
        scene.Cadre = await scene.County.RegisterCadreAsync("known");
        scene.Assigned = await scene.County.OpenDifficultyAsync(scene.Household, scene.Cadre);
        return scene;
    }

    public string NewcomerOf(string prefix) => prefix switch
    {
        "C" => county.Id<CadreId>(Newcomer).Value,
        "B" => county.Id<BodyId>(Newcomer).Value,
        _ => county.Id<DivisionId>(Newcomer).Value,
    };

    public Task RegisterNewcomerAsync(Naming naming) => RegisterNewcomerAsync(naming.Prefix, naming.Level);

    public async Task RegisterNewcomerAsync(string prefix, DivisionLevel level = DivisionLevel.Village)
    {
        if (prefix == CadreId.Prefix)
            await county.RegisterCadreAsync(Newcomer);
        else if (prefix == BodyId.Prefix)
            Accepted(await Body(county.Id<BodyId>(Newcomer)).ExecuteAsync(county.Request(), new RegisterBody("民政局", BodyKind.Department, null, string.Empty)));
        else
            Accepted(await county.Division(county.Id<DivisionId>(Newcomer)).ExecuteAsync(county.Request(), level == DivisionLevel.Village
                ? new FoundDivision($"{county.Code}100201", "新桥村", county.Township)
                : new FoundDivision($"{county.Code}101", "新桥镇", county.Id<DivisionId>("county"))));
    }

    /// <summary>Has the newcomer named once, and then end before the first day, or with it.</summary>
    public async Task EndNewcomerAsync(string prefix)
    {
        if (prefix == CadreId.Prefix)
        {
            var cadre = county.Id<CadreId>(Newcomer);
            var measure = new RecordMeasure(null, MeasureKind.Repair, 0, cadre, "修缮屋顶", FirstDay);
            Accepted(await county.Household(Household).ExecuteAsync(county.Request(), measure));
            Accepted(await county.Cadre(cadre).ExecuteAsync(county.Request(), new RetireCadre(FirstDay.AddDays(-1), "退休")));
            return;
        }

        var village = county.Id<DivisionId>(Newcomer);
        var other = county.Id<BodyId>("named before");
        Accepted(await Body(other).ExecuteAsync(county.Request(), new RegisterBody("驻村工作队", BodyKind.StationTeam, village, string.Empty)));
        Accepted(await county.Division(village).ExecuteAsync(county.Request(), new SucceedDivision([county.Village], null)));
    }

    public IBodyGrain Body(BodyId id) => silo.Grains.GetGrain<IBodyGrain>(id.Value);

    public Task<Func<string, Task<CommandReply>>> OnHouseholdAsync(Func<string, SubjectCommand> command) => OnAsync(county.Household(Household), command);

    public Task<Func<string, Task<CommandReply>>> OnAsync(ISubjectGrain subject, Func<string, SubjectCommand> command) =>
        Task.FromResult<Func<string, Task<CommandReply>>>(id => subject.ExecuteAsync(county.Request(), command(id)));

    public async Task<DifficultyId> ResolvedAsync()
    {
        Accepted(await county.Household(Household).ExecuteAsync(county.Request(), new StartDifficulty { Difficulty = Assigned }));
        Accepted(await county.Household(Household).ExecuteAsync(county.Request(), new ResolveDifficulty { Difficulty = Assigned, Text = "已修好" }));
        return Assigned;
    }

    /// <summary>A visit was recorded.</summary>
    /// <returns>The household's version with it.</returns>
    public async Task<long> VisitedAsync() =>
        Accepted(await county.Coordinator.RecordVisitAsync(county.Request(), [Household], Visit(Cadre))).Version;

    public RecordVisit Visit(params ImmutableArray<CadreId> participants) =>
        new(county.Id<VisitId>("visit"), FirstDay, VisitKind.Home, participants, 1, "走访", "一切正常");

    public StartLink Support(string body) => new(
        new LinkTerms(
            county.Id<LinkId>("supported"), SubjectKind.Household, Household.Value, HolderKind.Body, body, LinkKind.Helping, LinkRole.SupportingBody,
            LinkDuties.Assist, FirstDay, null, string.Empty, false, string.Empty),
        "年度安排");

    public static RegisterCadre Registration(BodyId body, DivisionId? home) => new(
        "张五", body, "科员", PersonnelCategory.CivilServant, RankGroup.Staff, string.Empty, home, FirstDay, string.Empty);
}
