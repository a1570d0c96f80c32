using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Coordination;
using Lianxin.Grains.Subjects;

namespace Lianxin.Simulation.Tests.Cluster;

/// <summary>The subjects as a silo's coordinator reaches them: over the network, each call on its own.</summary>
internal sealed class Participants(World world) : IParticipants
{
    public IParticipantGrain? Find(string? id) => SubjectIds.TryStream(id, out _) ? new Remote(world, id) : null;

    public ISubjectGrain? Subject(string? id) => SubjectIds.TryStream(id, out _) ? new Remote(world, id) : null;

    private sealed class Remote(World world, string id) : IParticipantGrain, ISubjectGrain
    {
        public Task<CommandReply> ExecuteAsync(CommandContext context, SubjectCommand command) =>
            CallAsync(subject => ((ISubjectGrain)subject).ExecuteAsync(context, command));

        public async Task<Preparation> PrepareAsync(
            CommandContext context, ImmutableArray<SubjectCommand> commands, DivisionId? subjectVillage, bool fresh)
        {
            var part = await CallAsync(subject => subject.PrepareAsync(context, commands, subjectVillage, fresh));
            world.Drafted[id] = (part.Draft, part.Version);
            return part;
        }

        public Task SettleAsync(string draftName, long version, long position) =>
            CallAsync(subject => DoneAsync(subject.SettleAsync(draftName, version, position)));

        public Task DoubtAsync() => world.Database.Mutation == Mutation.DoubtSettled
            ? SettleAsync(world.Drafted[id].Draft, world.Drafted[id].Version, world.Database.Head)
            : CallAsync(subject => DoneAsync(subject.DoubtAsync()));

        private Task<T> CallAsync<T>(Func<IParticipantGrain, Task<T>> call) => world.CallAsync(id, call);

        private static async Task<bool> DoneAsync(Task call)
        {
            await call;
            return true;
        }
    }
}
