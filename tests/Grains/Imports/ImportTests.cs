using System.Text;
using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Operations;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Queries;
using Lianxin.Grains.Tests.Hosting;
using Lianxin.Grains.Tests.Operations;
using Lianxin.Ledger.Queries;
using Lianxin.Tabular.Formats;
using Lianxin.Tabular.Records;
using Lianxin.Tabular.Writing;
using Microsoft.Extensions.DependencyInjection;
using static Lianxin.Grains.Tests.Hosting.TestCounty;

namespace Lianxin.Grains.Tests.Imports;

public sealed class ImportTests(SiloFixture silo) : IClassFixture<SiloFixture>
{
    private static readonly string Header = string.Join(',', RecordFormats.Households.Columns.Select(column => column.Header));

    [Fact]
    public async Task The_same_file_twice_doubles_nothing()
    {
        var (county, desk) = await BeginAsync();
        var file = Households(OutputFormat.Csv, Enumerable.Range(1, 20).Select(number => Sample.Household(county, number)));
        var first = await desk.ImportAsync("HOUSEHOLDS", file);
        Assert.Equal(("SUCCEEDED", 20, 20, 0, 0), Counts(first));
        var head = await desk.HeadAsync();
        var second = await desk.ImportAsync("HOUSEHOLDS", file);
        Assert.Equal(("SUCCEEDED", 20, 0, 20, 0), Counts(second));
        Assert.Equal(head + 2, await desk.HeadAsync());
        Assert.Equal(20, (await Rows.HouseholdsAsync(county.Code, new HouseholdFilter(), new PageRequest(1, string.Empty), TestContext.Current.CancellationToken)).Total);
    }

    [Fact]
    public async Task A_changed_row_edits_what_differs_and_going_back_edits_again()
    {
        var (county, desk) = await BeginAsync();
        var before = Sample.Household(county, 1, Sample.Member("李一", Relation.Head, Sample.IdNumber(1)), Sample.Member("李二", Relation.Child));
        var after = before with
        {
            Group = "4组",
            Tags = [HouseholdTag.Disability],
            Members = [Sample.Member("李壹", Relation.Head, Sample.IdNumber(1)), Sample.Member("赵三", Relation.Spouse)],
        };
        await desk.ImportAsync("HOUSEHOLDS", Households(OutputFormat.Csv, before));
        var changed = await desk.ImportAsync("HOUSEHOLDS", Households(OutputFormat.Csv, after));
        Assert.Equal(("SUCCEEDED", 1, 1, 0, 0), Counts(changed));
        var noted = Assert.Single(await desk.ItemsAsync(changed.OperationId));
        Assert.Contains("未移除", noted.Note);
        Assert.Contains("not removed", noted.NoteEnglish);
        var view = await HouseholdAsync(county, 1);
        Assert.Equal(("4组", 1 << ((int)HouseholdTag.Disability - 1)), (view.Row.VillagersGroup, view.Row.Tags));
        Assert.Equal(["李壹", "李二", "赵三"], view.Members.Select(member => member.Name));
        var back = await desk.ImportAsync("HOUSEHOLDS", Households(OutputFormat.Csv, before));
        Assert.Equal(1, back.Changed);
        Assert.Equal("3组", (await HouseholdAsync(county, 1)).Row.VillagersGroup);
    }

    [Fact]
    public async Task A_dry_run_reports_the_same_and_stores_only_its_own_report()
    {
        var (county, desk) = await BeginAsync();
        var head = await desk.HeadAsync();
        var file = Households(OutputFormat.Csv, Sample.Household(county, 1), Sample.Household(county, 2) with { VillageCode = $"{county.Code}999999" });
        var dry = await desk.ImportAsync("HOUSEHOLDS", file, validateOnly: true);
        Assert.Equal(("COMPLETED_WITH_FAILURES", 2, 1, 0, 1), Counts(dry));
        Assert.True(dry.ValidateOnly);
        Assert.Equal(head + 2, await desk.HeadAsync());
        Assert.Equal(0, (await Rows.HouseholdsAsync(county.Code, new HouseholdFilter(), new PageRequest(1, string.Empty), TestContext.Current.CancellationToken)).Total);
        Assert.Equal(("COMPLETED_WITH_FAILURES", 2, 1, 0, 1), Counts(await desk.ImportAsync("HOUSEHOLDS", file)));
    }

