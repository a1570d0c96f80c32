namespace Lianxin.Cli.Output;

/// <summary>Shows the progress of long work: bars on a terminal, plain lines elsewhere.</summary>
public interface IProgressBoard
{
    /// <summary>Runs one piece of work under a line of its own.</summary>
    /// <param name="title">What is done.</param>
    /// <param name="work">The work; it reports to the line.</param>
    /// <returns>A task that ends with the work.</returns>
    Task RunAsync(string title, Func<IProgressLine, Task> work);
}

/// <summary>One line of progress.</summary>
public interface IProgressLine
{
    /// <summary>Since the line began.</summary>
    TimeSpan Elapsed { get; }

    /// <summary>Says how far the work is.</summary>
    /// <param name="done">Items done.</param>
    /// <param name="total">Items in all; 0 while unknown.</param>
    /// <param name="note">A short note, such as items per second; the last one stands on the finished line.</param>
    void Report(long done, long total, string note = "");
}
