using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;
using Lianxin.Ledger.Appends;

namespace Lianxin.Grains.Subjects;

/// <summary>One subject's part of an append.</summary>
[GenerateSerializer, Immutable, Alias("lx.Preparation")]
internal sealed record Preparation
{
    /// <summary>Why not, or null.</summary>
    [Id(0)]
    public Refusal? Refusal { get; init; }

    /// <summary>What to append to its stream, or null when nothing changes there.</summary>
    [Id(1)]
    public StreamAppend? Append { get; init; }

    /// <summary>Keys founded for it.</summary>
    [Id(2)]
    public ImmutableArray<WrappedKey> NewKeys { get; init; } = [];

    /// <summary>Ids it founds.</summary>
    [Id(3)]
    public ImmutableArray<string> Created { get; init; } = [];

    /// <summary>Warnings.</summary>
    [Id(10)]
    public ImmutableArray<Notice> Warnings { get; init; } = [];

    /// <summary>The stream's version after the append.</summary>
    [Id(5)]
    public long Version { get; init; }

    /// <summary>What its decision asks of other streams.</summary>
    [Id(6)]
    public ImmutableArray<HolderTie> Ties { get; init; } = [];

    /// <summary>Parts of further streams that its decision founds.</summary>
    [Id(7)]
    public ImmutableArray<Preparation> Founded { get; init; } = [];

    /// <summary>What the decision was read from beside its own stream: the county, once it is founded, and whatever else the subject looked at.</summary>
    [Id(12)]
    public ImmutableArray<StreamRead> Reads { get; init; } = [];

    /// <summary>The stream's last entry as read for this decision; null when nothing was read since the subject's last append.</summary>
    [Id(13)]
    public LastEntry? Follows { get; init; }

    /// <summary>
    /// Tells this draft from every other, also of the same request: a repeat may be drafted on another day and with other keys, while the
    /// first is still on its way to the ledger. Empty for a stream that is only founded.
    /// </summary>
    [Id(9)]
    public string Draft { get; init; } = string.Empty;

    /// <summary>A refusal.</summary>
    /// <param name="refusal">Why.</param>
    /// <returns>The preparation.</returns>
    public static Preparation Refused(Refusal refusal) => new() { Refusal = refusal };
}

/// <summary>
/// What a subject's decision asks of another stream: of a link's holder that it takes or releases the link, of the county that an
/// evaluation is its year's.
/// </summary>
/// <param name="HolderId">Cadre, body or county.</param>
/// <param name="Command">A <see cref="StartLink"/>, an <see cref="EndLink"/> or a <see cref="SettleYear"/>.</param>
/// <param name="SubjectVillage">The household's village where recusal is to be checked.</param>
[GenerateSerializer, Immutable, Alias("lx.HolderTie")]
internal sealed record HolderTie(
    [property: Id(0)] string HolderId, [property: Id(1)] SubjectCommand Command, [property: Id(2)] DivisionId? SubjectVillage);
