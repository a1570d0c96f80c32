using System.Text;
using System.Text.Json;
using Lianxin.Contracts.Operations;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Tests.Hosting;
using Lianxin.Grains.Tests.Imports;
using Lianxin.Grains.Tests.Operations;
using Lianxin.Tabular.Formats;
using Lianxin.Tabular.Writing;
using static Lianxin.Grains.Tests.Hosting.TestCounty;

namespace Lianxin.Grains.Tests.Exports;

public sealed class ReimportTests(SiloFixture silo) : IClassFixture<SiloFixture>
{
    private static readonly string[] Kinds = ["DIVISIONS", "BODIES", "CADRES", "HOUSEHOLDS", "LINKS"];

    [Theory]
    [InlineData("CSV", true)]
    [InlineData("CSV", false)]
    [InlineData("XLSX", true)]
    [InlineData("XLSX", false)]
    public async Task What_is_exported_imports_again_and_stores_nothing_with_numbers_or_without(string format, bool full)
    {
        var (county, desk) = await BeginAsync();
        await RegisterNumberedAsync(county, desk);
        await RegisterUnnumberedAsync(county);
        foreach (var (kind, records) in Kinds.Zip([3, 2, 4, 5, 6]))
        {
            var file = await ExportAsync(desk, kind, format, full);
            foreach (var validateOnly in new[] { true, false })
            {
                var head = await desk.HeadAsync();
                var end = await desk.EndOfAsync(await desk.StartImportOfAsync(kind, file, validateOnly));
                var refused = (await desk.ItemsAsync(end.OperationId)).Where(item => item.Refusal is not null);
                Assert.Equal((kind, "SUCCEEDED", 0, records, 0), (kind, end.State, (int)end.Changed, (int)end.Unchanged, refused.Count()));
                Assert.Equal(head + 2, await desk.HeadAsync());
            }
        }
    }

    [Fact]
    public async Task Every_leave_of_a_cadre_comes_back_from_an_export()
    {
        var (county, desk) = await BeginAsync();
        Leave[] leaves = [new(new(2026, 4, 1), new(2026, 4, 3)), new(new(2026, 6, 1), new(2026, 6, 30))];
        await desk.ImportAsync("BODIES", OperationDesk.Written(RecordFormats.Bodies, OutputFormat.Csv, Sample.Body(county, 1)));
        await desk.ImportAsync("CADRES", OperationDesk.Written(RecordFormats.Cadres, OutputFormat.Csv, Sample.Cadre(1, leaves)));
        var (other, there) = await BeginAsync();
        await there.ImportAsync("BODIES", OperationDesk.Written(RecordFormats.Bodies, OutputFormat.Csv, Sample.Body(other, 1)));
        var file = await ReadAsync(await ExportAsync(desk, "CADRES", "CSV", full: true));
        Assert.Equal(1, (await there.ImportAsync("CADRES", file)).Changed);
        var cadre = RegistryIdentity.OfCadre(other.Code, "C00001", string.Empty);
        var view = Value(await other.Cadre(cadre).GetAsync(other.Reading));
        Assert.Equal(leaves, view.Leaves.Select(leave => new Leave(leave.FromDay, leave.ToDay)));
    }

