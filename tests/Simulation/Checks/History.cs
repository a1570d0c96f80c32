using Lianxin.Contracts.Calls;
using Lianxin.Domain.Decisions;
using Lianxin.Simulation.Tests.Clients;
using Lianxin.Simulation.Tests.Scheduling;

namespace Lianxin.Simulation.Tests.Checks;

/// <summary>One call of a client and what it heard.</summary>
/// <param name="Context">Caller and request key.</param>
/// <param name="Intent">What it asked for.</param>
/// <param name="Started">Turn of the schedule when it was sent.</param>
/// <param name="Ended">Turn when it was heard.</param>
/// <param name="Reply">What it heard, or null: nothing, or that something broke on the way.</param>
internal sealed record Call(CommandContext Context, Intent Intent, long Started, long Ended, CommandReply? Reply)
{
    /// <summary>Accepted.</summary>
    public bool Accepted => Reply is { Refusal: null };

    /// <summary>Refused for good: sent again, it would be decided again.</summary>
    public bool Refused => Reply is { Refusal.Code: not (RefusalCode.Unavailable or RefusalCode.Overloaded or RefusalCode.Conflict) };

    /// <summary>Answered one way or the other.</summary>
    public bool Settled => Accepted || Refused;
}

/// <summary>What happened, as text for people and as calls for the checks; and what must not have.</summary>
internal sealed class History(Schedule schedule)
{
    private const int Tail = 60;
    private readonly List<string> _lines = [];

    public List<Call> Calls { get; } = [];

    public List<string> Violations { get; } = [];

    public IReadOnlyList<string> Lines => _lines;

    public void Note(string line) => _lines.Add($"{schedule.Now / TimeSpan.TicksPerMillisecond,7} ms  {line}");

    public void Violate(string what)
    {
        Violations.Add(what);
        Note($"!! {what}");
    }

    /// <summary>The violations and the end of the history.</summary>
    public override string ToString() =>
        string.Join('\n', [.. Violations.Take(10).Select(what => $"VIOLATION: {what}"), "…", .. _lines.TakeLast(Tail)]);
}
