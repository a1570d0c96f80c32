using Lianxin.Domain.Decisions;

namespace Lianxin.Contracts.Calls;

/// <summary>The answer to a command: accepted or refused, never an exception for what a caller did wrong.</summary>
[GenerateSerializer, Immutable, Alias("lx.CommandReply")]
public sealed record CommandReply
{
    /// <summary>Why it was refused, or null.</summary>
    [Id(0)]
    public Refusal? Refusal { get; init; }

    /// <summary>Position of the command's last entry in the county's ledger; of the subject's latest known entry when nothing changed.</summary>
    [Id(1)]
    public long Position { get; init; }

    /// <summary>The subject's version after the command: its etag.</summary>
    [Id(2)]
    public long Version { get; init; }

    /// <summary>Ids that the command founded, in the order of what it asked for.</summary>
    [Id(3)]
    public ImmutableArray<string> Created { get; init; } = [];

    /// <summary>Things the caller should know although the command went through, such as a capacity exceeded by an import.</summary>
    [Id(5)]
    public ImmutableArray<Notice> Warnings { get; init; } = [];

    /// <summary>A refusal.</summary>
    /// <param name="refusal">Why.</param>
    /// <returns>The reply.</returns>
    public static CommandReply Refused(Refusal refusal) => new() { Refusal = refusal };
}
