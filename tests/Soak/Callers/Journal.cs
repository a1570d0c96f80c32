using System.Collections.Concurrent;

namespace Lianxin.Soak.Callers;

/// <summary>What became of every command, as the side that sent it knows.</summary>
public sealed class Journal
{
    private readonly ConcurrentBag<SentCommand> _sent = [];
    private readonly ConcurrentQueue<string> _faults = new();

    /// <summary>Every command.</summary>
    public IReadOnlyCollection<SentCommand> Sent => _sent;

    /// <summary>What no command may meet: a refusal, another answer to the same request.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    /// <summary>A command about to be sent.</summary>
    public SentCommand Begin(string kind)
    {
        var command = new SentCommand(kind, Guid.NewGuid().ToString());
        _sent.Add(command);
        return command;
    }

    /// <summary>Notes a fault.</summary>
    public void Fault(string what) => _faults.Enqueue(what);
}
