using Spectre.Console;

namespace Lianxin.Cli.Output;

/// <summary>Progress bars on a terminal.</summary>
public sealed class TerminalProgressBoard(IAnsiConsole console, TimeProvider time) : IProgressBoard
{
    /// <inheritdoc/>
    public Task RunAsync(string title, Func<IProgressLine, Task> work) =>
        console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                var line = new Line(context.AddTask(Markup.Escape(title)), time, title);
                line.Report(0, 0);
                await work(line);
                line.Finish();
            });

    private sealed class Line(ProgressTask task, TimeProvider time, string title) : IProgressLine
    {
        private readonly long _startedAt = time.GetTimestamp();

        public TimeSpan Elapsed => time.GetElapsedTime(_startedAt);

        public void Report(long done, long total, string note = "")
        {
            task.IsIndeterminate = total <= 0;
            task.MaxValue = Math.Max(1, total);
            task.Value = done;
            task.Description = Markup.Escape(note.Length > 0 ? $"{title}  {note}" : title);
        }

        public void Finish()
        {
            task.IsIndeterminate = false;
            task.Value = task.MaxValue;
            task.StopTask();
        }
    }
}
