using Lianxin.Contracts.Calls;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Ids;

namespace Lianxin.Contracts.Subjects;

/// <summary>
/// Commands over several streams: asks each subject to decide, appends once, tells each what was stored. Stateless;
/// conflicts are retried, bounded. Its key is the county.
/// </summary>
[Alias("lx.ICoordinatorGrain")]
public interface ICoordinatorGrain : IGrainWithStringKey
{
    /// <summary>Starts a link: in the subject's and the holder's stream. <c>Created[0]</c> is the link.</summary>
    [Alias("StartLink")]
    Task<CommandReply> StartLinkAsync(CommandContext context, StartLink command);

    /// <summary>Ends a link in both streams; the holder's open difficulties at the subject go to the successor, when one is named.</summary>
    [Alias("EndLink")]
    Task<CommandReply> EndLinkAsync(CommandContext context, string subjectId, EndLink command);

    /// <summary>Replaces a link by one to another holder: subject, old and new holder in one append. <c>Created[0]</c> is the new link.</summary>
    [Alias("TransferLink")]
    Task<CommandReply> TransferLinkAsync(CommandContext context, string subjectId, ReplaceLink command);

    /// <summary>Records one visit at several households in one append. <c>Created[0]</c> is the visit.</summary>
    [Alias("RecordVisit")]
    Task<CommandReply> RecordVisitAsync(CommandContext context, ImmutableArray<HouseholdId> households, RecordVisit command);

    /// <summary>Splits a household: the old stream and each new one, and the holders whose links follow. <c>Created</c> are the new households.</summary>
    [Alias("SplitHousehold")]
    Task<CommandReply> SplitHouseholdAsync(CommandContext context, HouseholdId household, SplitHousehold command);

    /// <summary>Merges a household into another, in one append.</summary>
    [Alias("MergeHousehold")]
    Task<CommandReply> MergeHouseholdAsync(CommandContext context, HouseholdId household, MergeHousehold command);

    /// <summary>Closes a household that moved out or dissolved, and releases the holders of its links.</summary>
    [Alias("CloseHousehold")]
    Task<CommandReply> CloseHouseholdAsync(CommandContext context, HouseholdId household, CloseHousehold command);

    /// <summary>Confirms an evaluation as its year's: in its own stream and the county's, so that a year has one.</summary>
    [Alias("ConfirmEvaluation")]
    Task<CommandReply> ConfirmEvaluationAsync(CommandContext context, EvaluationId evaluation, ConfirmEvaluation command);
}
