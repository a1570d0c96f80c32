using Google.LongRunning;
using Google.Protobuf;
using Google.Protobuf.Collections;
using Lianxin.Contracts.Operations;

namespace Lianxin.Gateway.Services;

/// <summary>Files, imports, exports.</summary>
internal sealed class ImportsService(IGrainFactory grains) : Imports.ImportsBase
{
    private const int ChunkLimit = 1 << 20;
    private const int MaxChunks = 1024;
    private const int MaxColumns = 100;

    /// <summary>Names a file; nothing is stored before its first chunk.</summary>
    public override Task<Receipt> CreateFile(CreateFileRequest request, ServerCallContext context)
    {
        var input = new Input();
        var county = input.County(request.Parent, "parent");
        var call = input.Command(request, context);
        input.Done();
        var name = Names.Of(EntityId.Derive<UploadId>(county, call.RequestKey));
        return Task.FromResult(new Receipt { Name = name, Created = { name } });
    }

    public override async Task<Receipt> WriteFileChunk(WriteFileChunkRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<UploadId>(request.Name, "name");
        var index = input.Number(request.Index, "index", 0, MaxChunks - 1);
        if (request.Data.Length is 0 or > ChunkLimit)
            input.Refuse("data", "must have 1 byte to 1 MiB", "每块数据应为1字节至1MiB");
        var call = input.Command(request, context);
        input.Done();
        return (await grains.Known<IFileGrain>(id.Value).WriteAsync(call, index, request.Data.Memory)).ToReceipt(Names.Of(id));
    }

    public override async Task<Receipt> CompleteFile(CompleteFileRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<UploadId>(request.Name, "name");
        var chunks = input.Number(request.Chunks, "chunks", 1, MaxChunks);
        if (request.Length is < 1 or > (long)ChunkLimit * MaxChunks)
            input.Refuse("length", "must be 1 byte to 1 GiB", "文件应为1字节至1GiB");
        var fileName = input.Line(request.FileName, "file_name", 0, 200);
        var call = input.Command(request, context);
        input.Done();
        return (await grains.Known<IFileGrain>(id.Value).CompleteAsync(call, chunks, request.Length, fileName)).ToReceipt(Names.Of(id));
    }

    public override async Task<ReadFileChunkResponse> ReadFileChunk(ReadFileChunkRequest request, ServerCallContext context)
    {
        var input = new Input();
        var id = input.Id<UploadId>(request.Name, "name");
        var index = input.Number(request.Index, "index", 0, int.MaxValue);
        var read = input.Read(context);
        input.Done();
        var answer = await grains.Known<IFileGrain>(id.Value).ReadAsync(read, index);
        if (answer.Refusal is { } refusal)
            throw refusal.ToException();
        return answer.Value is { } bytes
            ? new ReadFileChunkResponse { Data = UnsafeByteOperations.UnsafeWrap(bytes) }
            : new ReadFileChunkResponse { End = true };
    }

    public override Task<Operation> ImportRegistry(ImportRegistryRequest request, ServerCallContext context)
    {
        var input = new Input();
        var county = input.County(request.Parent, "parent");
        var arguments = new ImportArguments(
            Code(input, request.Kind),
            input.Id<UploadId>(request.File, "file").Value,
            Code(input, request.Format),
            input.Line(request.Sheet, "sheet", 0, 100),
            MappingName(input, request.SavedMapping, "saved_mapping"),
            Columns(input, request.Columns),
            MappingName(input, request.SaveMappingAs, "save_mapping_as"));
        var call = input.Command(request, context);
        input.Done();
        return grains.StartAsync(
            county, call, Contracts.Operations.OperationKind.Import, OperationArguments.Write(arguments), request.ValidateOnly);
    }

    public override Task<Operation> ExportRegistry(ExportRegistryRequest request, ServerCallContext context)
    {
        if (request.Full)
            context.Caller().Demand(DeclaredRights.Personal);
        var input = new Input();
        var county = input.County(request.Parent, "parent");
        var format = Code(input, request.Format);
        var arguments = new ExportArguments(
            Code(input, request.Kind),
            format.Length == 0 ? "CSV" : format,
            MappingName(input, request.SavedMapping, "saved_mapping"),
            Columns(input, request.Columns),
            request.Full);
        var call = input.Command(request, context);
        input.Done();
        return grains.StartAsync(county, call, Contracts.Operations.OperationKind.Export, OperationArguments.Write(arguments));
    }

    private static string Code(Input input, RegistryKind kind)
    {
        if (kind == RegistryKind.Unspecified || !Enum.IsDefined(kind))
            input.Refuse("kind", "must be stated", "必须选择文件类别");
        return kind.ToString().ToUpperInvariant();
    }

    private static string Code(Input input, FileFormat format)
    {
        if (!Enum.IsDefined(format))
            input.Refuse("format", "unknown value", "取值不在范围内");
        return format == FileFormat.Unspecified ? string.Empty : format.ToString().ToUpperInvariant();
    }

    private static string MappingName(Input input, string name, string field)
    {
        if (name.Length > 64 || name.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '-'))
            input.Refuse(field, "must have up to 64 letters, digits or dashes", "名称只能含字母、数字和短横线，最多64个字符");
        return name;
    }

    private static ImmutableSortedDictionary<string, string> Columns(Input input, RepeatedField<ColumnMapping> columns)
    {
        if (columns.Count > MaxColumns)
            input.Refuse("columns", $"must have 0–{MaxColumns} items", $"最多{MaxColumns}项");
        var byHeader = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        for (var at = 0; at < Math.Min(columns.Count, MaxColumns); at++)
        {
            if (columns[at].Header.Length == 0 || !byHeader.TryAdd(columns[at].Header, columns[at].Column))
                input.Refuse($"columns[{at}].header", "must be stated, once", "表头不能为空或重复");
        }

        return byHeader.ToImmutable();
    }
}
