using System.Text.Json;
using Lianxin.Contracts.Operations;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Counties;
using Lianxin.Grains.Files;
using Lianxin.Grains.Imports;
using Lianxin.Grains.Operations;
using Lianxin.Grains.Subjects;
using Lianxin.Ledger.Queries;
using Lianxin.Tabular;
using Lianxin.Tabular.Formats;
using Lianxin.Tabular.Mapping;
using Lianxin.Tabular.Writing;

namespace Lianxin.Grains.Exports;

/// <summary>Exports a list by the mapping of its import. The operation's stream says who took what, and whether in full.</summary>
internal sealed class ExportWork(IGrainFactory grains, SealedFiles files, CountyClocks clocks, IRegistryQueries rows, TimeProvider time) : IOperationWork
{
    private const int DrainEvery = 500;

    public OperationKind Kind => OperationKind.Export;

    public (string Topic, Refusal? Refusal) Check(OperationRequest request)
    {
        try
        {
            var arguments = request.Read<ExportArguments>();
            if (MappingChoice.KindOf(arguments.Kind) is ImportKind.Unspecified or ImportKind.Activity)
                return (string.Empty, Invalid.Field("kind", "is not a list that can be exported", "导出类别无效"));
            return arguments.Format is "CSV" or "XLSX"
                ? (arguments.Full ? $"{arguments.Kind} FULL" : arguments.Kind, null)
                : (string.Empty, Invalid.Field("format", "must be CSV or XLSX", "文件格式应为CSV或XLSX"));
        }
        catch (JsonException fault)
        {
            return (string.Empty, Invalid.Field("arguments", fault.Message, "参数格式无效"));
        }
    }

    public async Task<OperationOutcome> RunAsync(OperationRun run, CancellationToken cancellation)
    {
        var arguments = run.Request.Read<ExportArguments>();
        if (await clocks.PresentAsync(run.County) is not { } present)
            return OperationOutcome.Failed(Refusals.NotFounded(run.County));
        var mapping = MappingChoice.Of(MappingChoice.KindOf(arguments.Kind), arguments.SavedMapping, arguments.Columns, present.State);
        var output = arguments.Format == "XLSX" ? OutputFormat.Xlsx : OutputFormat.CsvWithMark;
        var records = new RegistryRecords(grains, rows, run.County, run.Context.Caller, arguments.Full, time);
        var file = EntityId.Derive<UploadId>(run.County, $"{run.Operation}\nexport");
        return mapping.Kind switch
        {
            ImportKind.Divisions => await WriteAsync(run, file, records.DivisionsAsync(cancellation), RecordFormats.Divisions, output, mapping, cancellation),
            ImportKind.Bodies => await WriteAsync(run, file, records.BodiesAsync(cancellation), RecordFormats.Bodies, output, mapping, cancellation),
            ImportKind.Cadres => await WriteAsync(run, file, records.CadresAsync(cancellation), RecordFormats.Cadres, output, mapping, cancellation),
            ImportKind.Households => await WriteAsync(run, file, records.HouseholdsAsync(cancellation), RecordFormats.Households, output, mapping, cancellation),
            _ => await WriteAsync(run, file, records.LinksAsync(cancellation), RecordFormats.Links, output, mapping, cancellation),
        };
    }

    private async Task<OperationOutcome> WriteAsync<T>(
        OperationRun run,
        UploadId file,
        IAsyncEnumerable<T> records,
        RecordFormat<T> format,
        OutputFormat output,
        ColumnMapping mapping,
        CancellationToken cancellation)
        where T : class
    {
        await using var sink = new ChunkSink(files, file);
        var written = 0L;
        using (var writer = new RecordWriter<T>(sink, format, output, mapping))
        {
            await foreach (var record in records)
            {
                if (!run.ValidateOnly)
                    writer.Write(record);
                run.Tally.Count(ItemOutcome.Unchanged);
                if (++written % DrainEvery == 0 && !run.ValidateOnly && !await sink.DrainAsync(last: false, cancellation))
                    return OperationOutcome.Failed(TooLarge);
            }
        }

        if (run.ValidateOnly)
            return OperationRun.Succeeded(new ExportReport(string.Empty, sink.Length, 0, written));
        if (!await sink.DrainAsync(last: true, cancellation))
            return OperationOutcome.Failed(TooLarge);
        var name = $"{mapping.Kind.ToString().ToLowerInvariant()}.{(output == OutputFormat.Xlsx ? "xlsx" : "csv")}";
        await files.CompleteAsync(file, new FileManifest(sink.Chunks, sink.Length, name), cancellation);
        return OperationRun.Succeeded(new ExportReport(file.Value, sink.Length, sink.Chunks, written));
    }

    private static Refusal TooLarge => new(RefusalCode.WrongState, "the file would exceed 256 MiB", "导出文件超过256 MiB");
}

/// <summary>An export's result; <c>Rows</c> counts records, of households one each.</summary>
internal sealed record ExportReport(string File, long Length, int Chunks, long Rows);
