using System.Text;
using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Operations;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Tests.Hosting;
using Lianxin.Ledger;
using Lianxin.Tabular.Formats;
using Lianxin.Tabular.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Lianxin.Grains.Tests.Operations;

/// <summary>Uploads files and runs operations to their end, as the gateway does.</summary>
internal sealed class OperationDesk(SiloFixture silo, TestCounty county)
{
    private int _files;

    public ILedger Ledger => silo.Services.GetRequiredService<ILedger>();

    public ValueTask<long> HeadAsync() => Ledger.HeadAsync(county.Code);

    public Task<OperationView> ImportAsync(string kind, string csv, bool validateOnly = false) =>
        ImportAsync(kind, Encoding.UTF8.GetBytes(csv), validateOnly);

    public async Task<OperationView> ImportAsync(string kind, byte[] file, bool validateOnly = false) =>
        await EndOfAsync(await StartImportAsync(kind, file, validateOnly));

    public async Task<string> StartImportAsync(string kind, byte[] file, bool validateOnly = false, string saveAs = "", string saved = "", params (string Header, string Column)[] columns)
    {
        var mapping = columns.ToImmutableSortedDictionary(pair => pair.Header, pair => pair.Column);
        return await StartImportAsync(new ImportArguments(kind, await UploadAsync(file), string.Empty, string.Empty, saved, mapping, saveAs), validateOnly);
    }

    /// <summary>Imports a file that is there already: an upload, or what an export wrote.</summary>
    public Task<string> StartImportOfAsync(string kind, string file, bool validateOnly = false) => StartImportAsync(
        new ImportArguments(kind, file, string.Empty, string.Empty, string.Empty, ImmutableSortedDictionary<string, string>.Empty, string.Empty), validateOnly);

    private Task<string> StartImportAsync(ImportArguments arguments, bool validateOnly) =>
        StartAsync(OperationKind.Import, OperationArguments.Write(arguments), validateOnly);

    public async Task<OperationView> RunAsync(OperationKind kind, string arguments, bool validateOnly = false) =>
        await EndOfAsync(await StartAsync(kind, arguments, validateOnly));

    public async Task<string> StartAsync(OperationKind kind, string arguments, bool validateOnly = false)
    {
        var context = county.Request();
        var id = EntityId.Derive<OperationId>(county.Code, context.RequestKey).Value;
        var answer = await silo.Grains.GetGrain<IOperationGrain>(id).StartAsync(context, new StartOperation(kind, arguments, validateOnly));
        Assert.Null(answer.Refusal);
        return id;
    }

    /// <summary>Waits for the operation's last entry; each commit of the county is a reason to look again.</summary>
    public async Task<OperationView> EndOfAsync(string id)
    {
        for (; ;)
        {
            var head = await HeadAsync();
            var view = await GetAsync(id);
            if (view.EndedAt is not null)
                return view;
            await Ledger.WaitForCommitAsync(county.Code, head, TestContext.Current.CancellationToken);
        }
    }

    public async Task<OperationView> GetAsync(string id) =>
        TestCounty.Value(await silo.Grains.GetGrain<IOperationGrain>(id).GetAsync(new ReadContext(Caller.System)));

    public async Task<ImmutableArray<OperationItem>> ItemsAsync(string id, long after = 0, int limit = 1000) =>
        TestCounty.Value(await silo.Grains.GetGrain<IOperationGrain>(id).ItemsAsync(new ReadContext(Caller.System), after, limit));

    public async Task<string> UploadAsync(byte[] bytes)
    {
        const int chunk = 1 << 20;
        var id = EntityId.Derive<UploadId>(county.Code, $"upload {Interlocked.Increment(ref _files)}").Value;
        var file = silo.Grains.GetGrain<IFileGrain>(id);
        var chunks = bytes.Chunk(chunk).ToArray();
        for (var index = 0; index < chunks.Length; index++)
            TestCounty.Accepted(await file.WriteAsync(county.Request(), index, chunks[index]));
        TestCounty.Accepted(await file.CompleteAsync(county.Request(), chunks.Length, bytes.Length, "file.csv"));
        return id;
    }

    public static byte[] Written<T>(RecordFormat<T> format, OutputFormat output, params IEnumerable<T> records)
        where T : class
    {
        using var stream = new MemoryStream();
        using (var writer = new RecordWriter<T>(stream, format, output))
        {
            foreach (var record in records)
                writer.Write(record);
        }

        return stream.ToArray();
    }
}
