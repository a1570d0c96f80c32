using System.Globalization;
using System.Reflection;
using System.Text;
using Lianxin.Domain.Facts;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Rows;
using Lianxin.Ledger;
using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Queries;
using static Lianxin.Storage.Tests.Samples;

namespace Lianxin.Storage.Tests.Conformance;

/// <summary>Rows, facts, rebuilds and chunks.</summary>
public abstract class ReadModelConformance(IStorePlace place) : StoreTests(place)
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 5, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_row_holds_what_its_last_entry_said()
    {
        await AppendAsync<AppendResult.Appended>(Visit("h", 0, Day));
        await AppendAsync<AppendResult.Appended>(Visit("h", 1, Day.AddDays(3)));

        var page = await Store.Registry.HouseholdsAsync(County, new(ExternalNo: "h"), new(10, string.Empty), Token);

        Assert.Equal(Row("h", 2, Day.AddDays(3)), Assert.Single(page.Items));
    }

    [Fact]
    public async Task Every_kind_of_row_and_fact_is_read_back_as_it_was_written()
    {
        var rows = SampleRecords.Rows;
        var facts = SampleRecords.Facts;
        var append = To("h", 0, Entry("1"), Entry("2")) with
        {
            Rows = [.. rows],
            Facts = [.. facts.SelectMany(f => new[] { new FactDraft(0, 1, f), new FactDraft(1, -1, f) })],
        };
        await AppendAsync<AppendResult.Appended>(Request("r", append));

        foreach (var fact in facts)
            await AssertReadBackAsync((dynamic)fact);
        Assert.Equal(rows.Length + (2 * facts.Length), (await DumpAsync()).Count);
    }

    [Fact]
    public async Task Facts_come_in_the_order_of_position_and_ordinal_up_to_the_cut_off()
    {
        var two = To("a", 0, Entry("1"), Entry("2")) with
        {
            Facts = [new FactDraft(1, 1, Fact("a", 3, Day)), new FactDraft(0, 1, Fact("a", 1, Day)), new FactDraft(0, -1, Fact("a", 2, Day))],
        };
        await AppendAsync<AppendResult.Appended>(Request("r", two));
        await AppendAsync<AppendResult.Appended>(Visit("b", 0));

        var all = await Facts(long.MaxValue);
        var frozen = await Facts(2);

        Assert.Equal([(1L, 0, 1), (1L, 1, -1), (2L, 0, 1), (3L, 0, 1)], all.Select(f => (f.Position, f.Ordinal, f.Sign)));
        Assert.Equal(all[..3], frozen);
        Assert.Equal([Fact("a", 1, Day), Fact("a", 2, Day), Fact("a", 3, Day), Fact("b", 1, Day)], all.Select(f => f.Fact));
    }

    [Fact]
    public async Task Positions_of_a_cadre_are_those_of_its_facts_and_its_stream_newest_first()
    {
        var cadre = Cadre("cadre");
        await AppendAsync<AppendResult.Appended>(Visit("h", 0));
        await AppendAsync<AppendResult.Appended>(Request("other", To("x", 0)));
        await AppendAsync<AppendResult.Appended>(
            Request("own", new StreamAppend(StreamId.Of(cadre), "cadre", 0, [Entry()], [], [])));
        await AppendAsync<AppendResult.Appended>(Visit("h", 1));

        Assert.Equal([4L, 3L, 1L], await Store.Facts.PositionsOfCadreAsync(County, cadre, long.MaxValue, 10, Token));
        Assert.Equal([3L], await Store.Facts.PositionsOfCadreAsync(County, cadre, 4, 1, Token));
    }

    [Fact]
    public async Task A_rebuild_from_the_entries_gives_the_rows_and_facts_that_were_there()
    {
        for (var version = 0; version < 3; version++)
        {
            foreach (var household in new[] { "a", "b", "c" })
                await AppendAsync<AppendResult.Appended>(Visit(household, version));
        }

        var live = await DumpAsync();
        await TamperAsync("DELETE FROM visit_fact");
        await TamperAsync("UPDATE household_row SET member_count = 99");
        Assert.NotEqual(live, await DumpAsync());
        await Store.Projections.RebuildAsync(County, ReplayAsync(), Token);

        Assert.Equal(live, await DumpAsync());
        await AppendAsync<AppendResult.Appended>(Visit("a", 3));
    }

    [Fact]
    public async Task A_rebuild_that_fails_changes_nothing_and_lets_appends_go_on()
    {
        await AppendAsync<AppendResult.Appended>(Visit("a", 0));
        var live = await DumpAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => Store.Projections.RebuildAsync(County, Failing(), Token).AsTask());

        Assert.Equal(live, await DumpAsync());
        await AppendAsync<AppendResult.Appended>(Visit("a", 1));

        static async IAsyncEnumerable<RebuiltStream> Failing()
        {
            yield return new RebuiltStream(Stream("z"), [Row("z", 1)], []);
            await Task.Yield();
            throw new InvalidOperationException("the replay found an unknown entry");
        }
    }

    [Fact]
    public async Task Chunks_are_read_until_they_expire_or_are_deleted()
    {
        var chunks = Store.Chunks;
        await chunks.WriteAsync(County, "blob", 0, new byte[] { 1 }, Noon.AddHours(1), Token);
        await chunks.WriteAsync(County, "blob", 0, new byte[] { 2, 3 }, Noon.AddHours(1), Token);
        await chunks.WriteAsync(County, "blob", 1, new byte[] { 4 }, Noon, Token);
        await chunks.WriteAsync(County, "kept", 0, Array.Empty<byte>(), Noon.AddHours(1), Token);

        Assert.Equal([2, 3], (await chunks.ReadAsync(County, "blob", 0, Noon, Token))!.Value.ToArray());
        Assert.Null(await chunks.ReadAsync(County, "blob", 1, Noon, Token));
        Assert.Null(await chunks.ReadAsync(County, "none", 0, Noon, Token));

        await chunks.DeleteAsync(County, null, Noon, Token);
        Assert.Null(await chunks.ReadAsync(County, "blob", 1, Noon.AddDays(-1), Token));
        await chunks.DeleteAsync(County, "blob", Noon, Token);
        Assert.Null(await chunks.ReadAsync(County, "blob", 0, Noon, Token));
        Assert.Empty((await chunks.ReadAsync(County, "kept", 0, Noon, Token))!.Value.ToArray());
    }

    private async Task<List<Recorded<VisitFact>>> Facts(long upTo)
    {
        var facts = new List<Recorded<VisitFact>>();
        await foreach (var fact in Store.Facts.ReadAsync<VisitFact>(County, upTo, Token))
            facts.Add(fact);
        return facts;
    }

    private async Task AssertReadBackAsync<TFact>(TFact fact)
        where TFact : class, IFact
    {
        var read = new List<Recorded<TFact>>();
        await foreach (var recorded in Store.Facts.ReadAsync<TFact>(County, long.MaxValue, Token))
            read.Add(recorded);
        Assert.Equal([(1, 1, fact), (2, -1, fact)], read.Select(r => (r.Position, r.Sign, r.Fact)));

        PropertyInfo[] properties = [.. typeof(TFact).GetConstructors().MaxBy(c => c.GetParameters().Length)!.GetParameters().Select(p => typeof(TFact).GetProperty(p.Name!)!)];
        var scanned = new List<(long Position, int Sign, string Shown)>();
        var scan = new FactScan(typeof(TFact), [.. properties.Select(p => p.Name)], cursor =>
            scanned.Add((cursor.Position, cursor.Sign, string.Join(' ', properties.Select((p, column) => Shown(cursor, column, p.PropertyType))))));
        await Store.Facts.ScanAsync(County, long.MaxValue, scan, Token);
        var shown = string.Join(' ', properties.Select(p => Shown(p.GetValue(fact))));
        Assert.Equal([(1, 1, shown), (2, -1, shown)], scanned.Order());
        scanned.Clear();
        await Store.Facts.ScanAsync(County, 1, scan, Token);
        Assert.Equal([(1, 1, shown)], scanned);
    }

    // Long numbers are read as records only.
    private static string Shown(FactCursor cursor, int column, Type type) =>
        type == typeof(string) ? Encoding.UTF8.GetString(cursor.Text(column))
        : type == typeof(long) ? string.Empty
        : cursor.Number(column, -1).ToString(CultureInfo.InvariantCulture);

    private static string Shown(object? value) => value switch
    {
        string text => text,
        long => string.Empty,
        null => "-1",
        DateOnly day => day.DayNumber.ToString(CultureInfo.InvariantCulture),
        bool flag => flag ? "1" : "0",
        _ => Convert.ToInt32(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
    };

    private async IAsyncEnumerable<RebuiltStream> ReplayAsync()
    {
        foreach (var household in new[] { "a", "b", "c" })
        {
            var entries = await StreamAsync(household);
            yield return new RebuiltStream(
                Stream(household),
                [Row(household, entries.Count, Day)],
                [.. entries.Select(e => new PositionedFact(e.Position, 0, 1, Fact(household, e.Version, Day)))]);
        }
    }
}