    [Theory]
    [InlineData("H9,{village},3组,,RESIDENT,,,,李一,HEAD,M,,1980-13-01,", "NOT_A_DAY", "出生日期")]
    [InlineData("H9,{village},3组,,RESIDENT,,,,李一,HEAD,M,,2099-01-01,", "INVALID_FIELD", "出生日期")]
    [InlineData("H9,{village},3组,,SOMEWHERE,,,,李一,HEAD,M,,,", "NOT_A_VALUE", "居住情况")]
    [InlineData("H9,{village},3组,,RESIDENT,,,,李一,CHILD,M,,,", "NO_HEAD", "与户主关系")]
    [InlineData("H9,{village},3组,,RESIDENT,,,,,HEAD,M,,,", "INVALID_FIELD", "姓名")]
    [InlineData("H9,123,3组,,RESIDENT,,,,李一,HEAD,M,,,", "NOT_A_DIVISION_CODE", "村代码")]
    [InlineData("H9,{county}999999,3组,,RESIDENT,,,,李一,HEAD,M,,,", "NOT_FOUND", "村代码")]
    public async Task A_bad_row_fails_alone_with_row_column_and_reason_in_both_languages(string row, string reason, string column)
    {
        var (county, desk) = await BeginAsync();
        var village = Sample.VillageOf(county);
        var bad = row.Replace("{village}", village, StringComparison.Ordinal).Replace("{county}", county.Code.Value, StringComparison.Ordinal);
        var end = await desk.ImportAsync("HOUSEHOLDS", $"{Header}\nH8,{village},3组,,RESIDENT,,,,赵一,HEAD,M,,,\n{bad}\n");
        Assert.Equal(("COMPLETED_WITH_FAILURES", 2, 1, 0, 1), Counts(end));
        Assert.Contains("\"clean\":false", end.ResultJson, StringComparison.Ordinal);
        var item = Assert.Single(await desk.ItemsAsync(end.OperationId), item => item.Refusal is not null);
        Assert.Equal((3, column, reason), (item.Number, item.Column, item.Reason));
        Assert.NotEmpty(item.Refusal!.Message);
        Assert.DoesNotContain("members[", item.Refusal.Message, StringComparison.Ordinal);
        Assert.NotEmpty(item.Refusal.MessageZh);
    }

    [Theory]
    [InlineData(OutputFormat.CsvGb18030)]
    [InlineData(OutputFormat.CsvWithMark)]
    [InlineData(OutputFormat.Xlsx)]
    public async Task County_spreadsheets_are_read_in_their_encodings(OutputFormat output)
    {
        var (county, desk) = await BeginAsync();
        var end = await desk.ImportAsync("HOUSEHOLDS", Households(output, Sample.Household(county, 1, Sample.Member("龚䶮", Relation.Head))));
        Assert.Equal(("SUCCEEDED", 1, 1, 0, 0), Counts(end));
        Assert.Equal("龚䶮", (await HouseholdAsync(county, 1)).Members[0].Name);
    }

    [Fact]
    public async Task One_number_in_two_households_is_noted_and_listed_and_nobody_is_merged()
    {
        var (county, desk) = await BeginAsync();
        var number = Sample.IdNumber(7);
        var end = await desk.ImportAsync("HOUSEHOLDS", Households(
            OutputFormat.Csv,
            Sample.Household(county, 1, Sample.Member("李一", Relation.Head, number)),
            Sample.Household(county, 2, Sample.Member("李一", Relation.Head, number))));
        Assert.Equal(("SUCCEEDED", 2, 2, 0, 0), Counts(end));
        Assert.Contains("H000001", (await desk.ItemsAsync(end.OperationId))[1].Note, StringComparison.Ordinal);
        var later = await desk.ImportAsync("HOUSEHOLDS", Households(OutputFormat.Csv, Sample.Household(county, 3, Sample.Member("李一", Relation.Head, number))));
        Assert.Contains("相同", Assert.Single(await desk.ItemsAsync(later.OperationId)).Note, StringComparison.Ordinal);
        Assert.Equal(3, (await Rows.DuplicatesAsync(county.Code, new PageRequest(10, string.Empty), TestContext.Current.CancellationToken)).Total);
    }

    [Fact]
    public async Task A_file_that_is_no_table_fails_as_a_whole_and_stores_nothing()
    {
        var (_, desk) = await BeginAsync();
        var head = await desk.HeadAsync();
        var end = await desk.ImportAsync("HOUSEHOLDS", "one\ntwo\n");
        Assert.Equal("FAILED", end.State);
        Assert.Equal(Lianxin.Domain.Decisions.RefusalCode.UnreadableFile, end.Error?.Code);
        Assert.Equal(head + 2, await desk.HeadAsync());
    }

