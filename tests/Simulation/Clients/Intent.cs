using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Ids;
using Lianxin.Simulation.Tests.Cluster;

namespace Lianxin.Simulation.Tests.Clients;

/// <summary>What a client wants.</summary>
/// <param name="Subject">The subject, the first of them when there are several.</param>
/// <param name="Command">The command.</param>
internal sealed record Intent(string Subject, SubjectCommand Command)
{
    /// <summary>Further households of a visit.</summary>
    public ImmutableArray<HouseholdId> Also { get; init; } = [];

    /// <summary>Sends it the way the gateway does.</summary>
    public Task<CommandReply> SendAsync(World world, CommandContext context) => Command switch
    {
        StartLink start => world.CoordinateAsync(coordinator => coordinator.StartLinkAsync(context, start)),
        EndLink end => world.CoordinateAsync(coordinator => coordinator.EndLinkAsync(context, Subject, end)),
        ReplaceLink replace => world.CoordinateAsync(coordinator => coordinator.TransferLinkAsync(context, Subject, replace)),
        RecordVisit visit => world.CoordinateAsync(coordinator => coordinator.RecordVisitAsync(context, [Household, .. Also], visit)),
        SplitHousehold split => world.CoordinateAsync(coordinator => coordinator.SplitHouseholdAsync(context, Household, split)),
        MergeHousehold merge => world.CoordinateAsync(coordinator => coordinator.MergeHouseholdAsync(context, Household, merge)),
        CloseHousehold close => world.CoordinateAsync(coordinator => coordinator.CloseHouseholdAsync(context, Household, close)),
        _ => world.CallAsync<ISubjectGrain, CommandReply>(Subject, subject => subject.ExecuteAsync(context, Command)),
    };

    public override string ToString() => $"{Command.GetType().Name} {Subject}";

    private HouseholdId Household => EntityId.Parse<HouseholdId>(Subject);
}
