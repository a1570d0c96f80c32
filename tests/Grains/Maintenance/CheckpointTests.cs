using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Operations;
using Lianxin.Contracts.Queries;
using Lianxin.Grains.Tests.Hosting;
using Lianxin.Grains.Tests.Operations;
using Lianxin.Proofs.Checkpoints;

namespace Lianxin.Grains.Tests.Maintenance;

public sealed class CheckpointTests(SiloFixture silo) : IClassFixture<SiloFixture>
{
    [Fact]
    public async Task The_ledger_verifies_against_its_checkpoints_also_after_it_has_grown_and_every_snapshot_is_gone()
    {
        var county = await silo.FoundAsync();
        var first = await SignAsync(county);
        await county.RegisterHouseholdAsync("first");
        var second = await SignAsync(county);
        await silo.RestartAsync(directory => GrainState.Wipe(directory));
        var third = await SignAsync(county);

        var end = await VerifyAsync(county, [first, second, third]);

        Assert.Equal("SUCCEEDED", end.State);
        var (grown, rebuilt) = (Checkpoint.TryRead(second)!, Checkpoint.TryRead(third)!);
        Assert.True(grown.Size < rebuilt.Size || grown.Root.Span.SequenceEqual(rebuilt.Root.Span));
    }

    [Fact]
    public async Task A_checkpoint_changed_by_somebody_or_of_another_county_is_refused()
    {
        var (county, other) = (await silo.FoundAsync(), await silo.FoundAsync());
        var file = await SignAsync(county);
        var changed = (Checkpoint.TryRead(file)! with { Size = 1 }).Write();

        Assert.Equal("checkpoints[1]", (await RefusalAsync(county, [file, changed]))!.Field);
        Assert.Equal("checkpoints[0]", (await RefusalAsync(county, ["not one"]))!.Field);
        Assert.Equal("FAILED", (await VerifyAsync(other, [file])).State);
    }

    [Fact]
    public async Task Every_entry_is_proven_without_the_ledger()
    {
        var county = await silo.FoundAsync();
        await county.RegisterHouseholdAsync("first");
        var head = await new OperationDesk(silo, county).HeadAsync();

        for (var position = 1L; position <= head; position++)
        {
            var proof = EntryProof.TryRead(TestCounty.Value(await Grain(county).ProveAsync(new ReadContext(Caller.System), position)))!;
            Assert.Equal((position, true), (proof.Entry.Position, proof.Holds()));
        }

        Assert.NotNull((await Grain(county).ProveAsync(new ReadContext(Caller.System), head + 1)).Refusal);
        Assert.NotNull((await Grain(county).ProveAsync(new ReadContext(Caller.System), 0)).Refusal);
    }

    private ICheckpointGrain Grain(TestCounty county) => silo.Grains.GetGrain<ICheckpointGrain>(county.Code.Value);

    private async Task<string> SignAsync(TestCounty county) => TestCounty.Value(await Grain(county).SignAsync(new ReadContext(Caller.System)));

    private Task<OperationView> VerifyAsync(TestCounty county, ImmutableArray<string> checkpoints) => new OperationDesk(silo, county).RunAsync(
        OperationKind.VerifyLedger, OperationArguments.Write(new VerifyLedgerArguments(checkpoints, string.Empty)));

    private async Task<Domain.Decisions.Refusal?> RefusalAsync(TestCounty county, ImmutableArray<string> checkpoints)
    {
        var context = county.Request();
        var id = Domain.Ids.EntityId.Derive<Domain.Ids.OperationId>(county.Code, context.RequestKey).Value;
        var start = new StartOperation(
            OperationKind.VerifyLedger, OperationArguments.Write(new VerifyLedgerArguments(checkpoints, string.Empty)), false);
        return (await silo.Grains.GetGrain<IOperationGrain>(id).StartAsync(context, start)).Refusal;
    }
}
