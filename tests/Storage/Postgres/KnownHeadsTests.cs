using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Formats;
using Lianxin.Ledger.Verification;
using Lianxin.TestKit;
using static Lianxin.Storage.Tests.Samples;

namespace Lianxin.Storage.Tests.Postgres;

/// <summary>What a writer remembers of a county is out of date as soon as another writes: it may cost a try, never an answer.</summary>
public sealed class KnownHeadsTests(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly PostgresPlace _place = new(postgres);
    private IStore _one = null!;
    private IStore _two = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _place.PrepareAsync();
        _one = await _place.OpenAsync(new WriterOptions());
        _two = await _place.OpenAsync(new WriterOptions());

        // Now both remember the stream, the one at version 2 and the other, which is told of nothing since, at version 1.
        await AppendAsync<AppendResult.Appended>(_two, Visit("h", 0));
        await AppendAsync<AppendResult.Appended>(_one, Visit("h", 1));
    }

    [Fact]
    public async Task An_append_on_the_version_remembered_conflicts_with_the_version_stored()
    {
        var conflict = await AppendAsync<AppendResult.VersionConflict>(_two, Request("late", To("h", 1)));

        Assert.Equal(2, conflict.Actual);
    }

    [Fact]
    public async Task An_append_on_the_version_stored_goes_through_although_another_is_remembered()
    {
        await AppendAsync<AppendResult.Appended>(_two, Visit("h", 2));
        await AppendAsync<AppendResult.Appended>(_one, Visit("h", 3));

        Assert.Null((await LedgerVerifier.VerifyAsync(_one.Ledger, _two.Projections, County, [], null, Token)).Fault);
    }

    [Fact]
    public async Task A_stream_that_another_founded_is_not_founded_twice()
    {
        await AppendAsync<AppendResult.Appended>(_one, Visit("new", 0));

        Assert.Equal(1, (await AppendAsync<AppendResult.VersionConflict>(_two, Request("late", To("new", 0)))).Actual);
    }

    [Fact]
    public async Task An_append_that_tells_which_entry_it_follows_goes_through_on_a_stream_never_seen_here()
    {
        await AppendAsync<AppendResult.Appended>(_one, Visit("cold", 0));
        var last = await LastAsync("cold");

        await AppendAsync<AppendResult.Appended>(_two, Request("told", To("cold", 1)) with { Follows = [last] });
        Assert.Null((await LedgerVerifier.VerifyAsync(_two.Ledger, _two.Projections, County, [], null, Token)).Fault);
    }

    [Fact]
    public async Task An_append_that_follows_what_another_has_gone_beyond_conflicts()
    {
        await AppendAsync<AppendResult.Appended>(_one, Visit("cold", 0));
        var last = await LastAsync("cold");
        await AppendAsync<AppendResult.Appended>(_one, Visit("cold", 1));

        var conflict = await AppendAsync<AppendResult.VersionConflict>(_two, Request("told", To("cold", 1)) with { Follows = [last] });
        Assert.Equal(2, conflict.Actual);
    }

    [Fact]
    public async Task An_append_that_follows_an_entry_never_stored_conflicts()
    {
        await AppendAsync<AppendResult.Appended>(_one, Visit("cold", 0));
        var other = new LastEntry(Stream("cold"), new byte[32]);

        var conflict = await AppendAsync<AppendResult.VersionConflict>(_two, Request("told", To("cold", 1)) with { Follows = [other] });
        Assert.Equal(1, conflict.Actual);
    }

    [Fact]
    public async Task An_append_under_another_kind_is_rejected_although_it_tells_what_it_follows()
    {
        await AppendAsync<AppendResult.Appended>(_one, Visit("cold", 0));
        var last = await LastAsync("cold");

        await Assert.ThrowsAsync<AppendRejectedException>(() => _two.Ledger.AppendAsync(
            Request("told", To("cold", 1) with { Kind = "cadre" }) with { Follows = [last] }, Token).AsTask());
    }

    [Fact]
    public async Task Appends_of_one_batch_that_found_a_stream_and_follow_it_are_all_stored()
    {
        await AppendAsync<AppendResult.Appended>(_one, Visit("cold", 0));
        var last = await LastAsync("cold");
        var results = await Task.WhenAll(((AppendRequest[])
        [
            Request("a", To("cold", 1)) with { Follows = [last] }, Visit("cold", 2), Visit("fresh", 0), Visit("fresh", 1),
        ]).Select(request => _two.Ledger.AppendAsync(request, Token).AsTask()));

        Assert.All(results, result => Assert.IsType<AppendResult.Appended>(result));
        Assert.Null((await LedgerVerifier.VerifyAsync(_two.Ledger, _two.Projections, County, [], null, Token)).Fault);
    }

    [Fact]
    public async Task A_request_that_another_stored_is_answered_as_then_and_its_neighbours_in_the_batch_are_stored()
    {
        var first = await AppendAsync<AppendResult.Appended>(_one, Visit("other", 0));
        var results = await Task.WhenAll(((AppendRequest[])[Visit("a", 0), Visit("other", 0), Visit("b", 0)])
            .Select(request => _two.Ledger.AppendAsync(request, Token).AsTask()));

        Assert.IsType<AppendResult.Appended>(results[0]);
        Assert.Equal(first.LastPosition, Assert.IsType<AppendResult.Repeated>(results[1]).LastPosition);
        Assert.IsType<AppendResult.Appended>(results[2]);
    }

    [Fact]
    public async Task A_request_id_that_another_used_for_something_else_is_refused()
    {
        await AppendAsync<AppendResult.RequestIdReused>(_two, Visit("h", 1) with { Request = Key("h/2", "another body") });
    }

    [Fact]
    public async Task A_decision_read_from_what_another_moved_is_taken_again()
    {
        var conflict = await AppendAsync<AppendResult.VersionConflict>(
            _two, Request("reads", To("elsewhere", 0)) with { Reads = [new StreamRead(Stream("h"), 1)] });

        Assert.Equal(2, conflict.Actual);
    }

    [Fact]
    public async Task A_year_that_another_closed_is_closed()
    {
        await AppendAsync<AppendResult.Appended>(
            _one, Request("close", To("county", 0, Entry("{\"year\":2025}", new DateOnly(2025, 12, 31), "year-closed"))));

        Assert.Equal(2025, (await AppendAsync<AppendResult.YearClosed>(_two, Visit("old", 0, new DateOnly(2025, 6, 1)))).Year);
    }

    [Fact]
    public async Task A_format_that_another_raised_is_raised()
    {
        var erasure = Request("erase", To("h", 2, Entry("{\"person\":\"P-1\"}", type: "member-erased")));
        var needed = (await AppendAsync<AppendResult.FormatTooLow>(_two, erasure)).Needed;
        await _one.Formats.RaiseAsync(needed, Token);

        await AppendAsync<AppendResult.Appended>(_two, erasure);
        Assert.True(needed > LedgerFormat.First);
    }

    public async ValueTask DisposeAsync()
    {
        await ((IAsyncDisposable)_one).DisposeAsync();
        await ((IAsyncDisposable)_two).DisposeAsync();
        await _place.DropAsync();
    }

    private async Task<LastEntry> LastAsync(string name)
    {
        var entries = await _one.Ledger.ReadStreamsAsync(County, [Stream(name)], Token);
        return new LastEntry(Stream(name), entries[^1].Hash);
    }

    private static async Task<T> AppendAsync<T>(IStore store, AppendRequest request)
        where T : AppendResult => Assert.IsType<T>(await store.Ledger.AppendAsync(request, Token));
}
