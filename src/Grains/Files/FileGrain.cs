using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Operations;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Counties;
using Lianxin.Grains.Operations;
using Lianxin.Grains.Subjects;

namespace Lianxin.Grains.Files;

/// <summary>An upload or a result. Losing it loses no decision: it is no stream, and it expires.</summary>
internal sealed class FileGrain(SealedFiles files, CountyClocks clocks) : Grain, IFileGrain
{
    public Task<CommandReply> WriteAsync(CommandContext context, int index, ReadOnlyMemory<byte> bytes) => DoAsync(async file =>
    {
        if (index is < 0 or >= SealedFiles.MostChunks)
            return Invalid.Field("index", $"is {index}, allowed are 0 to {SealedFiles.MostChunks - 1}", "文件超过256 MiB，请拆分");
        if (bytes.Length is 0 or > SealedFiles.ChunkBytes)
            return Invalid.Field("bytes", $"has {bytes.Length} bytes, allowed are 1 to {SealedFiles.ChunkBytes}", "分块应为1字节至1 MiB");
        await files.WriteAsync(file, index, bytes);
        return null;
    });

    public Task<CommandReply> CompleteAsync(CommandContext context, int chunks, long length, string fileName) => DoAsync(async file =>
    {
        if (chunks is < 1 or > SealedFiles.MostChunks)
            return Invalid.Field("chunks", $"is {chunks}, allowed are 1 to {SealedFiles.MostChunks}", "文件是空的或超过256 MiB");
        if (fileName.Length > 255)
            return Invalid.Field("file_name", $"has {fileName.Length} characters, at most 255", "文件名最多255个字");
        var found = 0L;
        for (var index = 0; index < chunks; index++)
        {
            if (await files.ReadAsync(file, index) is not { } bytes)
                return Invalid.Field("chunks", $"chunk {index} is missing; send it again", $"缺少第{index}块，请重新上传");
            found += bytes.Length;
        }

        if (found != length)
            return Invalid.Field("length", $"is {length}, the chunks have {found} bytes", "文件长度与已上传内容不符，请重新上传");
        await files.CompleteAsync(file, new FileManifest(chunks, length, fileName));
        return null;
    });

    public async Task<Answer<byte[]?>> ReadAsync(ReadContext context, int index)
    {
        if (!EntityId.TryParse<UploadId>(this.GetPrimaryKeyString(), out var file))
            return new Answer<byte[]?>(null, 0, SubjectIds.NotFound(this.GetPrimaryKeyString()));
        try
        {
            if (await files.FindAsync(file) is not { } manifest)
                return new Answer<byte[]?>(null, 0, SubjectIds.NotFound(file.Value));
            return new Answer<byte[]?>(index >= 0 && index < manifest.Chunks ? await files.ReadAsync(file, index) : null, 0);
        }
        catch (Exception fault) when (StoreFaults.Is(fault))
        {
            return new Answer<byte[]?>(null, 0, StoreFaults.Refusal(fault));
        }
    }

    private async Task<CommandReply> DoAsync(Func<UploadId, ValueTask<Refusal?>> work)
    {
        if (!EntityId.TryParse<UploadId>(this.GetPrimaryKeyString(), out var file))
            return CommandReply.Refused(SubjectIds.NotFound(this.GetPrimaryKeyString()));
        try
        {
            if (await clocks.PresentAsync(EntityId.CountyOf(file)) is null)
                return CommandReply.Refused(Refusals.NotFounded(EntityId.CountyOf(file)));
            return await work(file) is { } refusal ? CommandReply.Refused(refusal) : new CommandReply { Created = [file.Value] };
        }
        catch (Exception fault) when (StoreFaults.Is(fault))
        {
            return CommandReply.Refused(StoreFaults.Refusal(fault));
        }
    }
}
