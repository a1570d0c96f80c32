namespace Lianxin.Cli.Connecting;

/// <summary>Reads a child's standard error to its end and keeps the last line that says something; frames of a stack don't.</summary>
internal sealed class LastLines
{
    private readonly Task<string?> _last;

    public LastLines(StreamReader reader) => _last = ReadAsync(reader);

    public Task<string?> LastAsync() => _last;

    private static async Task<string?> ReadAsync(StreamReader reader)
    {
        string? last = null;
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.Trim() is { Length: > 0 } text && !IsFrame(text))
                last = text;
        }

        return last;
    }

    private static bool IsFrame(string text) =>
        text.StartsWith("at ", StringComparison.Ordinal) || text.StartsWith("--- ", StringComparison.Ordinal);
}
