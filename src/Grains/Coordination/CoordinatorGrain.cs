using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Ids;
using Orleans.Concurrency;

namespace Lianxin.Grains.Coordination;

/// <summary>
/// Which subjects a command over several streams begins with; their decisions name the rest. Reentrant: it keeps nothing between calls, and a
/// worker that waited for each commit would let no more commands through at once than the silo has processors.
/// </summary>
[Reentrant, StatelessWorker]
internal sealed class CoordinatorGrain(IGrainContext context, Coordinator coordinator) : Grain(context), ICoordinatorGrain
{
    private CountyCode County => CountyCode.Parse(this.GetPrimaryKeyString());

    public Task<CommandReply> StartLinkAsync(CommandContext context, StartLink command) =>
        coordinator.RunAsync(County, context, [(command.Terms.SubjectId, command)]);

    public Task<CommandReply> EndLinkAsync(CommandContext context, string subjectId, EndLink command) =>
        coordinator.RunAsync(County, context, [(subjectId, command)]);

    public Task<CommandReply> TransferLinkAsync(CommandContext context, string subjectId, ReplaceLink command) =>
        coordinator.RunAsync(County, context, [(subjectId, command)]);

    public Task<CommandReply> RecordVisitAsync(CommandContext context, ImmutableArray<HouseholdId> households, RecordVisit command)
    {
        var distinct = households.Distinct().ToImmutableArray();
        var visit = command with
        {
            Visit = EntityId.Derive<VisitId>(County, $"{context.RequestKey}\nvisit"),
            HouseholdsCovered = distinct.Length,
        };
        ImmutableArray<(string Id, SubjectCommand Command)> subjects = [.. distinct.Select(household => (household.Value, (SubjectCommand)visit))];

        // Most visits are to one household: nobody else has to agree, and the household appends by itself.
        return subjects.Length == 1
            ? coordinator.RunAloneAsync(County, context, subjects)
            : coordinator.RunAsync(County, context, subjects);
    }

    public Task<CommandReply> SplitHouseholdAsync(CommandContext context, HouseholdId household, SplitHousehold command) =>
        coordinator.RunAsync(County, context, [(household.Value, command)]);

    public Task<CommandReply> MergeHouseholdAsync(CommandContext context, HouseholdId household, MergeHousehold command) =>
        coordinator.RunAsync(County, context, [(household.Value, command), (command.Into.Value, new AbsorbHousehold(household, command))]);

    public Task<CommandReply> CloseHouseholdAsync(CommandContext context, HouseholdId household, CloseHousehold command) =>
        coordinator.RunAsync(County, context, [(household.Value, command)]);

    public Task<CommandReply> ConfirmEvaluationAsync(CommandContext context, EvaluationId evaluation, ConfirmEvaluation command) =>
        coordinator.RunAsync(County, context, [(evaluation.Value, command)]);
}
