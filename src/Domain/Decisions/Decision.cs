namespace Lianxin.Domain.Decisions;

/// <summary>What a rule decides: the events to store, possibly none, or a refusal.</summary>
/// <typeparam name="TEvent">The subject's events.</typeparam>
public readonly struct Decision<TEvent>
{
    private readonly ImmutableArray<TEvent> _events;

    private Decision(ImmutableArray<TEvent> events, Refusal? refusal)
    {
        _events = events;
        Refusal = refusal;
    }

    /// <summary>The refusal, or null when accepted.</summary>
    public Refusal? Refusal { get; }

    /// <summary>The events in order; empty when refused or when nothing changes.</summary>
    public ImmutableArray<TEvent> Events => _events.IsDefault ? [] : _events;

    /// <summary>Accepts with events.</summary>
    /// <param name="events">Events in order.</param>
    /// <returns>The decision.</returns>
    public static Decision<TEvent> Accept(params ImmutableArray<TEvent> events) => new(events, null);

    /// <summary>A refusal is a decision.</summary>
    /// <param name="refusal">The refusal.</param>
    public static implicit operator Decision<TEvent>(Refusal refusal) => new([], refusal);

    /// <summary>One event is a decision.</summary>
    /// <param name="single">The event.</param>
    public static implicit operator Decision<TEvent>(TEvent single) => new([single], null);
}
