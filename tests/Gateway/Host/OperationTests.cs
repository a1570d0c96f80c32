using System.Text;
using Google.Protobuf;
using static Lianxin.Gateway.Tests.Host.Faults;

namespace Lianxin.Gateway.Tests.Host;

[Collection(GatewayCollection.Name)]
public sealed class OperationTests(RunningGateway gateway)
{
    private readonly Clerk _clerk = new(gateway);
    private readonly Imports.ImportsClient _imports = new(gateway.Channel);
    private readonly Links.LinksClient _links = new(gateway.Channel);
    private readonly OperationItems.OperationItemsClient _items = new(gateway.Channel);

    [Fact]
    public async Task A_caseload_passes_to_a_successor_link_by_link()
    {
        var body = await _clerk.BodyAsync("移交单位");
        var (leaves, comes) = (await _clerk.CadreAsync(body), await _clerk.CadreAsync(body, "赵六"));
        string[] links = [await _clerk.LeadAsync(await _clerk.HouseholdAsync(), leaves), await _clerk.LeadAsync(await _clerk.HouseholdAsync(), leaves)];
        var request = Transfer(leaves, comes);

        var dry = await _clerk.ResultOfAsync(await _links.TransferCaseloadAsync(new(request) { ValidateOnly = true, RequestId = RunningGateway.NewId() }));
        Assert.Equal((2L, 0L), (dry.Changed, dry.Failed));
        Assert.Equal(2, await HeldAsync(leaves));

        var operation = await _links.TransferCaseloadAsync(request);
        var result = await _clerk.ResultOfAsync(operation);
        Assert.Equal((2L, 0L, true), (result.Changed, result.Failed, result.Result.Fields["clean"].BoolValue));
        Assert.Equal((0, 2), (await HeldAsync(leaves), await HeldAsync(comes)));
        var items = (await _items.ListOperationItemsAsync(new() { Parent = operation.Name })).Items;
        Assert.All(items, item => Assert.Contains(links, link => item.Note.StartsWith(link.Split('/')[1], StringComparison.Ordinal)));
        Assert.Equal(operation.Name, (await _links.TransferCaseloadAsync(request)).Name);
    }

    [Fact]
    public async Task A_link_that_the_successor_can_t_take_is_told_and_the_others_go_over()
    {
        var body = await _clerk.BodyAsync("部分移交单位");
        var (leaves, comes) = (await _clerk.CadreAsync(body), await _clerk.CadreAsync(body, "钱七"));
        var kept = await _clerk.LeadAsync(await _clerk.HouseholdAsync(), leaves);
        await _clerk.LeadAsync(await _clerk.HouseholdAsync(), leaves);
        await _links.EndLinkAsync(new()
        {
            Name = kept, Subject = (await _links.ListLinksAsync(new() { Parent = RunningGateway.County, Holder = leaves })).Links.Single(link => link.Name == kept).Subject,
            LastDay = Clerk.Day(1, 5), Reason = "调整", RequestId = RunningGateway.NewId(),
        });
        var names = (await _links.ListLinksAsync(new() { Parent = RunningGateway.County, Holder = leaves })).Links.Select(link => link.Name);

        var operation = await _links.TransferCaseloadAsync(new(Transfer(leaves, comes)) { Links = { names } });

        var result = await _clerk.ResultOfAsync(operation);
        Assert.Equal((1L, 1L, false), (result.Changed, result.Failed, result.Result.Fields["clean"].BoolValue));
        var failed = Assert.Single((await _items.ListOperationItemsAsync(new() { Parent = operation.Name })).Items, item => item.Status.Code != 0);
        Assert.StartsWith(kept.Split('/')[1], failed.Note, StringComparison.Ordinal);
        Assert.NotEmpty(failed.Status.Message);
    }

    [Fact]
    public async Task A_caseload_can_t_pass_to_the_same_cadre_or_without_a_reason()
    {
        var cadre = await _clerk.CadreAsync(await _clerk.BodyAsync("无效移交单位"));
        await RefusedAsync(StatusCode.InvalidArgument, "INVALID_FIELD", async () => await _links.TransferCaseloadAsync(Transfer(cadre, cadre)), "successor");
        await RefusedAsync(
            StatusCode.InvalidArgument, "INVALID_FIELD", async () => await _links.TransferCaseloadAsync(new(Transfer(cadre, cadre)) { Reason = "" }), "reason");
    }

