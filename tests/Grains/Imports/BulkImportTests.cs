using System.Text;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Tests.Hosting;
using Lianxin.Grains.Tests.Operations;
using Lianxin.Tabular.Formats;
using Lianxin.Tabular.Writing;
using static Lianxin.Grains.Tests.Hosting.TestCounty;

namespace Lianxin.Grains.Tests.Imports;

/// <summary>What an import stores beside the grains of its subjects: they learn of it, and nothing is stored twice or out of order.</summary>
public sealed class BulkImportTests(SiloFixture silo) : IClassFixture<SiloFixture>
{
    private const int Links = 40;

    [Fact]
    public async Task Whoever_asked_for_subjects_before_their_import_finds_them_after_it()
    {
        var (county, desk) = await BeginAsync();
        var (household, cadre) = (county.Household(HouseholdOf(county, 1)), county.Cadre(CadreOf(county)));
        Assert.Equal(RefusalCode.NotFound, (await household.GetAsync(county.Reading, full: true)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await cadre.GetAsync(county.Reading)).Refusal?.Code);
        await ImportAsync(county, desk, households: 1);
        Assert.Equal("李1", Value(await household.GetAsync(county.Reading, full: true)).Members[0].Name);
        Assert.Equal("王1", Value(await cadre.GetAsync(county.Reading)).Row.Name);
    }

    [Fact]
    public async Task Whoever_read_both_ends_before_their_links_came_sees_them_after()
    {
        var (county, desk) = await BeginAsync();
        await ImportAsync(county, desk, Links);
        var (household, cadre) = (county.Household(HouseholdOf(county, 7)), county.Cadre(CadreOf(county)));
        Assert.Empty(Value(await household.GetAsync(county.Reading, full: false)).Links);
        Assert.Equal(1, Value(await cadre.GetAsync(county.Reading)).Row.Version);
        Assert.Equal((Links, 0, 0), await ImportLinksAsync(desk));
        Assert.Equal(LinkOf(county, 7), Assert.Single(Value(await household.GetAsync(county.Reading, full: false)).Links).LinkId);
        Assert.Equal(1 + Links, Value(await cadre.GetAsync(county.Reading)).Row.Version);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Links_of_one_holder_are_stored_once_and_in_the_files_order_though_the_store_fails_amid_them(bool stored)
    {
        var (county, desk) = await BeginAsync();
        await ImportAsync(county, desk, Links);
        var head = await desk.HeadAsync();
        if (stored)
            silo.Faults.FailAfterNextCommit(skip: 12);
        else
            silo.Faults.FailBeforeNextCommit(skip: 12);
        Assert.Equal((Links, 0, 0), await ImportLinksAsync(desk));
        Assert.Equal(head + 2 + (2 * Links), await desk.HeadAsync());
        Assert.Equal(Enumerable.Range(1, Links).Select(number => LinkOf(county, number)), await TakenAsync(county, desk));
        Assert.Equal((0, Links, 0), await ImportLinksAsync(desk));
    }

    [Fact]
    public async Task A_link_that_is_refused_fails_alone_and_those_after_it_see_what_was_stored_before()
    {
        var (county, desk) = await BeginAsync();
        await ImportAsync(county, desk, households: 2);
        var end = await desk.ImportAsync("LINKS", OperationDesk.Written(
            RecordFormats.Links, OutputFormat.Csv, Sample.Lead(1, 1, 1), Sample.Lead(2, 1, 1, from: new(2026, 2, 1)), Sample.Lead(3, 2, 1), Sample.Lead(4, 9, 1)));
        Assert.Equal((2, 0, 2), (end.Changed, end.Unchanged, end.Failed));
        var items = await desk.ItemsAsync(end.OperationId);
        Assert.Equal([(3, "LEAD_TAKEN"), (5, "NOT_FOUND")], items.Where(item => item.Refusal is not null).Select(item => ((int)item.Number, item.Reason)));
        Assert.Equal([LinkOf(county, 1), LinkOf(county, 3)], await TakenAsync(county, desk));
    }

    private static HouseholdId HouseholdOf(TestCounty county, int number) => RegistryIdentity.OfHousehold(county.Code, $"H{number:D6}", string.Empty);

    private static CadreId CadreOf(TestCounty county) => RegistryIdentity.OfCadre(county.Code, "C00001", string.Empty);

    private static string LinkOf(TestCounty county, int number) => RegistryIdentity.OfLink(county.Code, $"L{number:D6}", string.Empty).Value;

    /// <summary>The links in the cadre's stream, in its order.</summary>
    private static async Task<List<string>> TakenAsync(TestCounty county, OperationDesk desk)
    {
        var taken = new List<string>();
        await foreach (var entry in desk.Ledger.ReadStreamAsync(Lianxin.Ledger.StreamId.Of(CadreOf(county)), 1, TestContext.Current.CancellationToken))
        {
            var payload = Encoding.UTF8.GetString(entry.Payload.Span);
            taken.Add(Enumerable.Range(1, Links).Select(number => LinkOf(county, number)).Single(link => payload.Contains(link, StringComparison.Ordinal)));
        }

        return taken;
    }

    private static async Task ImportAsync(TestCounty county, OperationDesk desk, int households)
    {
        (string Kind, byte[] File)[] files =
        [
            ("BODIES", OperationDesk.Written(RecordFormats.Bodies, OutputFormat.Csv, Sample.Body(county, 1))),
            ("CADRES", OperationDesk.Written(RecordFormats.Cadres, OutputFormat.Csv, Sample.Cadre(1))),
            ("HOUSEHOLDS", OperationDesk.Written(
                RecordFormats.Households, OutputFormat.Csv, Enumerable.Range(1, households).Select(number => Sample.Household(county, number)))),
        ];
        foreach (var (kind, file) in files)
            Assert.Equal((kind, "SUCCEEDED"), (kind, (await desk.ImportAsync(kind, file)).State));
    }

    private static async Task<(long Changed, long Unchanged, long Failed)> ImportLinksAsync(OperationDesk desk)
    {
        var end = await desk.ImportAsync("LINKS", OperationDesk.Written(
            RecordFormats.Links, OutputFormat.Csv, Enumerable.Range(1, Links).Select(number => Sample.Lead(number, number, 1))));
        return (end.Changed, end.Unchanged, end.Failed);
    }

    private async Task<(TestCounty County, OperationDesk Desk)> BeginAsync()
    {
        var county = await silo.FoundAsync();
        return (county, new OperationDesk(silo, county));
    }
}
