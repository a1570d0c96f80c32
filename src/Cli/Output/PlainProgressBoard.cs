namespace Lianxin.Cli.Output;

/// <summary>Progress as lines of text, one for each tenth of the way; for logs and pipes.</summary>
public sealed class PlainProgressBoard(TextWriter writer, TimeProvider time) : IProgressBoard
{
    /// <inheritdoc/>
    public async Task RunAsync(string title, Func<IProgressLine, Task> work)
    {
        var line = new Line(writer, time, title);
        await writer.WriteLineAsync($"{title} …");
        await work(line);
        line.Finish();
    }

    private sealed class Line(TextWriter writer, TimeProvider time, string title) : IProgressLine
    {
        private readonly long _startedAt = time.GetTimestamp();
        private long _tenth;
        private string _note = string.Empty;

        public TimeSpan Elapsed => time.GetElapsedTime(_startedAt);

        public void Report(long done, long total, string note = "")
        {
            _note = note;
            var tenth = total > 0 ? done * 10 / total : 0;
            if (tenth <= _tenth || tenth >= 10)
                return;
            _tenth = tenth;
            writer.WriteLine($"{title} {tenth * 10} %{Suffix()}");
        }

        public void Finish() => writer.WriteLine($"{title} 100 %{Suffix()}");

        private string Suffix() => _note.Length > 0 ? $"  {_note}" : string.Empty;
    }
}
