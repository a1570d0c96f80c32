using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Formats;
using static Lianxin.Storage.Tests.Samples;

namespace Lianxin.Storage.Tests.Conformance;

/// <summary>A type that older releases don't read is written only once the format says that none of them is left.</summary>
public abstract class FormatConformance(IStorePlace place) : StoreTests(place)
{
    private const string Person = "P-511323-0000000000000001";

    [Fact]
    public async Task A_new_store_is_in_the_first_format() =>
        Assert.Equal(LedgerFormat.First, await Store.Formats.EnabledAsync(Token));

    [Fact]
    public async Task A_type_of_a_later_format_is_refused_until_the_format_is_raised()
    {
        await AppendAsync<AppendResult.Appended>(Request("found", To("h", 0)) with { NewKeys = [new WrappedKey(Person, new byte[] { 1 })] });
        var erasure = Request("erase", To("h", 1, Erasure(Person)));

        var refused = await AppendAsync<AppendResult.FormatTooLow>(erasure);
        Assert.Equal((2, 1), (refused.Needed, refused.Enabled));
        Assert.NotNull(await Ledger.FindKeyAsync(County, Person, Token));
        Assert.Equal(1, await Ledger.HeadAsync(County, Token));

        Assert.Equal((1, 2), Outcome(await Store.Formats.RaiseAsync(2, Token)));
        await ReopenAsync();
        Assert.Equal(2, await Store.Formats.EnabledAsync(Token));
        await AppendAsync<AppendResult.Appended>(erasure);
    }

    [Fact]
    public async Task A_refused_type_takes_no_other_append_of_its_batch_along()
    {
        var both = await Task.WhenAll(
            Ledger.AppendAsync(Request("erase", To("a", 0, Erasure(Person))), Token).AsTask(), Ledger.AppendAsync(Request("visit", To("b", 0)), Token).AsTask());

        Assert.IsType<AppendResult.FormatTooLow>(both[0]);
        Assert.IsType<AppendResult.Appended>(both[1]);
    }

    [Fact]
    public async Task An_erasure_and_the_end_of_the_key_are_one()
    {
        const string other = "P-511323-0000000000000002";
        await Store.Formats.RaiseAsync(null, Token);
        await AppendAsync<AppendResult.Appended>(Request("found", To("h", 0)) with
        {
            NewKeys = [new WrappedKey(Person, new byte[] { 1 }), new WrappedKey(other, new byte[] { 2 })],
        });

        await AppendAsync<AppendResult.VersionConflict>(Request("late", To("h", 0, Erasure(Person))));
        Assert.NotNull(await Ledger.FindKeyAsync(County, Person, Token));

        await AppendAsync<AppendResult.Appended>(Request("erase", To("h", 1, Erasure(Person))));
        Assert.Null(await Ledger.FindKeyAsync(County, Person, Token));
        Assert.NotNull(await Ledger.FindKeyAsync(County, other, Token));
    }

    [Fact]
    public async Task An_erasure_that_names_nobody_is_rejected() =>
        await Assert.ThrowsAsync<AppendRejectedException>(() => Ledger.AppendAsync(Request("erase", To("h", 0, Entry("{}", type: "member-erased"))), Token).AsTask());

    [Fact]
    public async Task A_format_is_never_lowered_and_raising_it_again_changes_nothing()
    {
        Assert.Equal((1, 2), Outcome(await Store.Formats.RaiseAsync(2, Token)));
        Assert.Equal((2, 2), Outcome(await Store.Formats.RaiseAsync(2, Token)));
        Assert.Equal((2, 2), Outcome(await Store.Formats.RaiseAsync(1, Token)));
        Assert.Equal(2, await Store.Formats.AnnounceAsync(Silo(1, reads: 1), Token));
    }

    protected static SiloReads Silo(int port, int reads) => new("127.0.0.1", port, 7, reads);

    protected static (int Before, int After) Outcome(FormatRaise raise) => (raise.Before, raise.After);

    private static Ledger.Entries.NewEntry Erasure(string person) => Entry($"{{\"person\":\"{person}\"}}", type: "member-erased");
}
