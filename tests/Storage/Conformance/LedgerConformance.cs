using System.Text;
using Lianxin.Ledger;
using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Entries;
using static Lianxin.Storage.Tests.Samples;

namespace Lianxin.Storage.Tests.Conformance;

/// <summary>What a ledger promises to whoever appends.</summary>
public abstract class LedgerConformance(IStorePlace place) : StoreTests(place)
{
    [Fact]
    public async Task An_entry_is_read_back_byte_for_byte()
    {
        var payload = "{\"b\" : 1,  \"a\":\"蓬安 \\u0041 🏠\"}";
        var result = await AppendAsync<AppendResult.Appended>(Request("r", To("h", 0, Entry(payload), Entry("", type: "empty"))));

        await ReopenAsync();
        var entries = await StreamAsync("h");

        Assert.Equal((1, 2), (result.FirstPosition, result.LastPosition));
        Assert.Equal(payload, Encoding.UTF8.GetString(entries[0].Payload.Span));
        Assert.Equal((Stream("h"), 1, 1, "visit-recorded", 1), (entries[0].Stream, entries[0].Position, entries[0].Version, entries[0].Type, entries[0].SchemaVersion));
        Assert.Equal((Day, Instant, "P-clerk"), (entries[0].OccurredOn, entries[0].RecordedAt, entries[0].Actor));
        Assert.Equal((2, 2, 0), (entries[1].Position, entries[1].Version, entries[1].Payload.Length));
    }

    [Fact]
    public async Task Each_entry_carries_the_hash_over_the_one_before()
    {
        await AppendAsync<AppendResult.Appended>(Request("a", To("h", 0, Entry("1"), Entry("2"))));
        await AppendAsync<AppendResult.Appended>(Request("b", To("h", 2, Entry("3"))));

        var previous = HashChain.Origin;
        foreach (var entry in await StreamAsync("h"))
        {
            var stated = new NewEntry(entry.Type, entry.SchemaVersion, entry.OccurredOn, entry.Payload);
            Assert.Equal(previous.ToArray(), entry.PreviousHash.ToArray());
            Assert.Equal(HashChain.Next(previous.Span, entry.Stream, entry.Version, stated, entry.RecordedAt, entry.Actor), entry.Hash.ToArray());
            previous = entry.Hash;
        }
    }

    [Fact]
    public async Task A_stream_at_another_version_is_a_conflict_that_names_the_actual_one()
    {
        await AppendAsync<AppendResult.Appended>(Request("a", To("h", 0)));

        var stale = await AppendAsync<AppendResult.VersionConflict>(Request("b", To("h", 0)));
        var ahead = await AppendAsync<AppendResult.VersionConflict>(Request("c", To("h", 5)));
        var unknown = await AppendAsync<AppendResult.VersionConflict>(Request("d", To("other", 1)));

        Assert.Equal((Stream("h"), 1), (stale.Stream, stale.Actual));
        Assert.Equal((Stream("h"), 1), (ahead.Stream, ahead.Actual));
        Assert.Equal((Stream("other"), 0), (unknown.Stream, unknown.Actual));
        Assert.Equal(1, await Ledger.HeadAsync(County, Token));
    }

    [Fact]
    public async Task An_append_decided_on_an_old_version_of_a_stream_that_it_only_read_is_a_conflict()
    {
        await AppendAsync<AppendResult.Appended>(Request("a", To("county", 0)));
        await AppendAsync<AppendResult.Appended>(Request("b", To("h1", 0)) with { Reads = [new StreamRead(Stream("county"), 1)] });
        await AppendAsync<AppendResult.Appended>(Request("c", To("county", 1)));

        var old = await AppendAsync<AppendResult.VersionConflict>(Request("d", To("h1", 1)) with { Reads = [new StreamRead(Stream("county"), 1)] });
        var unknown = await AppendAsync<AppendResult.VersionConflict>(Request("e", To("h1", 1)) with { Reads = [new StreamRead(Stream("none"), 1)] });

        Assert.Equal((Stream("county"), 2), (old.Stream, old.Actual));
        Assert.Equal((Stream("none"), 0), (unknown.Stream, unknown.Actual));
        await AppendAsync<AppendResult.Appended>(Request("d", To("h1", 1)) with { Reads = [new StreamRead(Stream("county"), 2)] });
        Assert.Equal(4, await Ledger.HeadAsync(County, Token));
    }

