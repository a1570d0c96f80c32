namespace Lianxin.Tabular.Sources;

/// <summary>A file's bytes: their measure, and what their first few say.</summary>
internal static class FileBytes
{
    /// <summary>The stream if it can seek, else its content in memory; refused when empty or too large.</summary>
    public static Stream Seekable(Stream stream)
    {
        var bytes = stream.CanSeek ? stream : InMemory(stream);
        return bytes.Length switch
        {
            0 => throw Unreadable.Empty(),
            > TabularLimits.FileBytes => throw Unreadable.TooLarge(),
            _ => bytes,
        };
    }

    /// <summary>The format by signature: a zip archive is taken for a workbook, anything unknown for text.</summary>
    public static FileFormat FormatOf(Stream bytes)
    {
        Span<byte> start = stackalloc byte[4];
        bytes.Position = 0;
        var read = bytes.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return start[..read] switch
        {
            [(byte)'P', (byte)'K', 3, 4] => FileFormat.Xlsx,
            [0xD0, 0xCF, 0x11, 0xE0] => throw Unreadable.OldWorkbook(),
            _ => FileFormat.Csv,
        };
    }

    private static MemoryStream InMemory(Stream stream)
    {
        var memory = new MemoryStream();
        var chunk = new byte[1 << 16];
        int read;
        while ((read = stream.Read(chunk)) > 0)
        {
            if (memory.Length + read > TabularLimits.FileBytes)
                throw Unreadable.TooLarge();
            memory.Write(chunk, 0, read);
        }

        return memory;
    }
}