    [Theory]
    [InlineData(RegistryKind.Bodies, FileFormat.Unspecified)]
    [InlineData(RegistryKind.Cadres, FileFormat.Xlsx)]
    [InlineData(RegistryKind.Households, FileFormat.Csv)]
    [InlineData(RegistryKind.Households, FileFormat.Xlsx)]
    [InlineData(RegistryKind.Links, FileFormat.Csv)]
    public async Task An_export_is_read_in_chunks_and_imports_again_without_a_change(RegistryKind kind, FileFormat format)
    {
        await _clerk.LeadAsync(await _clerk.HouseholdAsync(), await _clerk.CadreAsync(await _clerk.BodyAsync("导出单位")));

        var export = await _clerk.ResultOfAsync(await _imports.ExportRegistryAsync(Export(kind, format)));

        var file = await DownloadAsync(NameOf(export));
        Assert.Equal(export.Result.Fields["length"].NumberValue, file.Length);
        var import = await _clerk.ResultOfAsync(await _imports.ImportRegistryAsync(
            new() { Parent = RunningGateway.County, Kind = kind, File = await UploadAsync(file), RequestId = RunningGateway.NewId() }));
        Assert.Equal((0L, (long)export.Result.Fields["rows"].NumberValue, 0L), (import.Changed, import.Unchanged, import.Failed));
    }

    [Fact]
    public async Task Personal_data_is_exported_only_in_full()
    {
        await _clerk.HouseholdAsync("欧阳导出");

        var basic = await _clerk.ResultOfAsync(await _imports.ExportRegistryAsync(Export(RegistryKind.Households, FileFormat.Csv)));
        var full = await _clerk.ResultOfAsync(await _imports.ExportRegistryAsync(new(Export(RegistryKind.Households, FileFormat.Csv)) { Full = true }));

        Assert.DoesNotContain("欧阳导出", Encoding.UTF8.GetString(await DownloadAsync(NameOf(basic))), StringComparison.Ordinal);
        Assert.Contains("欧阳导出", Encoding.UTF8.GetString(await DownloadAsync(NameOf(full))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_of_nothing_stated_is_refused() => await RefusedAsync(
        StatusCode.InvalidArgument, "INVALID_FIELD", async () => await _imports.ExportRegistryAsync(Export(RegistryKind.Unspecified, FileFormat.Csv)), "kind");

    private static TransferCaseloadRequest Transfer(string from, string to) =>
        new() { Name = from, Successor = to, From = Clerk.Day(1, 6), Reason = "调离", RequestId = RunningGateway.NewId() };

    private static ExportRegistryRequest Export(RegistryKind kind, FileFormat format) =>
        new() { Parent = RunningGateway.County, Kind = kind, Format = format, RequestId = RunningGateway.NewId() };

    private static string NameOf(OperationResult export) => $"files/{export.Result.Fields["file"].StringValue}";

    private async Task<int> HeldAsync(string cadre) => (await _links.ListLinksAsync(
        new() { Parent = RunningGateway.County, Holder = cadre, ActiveOn = Clerk.Day(1, 6) })).Links.Count;

    private async Task<byte[]> DownloadAsync(string file)
    {
        var bytes = new List<byte>();
        for (var index = 0; await _imports.ReadFileChunkAsync(new() { Name = file, Index = index }) is { End: false } chunk; index++)
            bytes.AddRange(chunk.Data);
        return [.. bytes];
    }

    private async Task<string> UploadAsync(byte[] bytes)
    {
        var file = (await _imports.CreateFileAsync(new() { Parent = RunningGateway.County, RequestId = RunningGateway.NewId() })).Name;
        await _imports.WriteFileChunkAsync(new() { Name = file, Data = ByteString.CopyFrom(bytes), RequestId = RunningGateway.NewId() });
        await _imports.CompleteFileAsync(new() { Name = file, Chunks = 1, Length = bytes.Length, RequestId = RunningGateway.NewId() });
        return file;
    }
}