    [Fact]
    public async Task An_append_decided_on_an_entry_that_was_not_stored_is_a_conflict_though_the_version_is_the_same()
    {
        await AppendAsync<AppendResult.Appended>(Request("a", To("h", 0)));
        var stored = (await StreamAsync("h"))[0].Hash;
        var decidedOn = new LastEntry(Stream("h"), HashChain.Next(HashChain.Origin.Span, Stream("h"), 1, Entry("2"), Instant, "P-clerk"));

        var other = await AppendAsync<AppendResult.VersionConflict>(Request("b", To("h", 1)) with { Follows = [decidedOn] });
        var founded = await AppendAsync<AppendResult.VersionConflict>(Request("c", To("none", 0)) with { Follows = [new LastEntry(Stream("none"), stored)] });

        Assert.Equal((Stream("h"), 1), (other.Stream, other.Actual));
        Assert.Equal((Stream("none"), 0), (founded.Stream, founded.Actual));
        await AppendAsync<AppendResult.Appended>(Request("b", To("h", 1)) with { Follows = [new LastEntry(Stream("h"), stored)] });
        await AppendAsync<AppendResult.Appended>(Request("c", To("none", 0)) with { Follows = [new LastEntry(Stream("none"), HashChain.Origin)] });
    }

    [Fact]
    public async Task Appends_that_are_sent_one_upon_the_other_are_stored_until_one_of_them_fails()
    {
        await AppendAsync<AppendResult.Appended>(Request("a", To("h", 0)));
        var hash = (await StreamAsync("h"))[0].Hash;
        var sent = new List<Task<AppendResult>>();
        for (var version = 1; version <= 6; version++)
        {
            var entry = Entry($"{version}");
            var next = new LastEntry(Stream("h"), hash);
            hash = HashChain.Next(hash.Span, Stream("h"), version + 1, entry, Instant, "P-clerk");

            // The fourth was never sent: another entry stands in its place.
            var request = version == 4 ? Request("other", To("h", version, Entry("other"))) : Request($"{version}", To("h", version, entry));
            sent.Add(Ledger.AppendAsync(request with { Follows = [next] }, Token).AsTask());
        }

        var results = await Task.WhenAll(sent);

        Assert.All(results[..4], result => Assert.IsType<AppendResult.Appended>(result));
        Assert.All(results[4..], result => Assert.IsType<AppendResult.VersionConflict>(result));
        Assert.Equal(5, (await StreamAsync("h")).Count);
    }

    [Fact]
    public async Task Many_streams_and_many_keys_are_read_at_once()
    {
        await AppendAsync<AppendResult.Appended>(Request("a", To("h1", 0, Entry("1"), Entry("2"))) with { NewKeys = [new("k1", new byte[] { 1 })] });
        await AppendAsync<AppendResult.Appended>(Request("b", To("h2", 0, Entry("3")), To("h3", 0)) with { NewKeys = [new("k2", new byte[] { 2 })] });
        await AppendAsync<AppendResult.Appended>(Request("c", To("h1", 2, Entry("4"))));

        var streams = (await Ledger.ReadStreamsAsync(County, [Stream("h1"), Stream("h2"), Stream("none")], Token)).ToLookup(entry => entry.Stream);
        var keys = await Ledger.FindKeysAsync(County, ["k2", "none", "k1"], Token);

        Assert.Equal(["1", "2", "4"], streams[Stream("h1")].Select(entry => Encoding.UTF8.GetString(entry.Payload.Span)));
        Assert.Equal([1L, 2, 3], streams[Stream("h1")].Select(entry => entry.Version));
        Assert.Equal("3", Encoding.UTF8.GetString(Assert.Single(streams[Stream("h2")]).Payload.Span));
        Assert.Equal(2, streams.Count);
        Assert.Equal([("k1", 1), ("k2", 2)], keys.Select(key => (key.KeyId, (int)key.Wrapped.Span[0])).Order());
    }

