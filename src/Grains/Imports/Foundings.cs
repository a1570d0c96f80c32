using Lianxin.Contracts.Calls;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Subjects;

namespace Lianxin.Grains.Imports;

/// <summary>
/// Founds what rows register without waking a grain for each: the same rules decide on an empty subject, and the same draft is appended under
/// the same request key, fenced at version 0, many at a time in the writer's batches. Nothing is refused here and nothing that exists is
/// compared: the subject itself answers then.
/// </summary>
internal sealed class Foundings(SubjectServices services)
{
    /// <summary>Founds a stream.</summary>
    /// <param name="county">The county.</param>
    /// <param name="context">Caller and request key.</param>
    /// <param name="subjectId">The subject to found.</param>
    /// <param name="command">What registers it.</param>
    /// <returns>The reply; null where the subject is to answer: the command founds nothing, is refused, or something exists already.</returns>
    public async Task<CommandReply?> TryAsync(CountyCode county, CommandContext context, string subjectId, SubjectCommand command)
    {
        if (command is not (RegisterHousehold or RegisterCadre or RegisterBody) || HeldStream.Empty(subjectId) is not { } founded)
            return null;

        // Off the pump's thread: deciding, sealing and hashing of many rows run side by side.
        await Task.Yield();
        if (await services.Clocks.PresentAsync(county) is not { } present
            || await founded.DecideAsync(command, present, context.RequestKey, null, services.Drafts) is not { Part: { Ties.IsEmpty: true } part }
            || await services.References.CheckAsync(county, command, present.Now) is not null)
            return null;
        var outcome = await services.Appender.AppendAsync(county, context, present.Now, [part]);
        return outcome.Reply;
    }
}
