using Google.Protobuf;
using Lianxin.Cli.Demo.Replay;

namespace Lianxin.Cli.Connecting;

/// <summary>Sends a file to the gateway in chunks, where it lies sealed until it is imported or expires.</summary>
public static class FileUpload
{
    private const int ChunkBytes = 1024 * 1024;

    /// <summary>Uploads a file.</summary>
    /// <param name="clients">The service.</param>
    /// <param name="path">The file.</param>
    /// <param name="ids">Request ids: the same scope sends the same upload again.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The file's resource name.</returns>
    public static async Task<string> SendAsync(ServiceClients clients, string path, RequestIds ids, CancellationToken cancellation)
    {
        await using var file = OpenRead(path);
        if (file.Length == 0)
            throw new CliException(ExitCodes.Usage, Texts.Say($"the file is empty: {path}", $"文件是空的:{path}"));
        var created = await clients.Imports.CreateFileAsync(
            new() { Parent = clients.CountyName, RequestId = ids.Of("create") }, cancellationToken: cancellation);
        var name = created.Created.Count > 0 ? created.Created[0] : created.Name;
        var buffer = new byte[ChunkBytes];
        var chunks = 0;
        for (int read; (read = await file.ReadAtLeastAsync(buffer, ChunkBytes, throwOnEndOfStream: false, cancellation)) > 0; chunks++)
        {
            await clients.Imports.WriteFileChunkAsync(
                new() { Name = name, Index = chunks, Data = ByteString.CopyFrom(buffer, 0, read), RequestId = ids.Of($"chunk/{chunks}") },
                cancellationToken: cancellation);
        }

        await clients.Imports.CompleteFileAsync(
            new() { Name = name, Chunks = chunks, Length = file.Length, FileName = Path.GetFileName(path), RequestId = ids.Of("complete") },
            cancellationToken: cancellation);
        return name;
    }

    private static FileStream OpenRead(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CliException(ExitCodes.Usage, e.Message, e);
        }
    }
}