    [Fact]
    public async Task A_mapping_saved_with_one_import_serves_the_next()
    {
        var (county, desk) = await BeginAsync();
        var header = Header.Replace("户编号", "台账号", StringComparison.Ordinal);
        string File(int number) => $"{header}\nH{number},{Sample.VillageOf(county)},3组,,RESIDENT,,,,赵一,HEAD,M,,,\n";
        var first = await desk.StartImportAsync("HOUSEHOLDS", Encoding.UTF8.GetBytes(File(1)), saveAs: "县表", columns: ("台账号", "household_no"));
        Assert.Equal(("SUCCEEDED", 1, 1, 0, 0), Counts(await desk.EndOfAsync(first)));
        var second = await desk.StartImportAsync("HOUSEHOLDS", Encoding.UTF8.GetBytes(File(2)), saved: "县表");
        Assert.Equal(("SUCCEEDED", 1, 1, 0, 0), Counts(await desk.EndOfAsync(second)));
        var none = await desk.StartImportAsync("HOUSEHOLDS", Encoding.UTF8.GetBytes(File(3)));
        Assert.Equal("FAILED", (await desk.EndOfAsync(none)).State);
    }

    [Fact]
    public async Task Divisions_bodies_cadres_and_links_import_once()
    {
        var (county, desk) = await BeginAsync();
        var township = $"{county.Code}101";
        byte[][] files =
        [
            OperationDesk.Written(RecordFormats.Divisions, OutputFormat.Csv, new DivisionRecord($"{township}201", "鹅石村"), new DivisionRecord(township, "河舒镇")),
            OperationDesk.Written(RecordFormats.Bodies, OutputFormat.Csv, Sample.Body(county, 1)),
            OperationDesk.Written(RecordFormats.Cadres, OutputFormat.Csv, Sample.Cadre(1, new Leave(new(2026, 5, 1), new(2026, 5, 9)), new Leave(new(2026, 8, 1), new(2026, 8, 2))), Sample.Cadre(2)),
            Households(OutputFormat.Csv, Enumerable.Range(1, 3).Select(number => Sample.Household(county, number))),
            OperationDesk.Written(RecordFormats.Links, OutputFormat.Csv, Sample.Lead(1, 1, 1), Sample.Lead(2, 2, 1), Sample.Lead(3, 3, 2)),
        ];
        string[] kinds = ["DIVISIONS", "BODIES", "CADRES", "HOUSEHOLDS", "LINKS"];
        foreach (var (kind, file) in kinds.Zip(files))
        {
            var dry = await desk.ImportAsync(kind, file, validateOnly: true);
            var first = await desk.ImportAsync(kind, file);
            Assert.Equal((kind, "SUCCEEDED", 0L, 0L), (kind, first.State, first.Failed, first.Unchanged));
            Assert.Equal((first.Changed, first.Failed), (dry.Changed, dry.Failed));
            var second = await desk.ImportAsync(kind, file);
            Assert.Equal((kind, 0L, first.Changed), (kind, second.Changed, second.Unchanged));
        }

        var cadre = RegistryIdentity.OfCadre(county.Code, "C00001", string.Empty);
        Assert.Equal(2, Value(await county.Cadre(cadre).GetAsync(county.Reading)).Leaves.Length);
        Assert.Equal(2, (await Rows.LinksAsync(county.Code, new LinkFilter(HolderId: cadre.Value), new PageRequest(10, string.Empty), TestContext.Current.CancellationToken)).Total);
    }

    private IRegistryQueries Rows => silo.Services.GetRequiredService<IRegistryQueries>();

    private static (string, int, int, int, int) Counts(OperationView view) =>
        (view.State, (int)view.Done, (int)view.Changed, (int)view.Unchanged, (int)view.Failed);

    private static byte[] Households(OutputFormat output, params IEnumerable<HouseholdRecord> records) =>
        OperationDesk.Written(RecordFormats.Households, output, records);

    private static async Task<Contracts.Subjects.HouseholdView> HouseholdAsync(TestCounty county, int number) => Value(
        await county.Household(RegistryIdentity.OfHousehold(county.Code, $"H{number:D6}", string.Empty)).GetAsync(new ReadContext(Caller.System), full: true));

    private async Task<(TestCounty County, OperationDesk Desk)> BeginAsync()
    {
        var county = await silo.FoundAsync();
        return (county, new OperationDesk(silo, county));
    }
}
