using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Verification;
using Lianxin.TestKit;
using static Lianxin.Storage.Tests.Samples;

namespace Lianxin.Storage.Tests.Postgres;

/// <summary>Two writers on one database, as two silos are.</summary>
public sealed class TwoProcessesTests(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly PostgresPlace _place = new(postgres);
    private IStore _one = null!;
    private IStore _two = null!;

    public async ValueTask InitializeAsync()
    {
        await _place.PrepareAsync();
        _one = await _place.OpenAsync(new WriterOptions());
        _two = await _place.OpenAsync(new WriterOptions());
    }

    [Fact]
    public async Task Both_append_to_one_county_and_positions_stay_dense()
    {
        var token = TestContext.Current.CancellationToken;
        await Task.WhenAll(Enumerable.Range(0, 32).Select(async caller =>
        {
            var store = caller % 2 == 0 ? _one : _two;
            for (var version = 0; version < 10; version++)
                Assert.IsType<AppendResult.Appended>(await store.Ledger.AppendAsync(Visit($"h{caller}", version), token));
        }));

        Assert.Equal(new VerificationResult(County, 320, 32, null), await LedgerVerifier.VerifyAsync(_one.Ledger, _two.Projections, County, [], null, token));
    }

    [Fact]
    public async Task Racing_for_the_same_streams_one_wins_each_version_and_nothing_forks()
    {
        var token = TestContext.Current.CancellationToken;
        var wins = await Task.WhenAll(Enumerable.Range(0, 16).Select(async caller =>
        {
            var store = caller % 2 == 0 ? _one : _two;
            long version = 0;
            for (var won = 0; won < 5;)
            {
                var result = await store.Ledger.AppendAsync(Request($"{caller}/{won}/{version}", To("shared", version)), token);
                switch (result)
                {
                    case AppendResult.Appended:
                        won++;
                        version++;
                        break;
                    case AppendResult.VersionConflict conflict:
                        version = conflict.Actual;
                        break;
                    default:
                        Assert.Fail(result.ToString());
                        break;
                }
            }

            return 5;
        }));

        Assert.Equal(new VerificationResult(County, wins.Sum(), 1, null), await LedgerVerifier.VerifyAsync(_one.Ledger, _one.Projections, County, [], null, token));
    }

    [Fact]
    public async Task A_request_sent_to_both_is_stored_once()
    {
        var token = TestContext.Current.CancellationToken;
        for (var i = 0; i < 20; i++)
        {
            var results = await Task.WhenAll(
                _one.Ledger.AppendAsync(Visit($"h{i}", 0), token).AsTask(), _two.Ledger.AppendAsync(Visit($"h{i}", 0), token).AsTask());
            Assert.Single(results.OfType<AppendResult.Appended>());
            Assert.Single(results.OfType<AppendResult.Repeated>());
        }

        Assert.Equal(20, await _one.Ledger.HeadAsync(County, token));
    }

    [Fact]
    public async Task A_tail_is_woken_by_another_process_within_its_poll()
    {
        var token = TestContext.Current.CancellationToken;
        var waiting = _one.Ledger.WaitForCommitAsync(County, 0, token).AsTask();
        await _two.Ledger.AppendAsync(Visit("h", 0), token);
        await waiting;

        Assert.Single(await _one.Ledger.ReadCountyAsync(County, 0, 10, token));
    }

    public async ValueTask DisposeAsync()
    {
        await ((IAsyncDisposable)_one).DisposeAsync();
        await ((IAsyncDisposable)_two).DisposeAsync();
        await _place.DropAsync();
    }
}
