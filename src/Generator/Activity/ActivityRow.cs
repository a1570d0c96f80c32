namespace Lianxin.Generator.Activity;

/// <summary>One command; properties are the columns of activity.csv, days are indexes into the year.</summary>
internal sealed class ActivityRow
{
    public required int Day { get; init; }

    public required Verb Verb { get; init; }

    public string? Household { get; init; }

    public string? Village { get; init; }

    public string? Difficulty { get; init; }

    public string? Cadre { get; init; }

    /// <summary>−1 when not stated.</summary>
    public int OccurredOn { get; init; } = -1;

    public string? Category { get; init; }

    /// <summary>0 when not stated.</summary>
    public int Severity { get; init; }

    public string? Kind { get; init; }

    public string? Source { get; init; }

    public string? Channel { get; init; }

    public string? Speaker { get; init; }

    public string? Answer { get; init; }

    public string? Aware { get; init; }

    public string? Measure { get; init; }

    /// <summary>0 when not stated.</summary>
    public int AmountFen { get; init; }

    public string? Text { get; init; }

    public string? Link { get; init; }

    public string? NewNumber { get; init; }

    public string? Members { get; init; }

    public string? Into { get; init; }
}
