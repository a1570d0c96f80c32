using Lianxin.Contracts.Operations;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Counties;
using Lianxin.Grains.Subjects;
using Lianxin.Grains.Tail;
using Lianxin.Grains.Tests.Hosting;
using Lianxin.Grains.Tests.Operations;
using Lianxin.Ledger;
using Lianxin.Ledger.Codec;
using Microsoft.Extensions.DependencyInjection;
using static Lianxin.Grains.Tests.Hosting.TestCounty;

namespace Lianxin.Grains.Tests.References;

public sealed class ReferenceTests(SiloFixture silo) : IClassFixture<SiloFixture>
{
    public static TheoryData<string> Commands => [.. Naming.All.Keys];

    /// <summary>Bodies go on, and who takes a link decides that in a stream of his own.</summary>
    public static TheoryData<string> Dated =>
        [.. Naming.All.Where(naming => naming.Value.Prefix != BodyId.Prefix && naming.Value.Field != "link.holder").Select(naming => naming.Key)];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task What_does_not_exist_is_refused_by_its_field_until_it_is_founded(string what)
    {
        var naming = Naming.All[what];
        var scene = await ReferenceScene.FoundAsync(silo);
        var send = await naming.PrepareAsync(scene);
        var newcomer = scene.NewcomerOf(naming.Prefix);
        var head = await scene.County.HeadAsync();

        var refused = await send(newcomer);
        Assert.Equal((RefusalCode.NotFound, naming.Field), (refused.Refusal?.Code, refused.Refusal?.Field));
        Assert.Contains(newcomer, refused.Refusal!.MessageZh, StringComparison.Ordinal);
        Assert.Equal(head, await scene.County.HeadAsync());

        await scene.RegisterNewcomerAsync(naming);
        Accepted(await send(newcomer));
    }

    [Theory]
    [MemberData(nameof(Dated))]
    public async Task What_has_ended_is_refused_by_its_field_also_when_it_was_named_before(string what)
    {
        var naming = Naming.All[what];
        var scene = await ReferenceScene.FoundAsync(silo);
        var send = await naming.PrepareAsync(scene);
        var newcomer = scene.NewcomerOf(naming.Prefix);
        await scene.RegisterNewcomerAsync(naming);
        await scene.EndNewcomerAsync(naming.Prefix);
        var head = await scene.County.HeadAsync();

        var refused = await send(newcomer);
        var code = naming.Prefix == CadreId.Prefix ? RefusalCode.CadreInactive : RefusalCode.WrongState;
        Assert.Equal((code, naming.Field), (refused.Refusal?.Code, refused.Refusal?.Field));
        Assert.Equal(head, await scene.County.HeadAsync());
    }

    [Fact]
    public async Task An_end_that_another_silo_stored_is_known_when_the_tail_has_come_to_it()
    {
        var scene = await ReferenceScene.FoundAsync(silo);
        var code = scene.County.Code;
        var tails = silo.Services.GetRequiredService<ITailWatch>();
        var elsewhere = new ReferenceDirectory(
            silo.Services.GetRequiredService<ILedger>(), EntryCodec.Default, silo.Services.GetRequiredService<CountyClocks>(), tails);
        await scene.RegisterNewcomerAsync(CadreId.Prefix);
        var assign = new AssignDifficulty(scene.County.Id<CadreId>("newcomer"), null) { Difficulty = scene.Assigned };
        Assert.Null(await elsewhere.CheckAsync(code, assign, null));

        await scene.EndNewcomerAsync(CadreId.Prefix);
        var tail = await tails.FollowAsync(code, TestContext.Current.CancellationToken);
        Assert.True(await tail.ReachAsync(
            await scene.County.HeadAsync(), TimeSpan.FromMinutes(1), TimeProvider.System, TestContext.Current.CancellationToken));

        Assert.Equal(RefusalCode.CadreInactive, (await elsewhere.CheckAsync(code, assign, null))?.Code);
    }

