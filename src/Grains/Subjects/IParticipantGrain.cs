using Lianxin.Contracts.Calls;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Ids;

namespace Lianxin.Grains.Subjects;

/// <summary>A subject's side of an append over several streams: it decides and drafts, the coordinator appends.</summary>
[Alias("lx.IParticipantGrain")]
internal interface IParticipantGrain : IGrainWithStringKey
{
    /// <summary>
    /// Decides commands, each on the outcome of those before it, and drafts this subject's part of the append. Stores nothing; a
    /// forgotten draft costs nothing.
    /// </summary>
    /// <param name="context">Caller and request key.</param>
    /// <param name="commands">The commands.</param>
    /// <param name="subjectVillage">For links to a household: its village, for recusal; null where it doesn't matter.</param>
    /// <param name="fresh">Whether to read the stream first: after a conflict.</param>
    /// <returns>The draft or a refusal.</returns>
    [Alias("Prepare")]
    Task<Preparation> PrepareAsync(CommandContext context, ImmutableArray<SubjectCommand> commands, DivisionId? subjectVillage, bool fresh);

    /// <summary>The draft was stored: takes its state over, or reads the stream when it has another draft by now.</summary>
    /// <param name="draftName">Which draft: <see cref="Preparation.Draft"/>.</param>
    /// <param name="version">The stream's version after it.</param>
    /// <param name="position">Position of the append's last entry.</param>
    [Alias("Settle")]
    Task SettleAsync(string draftName, long version, long position);

    /// <summary>The draft's fate is unknown: reads the stream before the next answer.</summary>
    [Alias("Doubt")]
    Task DoubtAsync();
}