    [Fact]
    public async Task What_was_stored_lies_between_the_versions_it_was_decided_on_and_the_next()
    {
        const int moves = 20;
        await AppendAsync<AppendResult.Appended>(Request("founded", To("county", 0)));

        // Each version of the county is moved on while a crowd still decides on it.
        var crowd = Enumerable.Range(1, moves).SelectMany(version => Enumerable.Range(0, 5).Select(async i =>
        {
            var name = $"{version}-{i}";
            var read = new StreamRead(Stream("county"), version);
            return (Version: version, Result: await Ledger.AppendAsync(Request(name, To(name, 0)) with { Reads = [read] }, Token));
        }).Append(MoveAsync(version))).ToList();
        var results = await Task.WhenAll(crowd);

        var county = (await StreamAsync("county")).ToDictionary(entry => entry.Version, entry => entry.Position);
        foreach (var (version, stored) in results.Where(r => r.Version > 0).Select(r => (r.Version, r.Result as AppendResult.Appended)).Where(r => r.Item2 is not null))
        {
            Assert.True(stored!.FirstPosition > county[version]);
            Assert.True(!county.TryGetValue(version + 1, out var next) || stored.FirstPosition < next);
        }

        Assert.All(results.Where(r => r.Version > 0), r => Assert.True(r.Result is AppendResult.Appended or AppendResult.VersionConflict));

        async Task<(int Version, AppendResult Result)> MoveAsync(int version)
        {
            AppendResult result;
            do
                result = await Ledger.AppendAsync(Request($"move-{version}", To("county", version)), Token);
            while (result is AppendResult.VersionConflict { Actual: var actual } && actual < version);
            return (0, result);
        }
    }

    [Fact]
    public async Task Several_streams_are_appended_all_or_none()
    {
        await AppendAsync<AppendResult.Appended>(Request("a", To("h1", 0)));

        await AppendAsync<AppendResult.VersionConflict>(Request("b", To("h2", 0), To("h1", 0), To("h3", 0)));
        var both = await AppendAsync<AppendResult.Appended>(Request("c", To("h2", 0, Entry("2a"), Entry("2b")), To("h1", 1, Entry("1b"))));

        Assert.Equal((2, 4), (both.FirstPosition, both.LastPosition));
        Assert.Equal([2L, 3L], (await StreamAsync("h2")).Select(e => e.Position));
        Assert.Equal([1L, 4L], (await StreamAsync("h1")).Select(e => e.Position));
        Assert.Empty(await StreamAsync("h3"));
    }

    [Fact]
    public async Task A_repeated_request_gets_the_first_answer_and_stores_nothing()
    {
        var request = Request("a", To("h", 0, Entry(), Entry()));
        await AppendAsync<AppendResult.Appended>(request);
        await AppendAsync<AppendResult.Appended>(Request("b", To("h", 2)));

        var repeated = await AppendAsync<AppendResult.Repeated>(request with { Result = "\"other\""u8.ToArray() });
        var found = await Ledger.FindRequestAsync(County, request.Request.Key, Token);

        Assert.Equal(2, repeated.LastPosition);
        Assert.Equal(request.Result.ToArray(), repeated.Result.ToArray());
        Assert.Equal((request.Request.BodyHash, 2), (found!.BodyHash, found.LastPosition));
        Assert.Equal(3, await Ledger.HeadAsync(County, Token));
        Assert.Null(await Ledger.FindRequestAsync(County, Key("never").Key, Token));
    }

    [Fact]
    public async Task A_request_key_with_another_body_is_refused()
    {
        await AppendAsync<AppendResult.Appended>(Request("a", To("h", 0)));

        await AppendAsync<AppendResult.RequestIdReused>(Request("a", To("h", 1)) with { Request = Key("a", "another body") });

        Assert.Equal(1, await Ledger.HeadAsync(County, Token));
    }

