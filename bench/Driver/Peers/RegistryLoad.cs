using System.Diagnostics;
using Google.LongRunning;
using Google.Protobuf;
using Grpc.Net.Client;

namespace Lianxin.Bench.Peers;

/// <summary>Imports registry files through the gateway, as the command line does: chunks sent, the operation started, asked until it is done.</summary>
public sealed class RegistryLoad : IDisposable
{
    private const int ChunkBytes = 1024 * 1024;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    private readonly GrpcChannel _channel;
    private readonly Imports.ImportsClient _imports;
    private readonly Operations.OperationsClient _operations;
    private readonly string _county;

    /// <summary>Into one county.</summary>
    public RegistryLoad(Uri gateway, string code)
    {
        _channel = GrpcChannel.ForAddress(gateway);
        _imports = new Imports.ImportsClient(_channel);
        _operations = new Operations.OperationsClient(_channel);
        _county = $"counties/{code}";
    }

    /// <summary>Imports a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="kind">What it holds.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>How many records were stored, and how long it took from the first chunk to the operation's end.</returns>
    /// <exception cref="InvalidOperationException">A record was refused, or there was nothing to store.</exception>
    public async Task<(long Records, TimeSpan Took)> FileAsync(string path, RegistryKind kind, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var operation = await _imports.ImportRegistryAsync(
            new ImportRegistryRequest
            {
                Parent = _county, Kind = kind, Format = FileFormat.Csv, File = await SendAsync(path, cancellation), RequestId = $"{Guid.NewGuid()}",
            },
            cancellationToken: cancellation);
        while (!operation.Done)
        {
            await Task.Delay(Interval, cancellation);
            operation = await _operations.GetOperationAsync(new GetOperationRequest { Name = operation.Name }, cancellationToken: cancellation);
        }

        var took = watch.Elapsed;
        var result = operation.Response?.Unpack<OperationResult>();
        return result is { Failed: 0, Unchanged: 0, Changed: > 0 }
            ? (result.Changed, took)
            : throw new InvalidOperationException($"the import of {Path.GetFileName(path)} came to {operation}");
    }

    /// <inheritdoc/>
    public void Dispose() => _channel.Dispose();

    private async Task<string> SendAsync(string path, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        var created = await _imports.CreateFileAsync(
            new CreateFileRequest { Parent = _county, RequestId = $"{Guid.NewGuid()}" }, cancellationToken: cancellation);
        var name = created.Created.Count > 0 ? created.Created[0] : created.Name;
        var buffer = new byte[ChunkBytes];
        var chunks = 0;
        for (int read; (read = await file.ReadAtLeastAsync(buffer, ChunkBytes, throwOnEndOfStream: false, cancellation)) > 0; chunks++)
        {
            await _imports.WriteFileChunkAsync(
                new WriteFileChunkRequest { Name = name, Index = chunks, Data = ByteString.CopyFrom(buffer, 0, read), RequestId = $"{Guid.NewGuid()}" },
                cancellationToken: cancellation);
        }

        await _imports.CompleteFileAsync(
            new CompleteFileRequest { Name = name, Chunks = chunks, Length = file.Length, FileName = Path.GetFileName(path), RequestId = $"{Guid.NewGuid()}" },
            cancellationToken: cancellation);
        return name;
    }
}