    [Fact]
    public async Task A_link_that_never_came_into_force_is_not_exported()
    {
        var (county, desk) = await BeginAsync();
        var household = await county.RegisterHouseholdAsync("H");
        var link = await county.LeadAsync(household, await county.RegisterCadreAsync("C"));
        Accepted(await county.Coordinator.EndLinkAsync(county.Request(), household.Value, new EndLink(link, FirstDay.AddDays(-1), "登记有误", null)));
        Assert.DoesNotContain(link.Value, await ReadAsync(await ExportAsync(desk, "LINKS", "CSV", full: false)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BODIES", "单位编号,单位名称,单位类别,所在区划\nB-{county}-0000000000000000,农业局,DEPARTMENT,\n", "单位编号")]
    [InlineData("CADRES", "干部编号,姓名,单位编号,人员类别,职级组,到岗日期\nC-{county}-0000000000000000,张三,{body},CIVIL_SERVANT,STAFF,2020-01-01\n", "干部编号")]
    [InlineData("HOUSEHOLDS", "户编号,村代码,居住情况,姓名,与户主关系\nH-{county}-0000000000000000,{county}100200,RESIDENT,赵一,HEAD\n", "户编号")]
    [InlineData("HOUSEHOLDS", "户编号,村代码,居住情况,姓名,与户主关系\nH-110101-0000000000000000,{county}100200,RESIDENT,赵一,HEAD\n", "户编号")]
    [InlineData(
        "LINKS",
        "联系编号,对象类别,对象编号,主体类别,主体编号,联系方式,角色,开始日期\nL-{county}-0000000000000000,VILLAGE,{county}100200,BODY,{body},HELPING,SUPPORTING_BODY,2026-03-01\n",
        "联系编号")]
    public async Task An_id_that_the_county_does_not_have_is_a_row_error_that_says_so(string kind, string file, string column)
    {
        var (county, desk) = await BeginAsync();
        var filled = file.Replace("{county}", county.Code.Value, StringComparison.Ordinal).Replace("{body}", county.Body.Value, StringComparison.Ordinal);
        foreach (var validateOnly in new[] { true, false })
        {
            var end = await desk.ImportAsync(kind, filled, validateOnly);
            Assert.Equal((0, 0, 1), ((int)end.Changed, (int)end.Unchanged, (int)end.Failed));
            var item = Assert.Single(await desk.ItemsAsync(end.OperationId));
            Assert.Equal((2, column, "NOT_FOUND"), (item.Number, item.Column, item.Reason));
            Assert.Contains("-0000000000000000 is an id", item.Refusal!.Message, StringComparison.Ordinal);
            Assert.Contains("-0000000000000000是系统编号", item.Refusal.MessageZh, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_household_that_is_not_registered_needs_names()
    {
        var (county, desk) = await BeginAsync();
        var end = await desk.ImportAsync("HOUSEHOLDS", $"户编号,村代码,居住情况,与户主关系\nH9,{county.Code}100200,RESIDENT,HEAD\n");
        var item = Assert.Single(await desk.ItemsAsync(end.OperationId));
        Assert.Equal((1, 2, "姓名"), ((int)end.Failed, item.Number, item.Column));
        Assert.Contains("not registered", item.Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_names_edits_the_household_and_leaves_its_members()
    {
        var (county, desk) = await BeginAsync();
        var household = await county.RegisterHouseholdAsync("H");
        var before = await ViewAsync(county, household);
        var end = await desk.ImportAsync("HOUSEHOLDS", $"户编号,村代码,村组,居住情况,与户主关系,电话\n{household},{county.Code}100200,7组,AWAY,HEAD,13800000000\n");
        Assert.Equal((1, 0), ((int)end.Changed, (int)end.Failed));
        Assert.Contains("成员未改动", Assert.Single(await desk.ItemsAsync(end.OperationId)).Note, StringComparison.Ordinal);
        var after = await ViewAsync(county, household);
        Assert.Equal(("7组", Residence.Away), (after.Row.VillagersGroup, after.Row.Residence));
        Assert.Equal(before.Members.Select(member => member.ToString()), after.Members.Select(member => member.ToString()));
    }

    private static async Task<HouseholdView> ViewAsync(TestCounty county, HouseholdId household) =>
        Value(await county.Household(household).GetAsync(county.Reading, full: true));

    private static async Task RegisterNumberedAsync(TestCounty county, OperationDesk desk)
    {
        await desk.ImportAsync("BODIES", OperationDesk.Written(RecordFormats.Bodies, OutputFormat.Csv, Sample.Body(county, 1)));
        await desk.ImportAsync("CADRES", OperationDesk.Written(
            RecordFormats.Cadres, OutputFormat.Csv, Sample.Cadre(1, new Leave(new(2026, 5, 1), new(2026, 5, 9)), new Leave(new(2026, 8, 1), new(2026, 8, 2))), Sample.Cadre(2)));
        await desk.ImportAsync("HOUSEHOLDS", OperationDesk.Written(
            RecordFormats.Households, OutputFormat.Csv,
            Sample.Household(county, 1, Sample.Member("李一", Relation.Head, Sample.IdNumber(1))), Sample.Household(county, 2)));
        await desk.ImportAsync("LINKS", OperationDesk.Written(RecordFormats.Links, OutputFormat.Csv, Sample.Lead(1, 1, 1, to: new DateOnly(2026, 12, 31)), Sample.Lead(2, 2, 2)));
    }

    /// <summary>Two cadres; two households, one of them split: three links, one of the household that ended.</summary>
    private static async Task RegisterUnnumberedAsync(TestCounty county)
    {
        var (stays, splits) = (await county.RegisterHouseholdAsync("stays"), await county.RegisterHouseholdAsync("splits"));
        await county.LeadAsync(stays, await county.RegisterCadreAsync("first"));
        await county.LeadAsync(splits, await county.RegisterCadreAsync("second"));
        var people = (await ViewAsync(county, splits)).Members.Select(member => EntityId.Parse<PersonId>(member.PersonId)).ToArray();
        await county.AdvanceToAsync(FirstDay.AddDays(9));
        var split = new SplitHousehold([new SplitPart(string.Empty, [people[0]], []), new SplitPart(string.Empty, [people[1]], [])], "分家", null);
        Accepted(await county.Coordinator.SplitHouseholdAsync(county.Request(), splits, split));
    }

    private static async Task<string> ExportAsync(OperationDesk desk, string kind, string format, bool full)
    {
        var arguments = new ExportArguments(kind, format, string.Empty, ImmutableSortedDictionary<string, string>.Empty, full);
        var end = await desk.RunAsync(OperationKind.Export, OperationArguments.Write(arguments));
        Assert.Equal("SUCCEEDED", end.State);
        using var result = JsonDocument.Parse(end.ResultJson!);
        return result.RootElement.GetProperty("file").GetString()!;
    }

    private async Task<string> ReadAsync(string file) =>
        Encoding.UTF8.GetString(Value(await silo.Grains.GetGrain<IFileGrain>(file).ReadAsync(new Contracts.Calls.ReadContext(Contracts.Calls.Caller.System), 0))!);

    private async Task<(TestCounty County, OperationDesk Desk)> BeginAsync()
    {
        var county = await silo.FoundAsync();
        return (county, new OperationDesk(silo, county));
    }
}
