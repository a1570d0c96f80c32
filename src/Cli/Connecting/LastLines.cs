namespace Lianxin.Cli.Connecting;

/// <summary>Reads a child's standard error to its end and keeps the last line that says something.</summary>
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
            if (!string.IsNullOrWhiteSpace(line))
                last = line.Trim();
        }

        return last;
    }
}
