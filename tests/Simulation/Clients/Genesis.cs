using Lianxin.Contracts.Calls;
using Lianxin.Domain.Bodies;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;
using Lianxin.Simulation.Tests.Cluster;

namespace Lianxin.Simulation.Tests.Clients;

/// <summary>The small invented county that every run begins with: founded once in fair weather by the same shells.</summary>
internal static class Genesis
{
    public static readonly Caller Clerk = new("clerk", ["*"]);
    public static readonly DivisionId[] Villages = [Id<DivisionId>("village 1"), Id<DivisionId>("village 2")];
    public static readonly BodyId Body = Id<BodyId>("body");
    public static readonly CadreId[] Cadres = [.. Enumerable.Range(1, 4).Select(i => Id<CadreId>($"cadre {i}"))];
    private static readonly Lazy<Database> Founded = new(Found);

    /// <summary>A database of its own with the county in it.</summary>
    public static Database Copy(Mutation mutation = Mutation.None) => new(Founded.Value) { Mutation = mutation };

    public static T Id<T>(string seed)
        where T : struct, IEntityId<T> => EntityId.Derive<T>(World.County, seed);

    /// <summary>A household as a clerk registers it.</summary>
    public static RegisterHousehold Registration(DivisionId village, int members) => new(
        village, "3组", "油房沟3组12号", Residence.Resident, [HouseholdTag.MinimumIncome], MonitoringType.Unspecified, string.Empty, string.Empty,
        [.. Enumerable.Range(0, members).Select(i => new MemberDetails(
            $"李{i}", i == 0 ? Relation.Head : Relation.Child, Gender.Female, string.Empty, new DateOnly(1970 + i, 1, 1), string.Empty))]);

    private static Database Found()
    {
        var database = new Database();
        using var world = new World(1, database) { Faults = { Fair = true } };
        world.StartSilo();
        world.Schedule.Run(() => FoundAsync(world), 1_000_000);
        return database;
    }

    private static async Task FoundAsync(World world)
    {
        var top = Id<DivisionId>("county");
        var township = Id<DivisionId>("township");
        await SendAsync(world, World.County.Value, new FoundLedger("蓬安县", "Asia/Shanghai", ClockKind.System, default));
        await SendAsync(world, top.Value, new FoundDivision(World.County.Value, "蓬安县", null));
        await SendAsync(world, township.Value, new FoundDivision($"{World.County}100", "相如镇", top));
        await SendAsync(world, Villages[0].Value, new FoundDivision($"{World.County}100200", "油房沟村", township));
        await SendAsync(world, Villages[1].Value, new FoundDivision($"{World.County}100201", "石梁村", township));
        await SendAsync(world, Body.Value, new RegisterBody("农业农村局", BodyKind.Department, null, string.Empty));
        RankGroup[] groups = [RankGroup.Staff, RankGroup.Staff, RankGroup.DepartmentHead, RankGroup.VillageCadre];
        for (var i = 0; i < Cadres.Length; i++)
        {
            await SendAsync(world, Cadres[i].Value, new RegisterCadre(
                $"张{i}", Body, "科员", PersonnelCategory.CivilServant, groups[i], "0817-5550001", i == 1 ? Villages[1] : null, new DateOnly(2020, 1, 1), string.Empty));
        }

        for (var i = 0; i < 7; i++)
            await SendAsync(world, Id<HouseholdId>($"household {i}").Value, Registration(Villages[i % 2], 3));
    }

    private static async Task SendAsync(World world, string subject, SubjectCommand command)
    {
        var context = new CommandContext(Clerk, ChildKey.Of("genesis", subject), "body");
        var reply = await new Intent(subject, command).SendAsync(world, context);
        if (reply.Refusal is { } refusal)
            throw new InvalidOperationException($"{command.GetType().Name}: {refusal.Message}");
    }
}
