using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Verification;
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

    private async Task WriteAsync()
    {
        for (var version = 0; version < 3; version++)
        {
            await AppendAsync<AppendResult.Appended>(Visit("a", version));
            await AppendAsync<AppendResult.Appended>(Visit("b", version));
        }
    }

    private Task<VerificationResult> VerifyAsync() => LedgerVerifier.VerifyAsync(Ledger, Store.Projections, County, null, Token);
}
