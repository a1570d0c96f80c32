using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Verification;
using Lianxin.Proofs.Checkpoints;
using Lianxin.Proofs.Merkle;
using static Lianxin.Storage.Tests.Samples;

namespace Lianxin.Storage.Tests.Conformance;

/// <summary>A ledger changed behind its own back doesn't verify, and the place is named.</summary>
public abstract class VerifierConformance(IStorePlace place) : StoreTests(place)
{
    [Fact]
    public async Task An_untouched_ledger_verifies()
    {
        await WriteAsync();

        Assert.Equal(new VerificationResult(County, 6, 2, null), await VerifyAsync());
    }

    [Theory]
    [InlineData("UPDATE ledger_entry SET actor = 'P-other' WHERE position = 3", LedgerFaultKind.WrongHash, 3)]
    [InlineData("UPDATE ledger_entry SET occurred_on = occurred_on + 1 WHERE position = 6", LedgerFaultKind.WrongHash, 6)]
    [InlineData("UPDATE ledger_entry SET previous_hash = hash WHERE position = 4", LedgerFaultKind.BrokenChain, 4)]
    [InlineData("DELETE FROM ledger_entry WHERE position = 2", LedgerFaultKind.PositionGap, 2)]
    [InlineData("DELETE FROM ledger_entry WHERE position = 6", LedgerFaultKind.WrongHead, 5)]
    [InlineData("UPDATE ledger_head SET position = 5", LedgerFaultKind.WrongHead, 6)]
    [InlineData("DELETE FROM ledger_entry WHERE position = 6; UPDATE ledger_head SET position = 5", LedgerFaultKind.WrongHead, 5)]
    [InlineData(
        "UPDATE ledger_entry SET position = 99 WHERE position = 1; UPDATE ledger_entry SET position = 1 WHERE position = 3; UPDATE ledger_entry SET position = 3 WHERE position = 99",
        LedgerFaultKind.VersionGap,
        1)]
    [InlineData("UPDATE ledger_stream SET version = version + 1", LedgerFaultKind.WrongHead, 6)]
    [InlineData("UPDATE ledger_stream SET head_hash = (SELECT hash FROM ledger_entry WHERE position = 1)", LedgerFaultKind.WrongHead, 5)]
    [InlineData("DELETE FROM ledger_stream", LedgerFaultKind.WrongHead, 1)]
    public async Task Tampering_is_found_and_its_place_named(string sql, LedgerFaultKind kind, long position)
    {
        await WriteAsync();
        await TamperAsync(sql);

        var result = await VerifyAsync();

        Assert.Equal((kind, position), (result.Fault!.Kind, result.Fault.Position));
    }

    [Theory]
    [InlineData(3, 6)]
    [InlineData(6, 6)]
    public async Task A_ledger_agrees_with_the_checkpoints_signed_over_it(int first, int second)
    {
        await WriteAsync();
        Checkpoint[] checkpoints = [await CheckpointAsync(first), await CheckpointAsync(second)];

        Assert.Null((await VerifyAsync(checkpoints)).Fault);
    }

    [Fact]
    public async Task A_ledger_rewritten_with_every_hash_forged_is_found_by_a_checkpoint()
    {
        await WriteAsync();
        Checkpoint[] checkpoints = [await CheckpointAsync(2), await CheckpointAsync(5)];
        // Both streams' last entries change places: every chain holds, the order of what happened does not.
        await TamperAsync(
            "UPDATE ledger_entry SET position = 99 WHERE position = 3; UPDATE ledger_entry SET position = 3 WHERE position = 4; "
            + "UPDATE ledger_entry SET position = 4 WHERE position = 99");

        Assert.Null((await VerifyAsync()).Fault);
        var fault = (await VerifyAsync(checkpoints)).Fault!;
        Assert.Equal((LedgerFaultKind.WrongRoot, 3L), (fault.Kind, fault.Position));
    }

    [Fact]
    public async Task An_older_file_put_back_is_found_by_a_checkpoint_of_the_newer_one()
    {
        await WriteAsync();
        var checkpoint = await CheckpointAsync(6) with { Size = 7 };

        var fault = (await VerifyAsync(checkpoint)).Fault!;

        Assert.Equal((LedgerFaultKind.WrongHead, 6L), (fault.Kind, fault.Position));
    }

    private async Task<Checkpoint> CheckpointAsync(int size)
    {
        var tree = new MerkleRange();
        foreach (var entry in await Ledger.ReadCountyAsync(County, 0, size, Token))
            tree.Add(entry.Hash.Span);
        return new Checkpoint(County.Value, size, tree.Root(), DateTimeOffset.UnixEpoch, string.Empty, default);
    }

    private async Task WriteAsync()
    {
        for (var version = 0; version < 3; version++)
        {
            await AppendAsync<AppendResult.Appended>(Visit("a", version));
            await AppendAsync<AppendResult.Appended>(Visit("b", version));
        }
    }

    private Task<VerificationResult> VerifyAsync(params Checkpoint[] checkpoints) =>
        LedgerVerifier.VerifyAsync(Ledger, Store.Projections, County, checkpoints, null, Token);
}