    [Fact]
    public async Task A_refused_append_is_not_remembered()
    {
        await AppendAsync<AppendResult.VersionConflict>(Request("a", To("h", 3)));

        Assert.Null(await Ledger.FindRequestAsync(County, Key("a").Key, Token));
        await AppendAsync<AppendResult.Appended>(Request("a", To("h", 0)));
    }

    [Fact]
    public async Task A_closed_year_takes_no_entry_whatever_its_stream()
    {
        await AppendAsync<AppendResult.Appended>(Visit("h", 0, new DateOnly(2025, 12, 31)));
        await AppendAsync<AppendResult.Appended>(Request("close", To("county", 0, Entry("{\"year\":2025}", new DateOnly(2025, 12, 31), "year-closed"))));

        var closed = await AppendAsync<AppendResult.YearClosed>(Visit("h", 1, new DateOnly(2025, 12, 31)));
        var earlier = await AppendAsync<AppendResult.YearClosed>(Visit("h", 1, new DateOnly(2024, 6, 1)));
        await AppendAsync<AppendResult.Appended>(Visit("h", 1, new DateOnly(2026, 1, 1)));
        await ReopenAsync();
        await AppendAsync<AppendResult.YearClosed>(Visit("h", 2, new DateOnly(2025, 12, 31)));

        Assert.Equal((2025, 2024), (closed.Year, earlier.Year));
        Assert.Equal(3, await Ledger.HeadAsync(County, Token));
    }

    [Fact]
    public async Task A_wrapped_key_is_founded_once()
    {
        var founding = Request("a", To("h", 0)) with { NewKeys = [new WrappedKey("K-1", new byte[] { 1, 2, 3 })] };
        await AppendAsync<AppendResult.Appended>(founding);

        await Assert.ThrowsAsync<AppendRejectedException>(
            () => Ledger.AppendAsync(Request("b", To("h", 1)) with { NewKeys = [new WrappedKey("K-1", new byte[] { 9 })] }, Token).AsTask());

        Assert.Equal([1, 2, 3], (await Ledger.FindKeyAsync(County, "K-1", Token))!.Value.ToArray());
        Assert.Null(await Ledger.FindKeyAsync(County, "K-2", Token));
        Assert.Equal(1, await Ledger.HeadAsync(County, Token));
    }

    [Fact]
    public async Task A_stream_keeps_its_kind()
    {
        await AppendAsync<AppendResult.Appended>(Request("a", To("h", 0)));

        await Assert.ThrowsAsync<AppendRejectedException>(
            () => Ledger.AppendAsync(Request("b", To("h", 1) with { Kind = "cadre" }), Token).AsTask());
    }

    [Fact]
    public async Task Counties_have_positions_of_their_own()
    {
        var other = Domain.Ids.CountyCode.Parse("511324");
        var elsewhere = new StreamAppend(StreamId.FromStored(other, "H-511324-0000000000000000"), "household", 0, [Entry()], [], []);

        await AppendAsync<AppendResult.Appended>(Request("a", To("h", 0)));
        var there = await AppendAsync<AppendResult.Appended>(Request("a", elsewhere) with { County = other });

        Assert.Equal(1, there.LastPosition);
        Assert.Equal(["511323", "511324"], (await Ledger.CountiesAsync(Token)).Select(c => c.Value));
    }

    [Fact]
    public async Task Positions_asked_for_are_read_in_order_and_missing_ones_left_out()
    {
        await AppendAsync<AppendResult.Appended>(Request("a", To("h", 0, Entry("1"), Entry("2"), Entry("3"))));

        var read = await Ledger.ReadPositionsAsync(County, [3, 1, 99], Token);

        Assert.Equal([1L, 3L], read.Select(e => e.Position));
        Assert.Equal([2L], (await Ledger.ReadCountyAsync(County, 1, 1, Token)).Select(e => e.Position));
        Assert.Equal(0, await Ledger.HeadAsync(Domain.Ids.CountyCode.Parse("000000"), Token));
    }
}