    [Fact]
    public async Task What_happened_before_the_end_is_recorded_after_it()
    {
        var scene = await ReferenceScene.FoundAsync(silo);
        await scene.RegisterNewcomerAsync(CadreId.Prefix);
        await scene.RegisterNewcomerAsync(DivisionId.Prefix);
        await scene.County.AdvanceToAsync(FirstDay.AddDays(10));
        var (cadre, village) = (scene.County.Id<CadreId>("newcomer"), scene.County.Id<DivisionId>("newcomer"));
        Accepted(await scene.County.Cadre(cadre).ExecuteAsync(scene.County.Request(), new RetireCadre(FirstDay, "退休")));
        Accepted(await scene.County.Division(village).ExecuteAsync(scene.County.Request(), new SucceedDivision([scene.County.Village], FirstDay.AddDays(1))));

        Accepted(await scene.County.Coordinator.RecordVisitAsync(scene.County.Request(), [scene.Household], scene.Visit(cadre)));
        Accepted(await scene.County.Household(scene.Household).ExecuteAsync(scene.County.Request(), new MoveHousehold(village, string.Empty, FirstDay)));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task What_another_county_has_is_refused_like_what_nobody_has(string what)
    {
        var naming = Naming.All[what];
        var (scene, other) = (await ReferenceScene.FoundAsync(silo), new ReferenceScene(silo, await silo.FoundAsync()));
        await other.RegisterNewcomerAsync(naming);
        var send = await naming.PrepareAsync(scene);
        var head = await scene.County.HeadAsync();
        var (unknown, foreign) = (scene.NewcomerOf(naming.Prefix), other.NewcomerOf(naming.Prefix));

        var nobodys = (await send(unknown)).Refusal!;
        var others = (await send(foreign)).Refusal!;
        Assert.Equal(nobodys with { Message = nobodys.Message.Replace(unknown, foreign), MessageZh = nobodys.MessageZh.Replace(unknown, foreign) }, others);
        Assert.Equal(head, await scene.County.HeadAsync());
    }

    [Fact]
    public async Task A_household_does_not_belong_to_a_township()
    {
        var scene = await ReferenceScene.FoundAsync(silo);
        var reply = await scene.County.Household(scene.Household).ExecuteAsync(scene.County.Request(), new MoveHousehold(scene.County.Township, string.Empty, null));
        Assert.Equal((RefusalCode.InvalidField, "village"), (reply.Refusal?.Code, reply.Refusal?.Field));
    }

    [Fact]
    public async Task A_village_lies_in_no_village()
    {
        var county = (await ReferenceScene.FoundAsync(silo)).County;
        var founding = await county.Division(county.Id<DivisionId>("below")).ExecuteAsync(
            county.Request(), new FoundDivision($"{county.Code}100202", "新村", county.Village));
        var move = await county.Division(county.Village).ExecuteAsync(
            county.Request(), new EditDivision(null, null, county.Id<DivisionId>("county"), null));

        Assert.Equal((RefusalCode.InvalidField, "parent"), (founding.Refusal?.Code, founding.Refusal?.Field));
        Assert.Equal((RefusalCode.InvalidField, "parent"), (move.Refusal?.Code, move.Refusal?.Field));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_visit_names_the_household_it_can_not_have_been_at(bool elsewhere)
    {
        var (scene, other) = (await ReferenceScene.FoundAsync(silo), await silo.FoundAsync());
        var second = elsewhere ? await other.RegisterHouseholdAsync("foreign") : scene.County.Id<HouseholdId>("nobody");
        var head = await scene.County.HeadAsync();

        var reply = await scene.County.Coordinator.RecordVisitAsync(scene.County.Request(), [scene.Household, second], scene.Visit(scene.Cadre));
        Assert.Equal((RefusalCode.NotFound, "households[1]"), (reply.Refusal?.Code, reply.Refusal?.Field));
        Assert.Equal(head, await scene.County.HeadAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_household_does_not_merge_into_one_that_is_not_there(bool elsewhere)
    {
        var (scene, other) = (await ReferenceScene.FoundAsync(silo), await silo.FoundAsync());
        var into = elsewhere ? await other.RegisterHouseholdAsync("foreign") : scene.County.Id<HouseholdId>("nobody");

        var reply = await scene.County.Coordinator.MergeHouseholdAsync(scene.County.Request(), scene.Household, new MergeHousehold(into, "合并", null));
        Assert.Equal((RefusalCode.NotFound, "into"), (reply.Refusal?.Code, reply.Refusal?.Field));
    }

    [Fact]
    public async Task A_caseload_does_not_go_to_a_cadre_who_is_not_there()
    {
        var scene = await ReferenceScene.FoundAsync(silo);
        var (context, head) = (scene.County.Request(), await scene.County.HeadAsync());
        var arguments = new TransferCaseloadArguments(
            scene.Cadre.Value, scene.NewcomerOf(CadreId.Prefix), FirstDay, "调动", string.Empty, []);

        var operation = silo.Grains.GetGrain<IOperationGrain>(EntityId.Derive<OperationId>(scene.County.Code, context.RequestKey).Value);
        var answer = await operation.StartAsync(context, new StartOperation(OperationKind.TransferCaseload, OperationArguments.Write(arguments), false));
        Assert.Equal((RefusalCode.NotFound, "successor"), (answer.Refusal?.Code, answer.Refusal?.Field));
        Assert.Equal(head, await scene.County.HeadAsync());
    }

    [Fact]
    public async Task An_unreachable_store_is_no_proof_that_a_cadre_is_not_there()
    {
        var scene = await ReferenceScene.FoundAsync(silo);
        var newcomer = await scene.County.RegisterCadreAsync("newcomer");
        silo.Faults.FailNextReadOf(newcomer.Value);
        var assign = new AssignDifficulty(newcomer, null) { Difficulty = scene.Assigned };
        var request = scene.County.Request();
        Assert.Equal(RefusalCode.Unavailable, (await scene.County.Household(scene.Household).ExecuteAsync(request, assign)).Refusal?.Code);
        Accepted(await scene.County.Household(scene.Household).ExecuteAsync(request, assign));
    }
}
