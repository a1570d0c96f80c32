using System.Text.Json;
using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Operations;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Coordination;
using Lianxin.Grains.Files;
using Lianxin.Grains.Operations;
using Lianxin.Grains.Subjects;
using Lianxin.Tabular;
using Lianxin.Tabular.Formats;
using Lianxin.Tabular.Mapping;
using Lianxin.Tabular.Reading;

namespace Lianxin.Grains.Imports;

/// <summary>Imports a file. The whole file is read once before anything is stored, so that one that can't be read changes nothing.</summary>
internal sealed class ImportWork(IGrainFactory grains, SealedFiles files, Coordinator coordinator, SubjectServices services, TimeProvider time)
    : IOperationWork
{
    // Rows of one holder follow one another, and a file often names one holder many times in a row: room for the others to go on.
    private const int Window = 1024;

    public OperationKind Kind => OperationKind.Import;

    public (string Topic, Refusal? Refusal) Check(OperationRequest request)
    {
        try
        {
            var arguments = request.Read<ImportArguments>();
            if (MappingChoice.KindOf(arguments.Kind) == ImportKind.Unspecified)
                return (string.Empty, Invalid.Field("kind", "is not a kind of file", "文件类别无效"));
            if (!EntityId.TryParse<UploadId>(arguments.File, out _))
                return (string.Empty, Invalid.Field("file", "is not an upload", "文件编号无效"));
            if (MappingChoice.FormatOf(arguments.Format) is null)
                return (string.Empty, Invalid.Field("format", "must be CSV, XLSX or empty", "文件格式应为CSV或XLSX"));
            return (arguments.Kind, null);
        }
        catch (JsonException fault)
        {
            return (string.Empty, Invalid.Field("arguments", fault.Message, "参数格式无效"));
        }
    }

    public async Task<OperationOutcome> RunAsync(OperationRun run, CancellationToken cancellation)
    {
        var arguments = run.Request.Read<ImportArguments>();
        if (await services.Clocks.PresentAsync(run.County) is not { } present)
            return OperationOutcome.Failed(Refusals.NotFounded(run.County));
        await using var file = await files.OpenAsync(EntityId.Parse<UploadId>(arguments.File), cancellation);
        if (file is null)
            return OperationOutcome.Failed(new Refusal(RefusalCode.NotFound, $"{arguments.File} is not there; upload it again", "文件不存在或已过期，请重新上传", "file"));
        var mapping = MappingChoice.Of(MappingChoice.KindOf(arguments.Kind), arguments.SavedMapping, arguments.Columns, present.State);
        using var table = TabularReader.Open(file, MappingChoice.FormatOf(arguments.Format)!.Value, string.IsNullOrEmpty(arguments.Sheet) ? null : arguments.Sheet);
        var session = new ImportSession(grains, coordinator, services, time, run, mapping)
        {
            References = await ImportReferences.LoadAsync(services.Rows, run.County, cancellation),
        };
        var ignored = await ReadAsync(run, table, mapping, session, cancellation);
        if (!string.IsNullOrEmpty(arguments.SaveMappingAs) && !run.ValidateOnly)
            await SaveAsync(run, arguments.SaveMappingAs, mapping);
        return OperationRun.Succeeded(new ImportReport(
            arguments.Kind, run.Tally.Total, run.Tally.Failed == 0, table.Format.ToString().ToUpperInvariant(), table.EncodingName, ignored));
    }

    private static Task<ImmutableArray<string>> ReadAsync(
        OperationRun run, TabularReader table, ColumnMapping mapping, ImportSession session, CancellationToken cancellation) => mapping.Kind switch
        {
            ImportKind.Divisions => PumpAsync(run, new(table, RecordFormats.Divisions, mapping), new DivisionImporter(session), cancellation),
            ImportKind.Bodies => PumpAsync(run, new(table, RecordFormats.Bodies, mapping), new BodyImporter(session), cancellation),
            ImportKind.Cadres => PumpAsync(run, new(table, RecordFormats.Cadres, mapping), new CadreImporter(session), cancellation),
            ImportKind.Households => PumpAsync(run, new(table, RecordFormats.Households, mapping), new HouseholdImporter(session), cancellation),
            ImportKind.Links => PumpAsync(run, new(table, RecordFormats.Links, mapping), new LinkImporter(session), cancellation),
            ImportKind.Activity => PumpAsync(run, new(table, RecordFormats.Activity, mapping), new ActivityImporter(session), cancellation),
            _ => throw new InvalidOperationException($"files of kind {mapping.Kind} can't be imported"),
        };

    private static async Task<ImmutableArray<string>> PumpAsync<T>(
        OperationRun run, RecordReader<T> reader, RowImporter<T> importer, CancellationToken cancellation)
        where T : class
    {
        run.Tally.Total = reader.Outcomes().LongCount();
        await new ImportPump<T>(run, importer, Window).RunAsync(reader.Outcomes(), cancellation);
        return [.. reader.Warnings.Select(warning => warning.Header)];
    }

    private async Task SaveAsync(OperationRun run, string name, ColumnMapping mapping)
    {
        var reply = await grains.GetGrain<ICountyGrain>(run.County.Value)
            .ExecuteAsync(run.Context.Child("mapping"), new SaveColumnMapping(name, MappingJson.Write(mapping)));
        if (reply.Refusal is { } refusal)
            await run.Items.AddAsync([new OperationItem(0, string.Empty, refusal, string.Empty, string.Empty)], CancellationToken.None);
    }
}
