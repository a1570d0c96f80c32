using Lianxin.Contracts.Calls;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Counties;
using Lianxin.Grains.Subjects;
using Lianxin.Ledger.Appends;
using Microsoft.Extensions.Logging;

namespace Lianxin.Grains.Coordination;

/// <summary>
/// Runs a command over several streams: the subjects decide, then the holders of the links they start or end; one append; each is told.
/// Nothing is reserved: whoever changed meanwhile fails the append by its version, and all decide again.
/// </summary>
internal sealed partial class Coordinator(
    IParticipants participants, LedgerAppender appender, CountyClocks clocks, ReferenceDirectory references, ILogger<Coordinator> logger)
{
    private const int Attempts = 5;

    /// <summary>Runs a command.</summary>
    /// <param name="county">The county.</param>
    /// <param name="context">Caller and request key.</param>
    /// <param name="subjects">The subjects, the one whose version the reply carries first, with what each is to decide.</param>
    /// <returns>The reply.</returns>
    public async Task<CommandReply> RunAsync(CountyCode county, CommandContext context, ImmutableArray<(string Id, SubjectCommand Command)> subjects)
    {
        try
        {
            for (var attempt = 0; attempt < Attempts; attempt++)
            {
                // One moment for all, by one clock: what each drafts and what is recorded lie on the same day, also around midnight.
                if (await clocks.PresentAsync(county) is not { } present)
                    return CommandReply.Refused(Refusals.NotFounded(county));
                var (parts, refusal) = await PrepareAsync(county, context with { Moment = present.Now }, subjects, fresh: attempt > 0);
                if (refusal is { Code: RefusalCode.Conflict } || (refusal is not null && await clocks.CatchUpAsync(county, present.State.Version)))
                    continue;
                if (refusal is not null || parts.All(part => part.Draft.Append is null))
                    return await SettledAsync(county, context, parts, refusal);
                var outcome = await appender.AppendAsync(county, context, present.Now, [.. parts.Select(part => part.Draft)]);
                await TellAsync(context, parts, outcome);
                if (outcome.Reply is { } reply)
                    return reply;
            }

            return CommandReply.Refused(Refusals.Conflict);
        }
        catch (Exception fault) when (StoreFaults.Is(fault))
        {
            return CommandReply.Refused(StoreFaults.Refusal(fault));
        }
    }

    /// <summary>Lets the one subject of a command that touches no other run it by itself: one call instead of two.</summary>
    /// <param name="county">The county.</param>
    /// <param name="context">Caller and request key.</param>
    /// <param name="subjects">The subject with what it is to decide.</param>
    /// <returns>The reply.</returns>
    public async Task<CommandReply> RunAloneAsync(CountyCode county, CommandContext context, ImmutableArray<(string Id, SubjectCommand Command)> subjects)
    {
        if (SubjectFields.Foreign(county, subjects) is { } foreign)
            return CommandReply.Refused(foreign);
        if (participants.Subject(subjects[0].Id) is not { } subject)
            return CommandReply.Refused(SubjectIds.NotFound(subjects[0].Id));
        var reply = await subject.ExecuteAsync(context, subjects[0].Command);
        return reply.Refusal is { } refusal ? CommandReply.Refused(SubjectFields.Named(refusal, subjects, 0)) : reply;
    }

    /// <summary>Lets all subjects and holders decide and stores nothing: a dry run.</summary>
    /// <param name="county">The county.</param>
    /// <param name="context">Caller and request key.</param>
    /// <param name="subjects">The subjects with what each is to decide.</param>
    /// <returns>What the first would store, with the warnings of all; or the refusal.</returns>
    public async Task<Preparation> CheckAsync(
        CountyCode county, CommandContext context, ImmutableArray<(string Id, SubjectCommand Command)> subjects)
    {
        var (parts, refusal) = await PrepareAsync(county, context, subjects, fresh: false);
        return refusal is not null ? Preparation.Refused(refusal) : parts[0].Draft with { Warnings = [.. parts.SelectMany(part => part.Draft.Warnings)] };
    }

    private async Task<(ImmutableArray<Part> Parts, Refusal? Refusal)> PrepareAsync(
        CountyCode county, CommandContext context, ImmutableArray<(string Id, SubjectCommand Command)> subjects, bool fresh)
    {
        if (SubjectFields.Foreign(county, subjects) is { } foreign)
            return ([], foreign);
        var first = await Task.WhenAll(subjects.Select(subject => PrepareAsync(context, subject.Id, [subject.Command], null, fresh)));
        if (Refused(first) is { } refusal)
            return ([], SubjectFields.Named(refusal, subjects, Array.FindIndex(first, part => part.Draft.Refusal == refusal)));

        // A command goes to all its subjects alike: what it names is asked for once. A second, different one is this service's own.
        if (await references.CheckAsync(county, subjects[0].Command, context.Moment) is { } misnamed)
            return ([], misnamed);
        var founded = first.SelectMany(part => part.Draft.Founded.Select(draft => new Part(draft.Append!.Stream.Value, draft))).ToList();
        var ties = first.Concat(founded).SelectMany(part => part.Draft.Ties);
        var holders = await Task.WhenAll(ties.GroupBy(tie => tie.HolderId, StringComparer.Ordinal).Select(holder => PrepareAsync(
            context,
            holder.Key,
            [.. holder.Select(tie => tie.Command)],
            holder.Select(tie => tie.SubjectVillage).FirstOrDefault(village => village is not null),
            fresh)));
        return Refused(holders) is { } refused ? ([], refused) : ([.. first, .. founded, .. holders], null);
    }

    private async Task<Part> PrepareAsync(
        CommandContext context, string id, ImmutableArray<SubjectCommand> commands, DivisionId? village, bool fresh) =>
        participants.Find(id) is { } participant
            ? new Part(id, await participant.PrepareAsync(context, commands, village, fresh))
            : new Part(id, Preparation.Refused(SubjectIds.NotFound(id)));

    private static Refusal? Refused(IEnumerable<Part> parts) => parts.Select(part => part.Draft.Refusal).FirstOrDefault(refusal => refusal is not null);

    /// <summary>The reply to what stores nothing now: the first answer if it stored something once.</summary>
    private async Task<CommandReply> SettledAsync(CountyCode county, CommandContext context, ImmutableArray<Part> parts, Refusal? refusal)
    {
        if (refusal is { Code: RefusalCode.Unavailable or RefusalCode.Overloaded })
            return CommandReply.Refused(refusal);
        return await appender.RecallAsync(county, context)
            ?? (refusal is null ? new CommandReply { Version = parts[0].Draft.Version } : CommandReply.Refused(refusal));
    }

    /// <summary>Participants learn the outcome; one that doesn't hear it finds out by its next conflict.</summary>
    private async Task TellAsync(CommandContext context, ImmutableArray<Part> parts, AppendOutcome outcome)
    {
        if (!outcome.Stored && !outcome.Unknown)
            return;
        try
        {
            await Task.WhenAll(parts.Where(part => part.Draft.Append is not null).Select(part => outcome.Stored
                ? participants.Find(part.Id)!.SettleAsync(part.Draft.Draft, part.Draft.Version, outcome.Reply!.Position)
                : participants.Find(part.Id)!.DoubtAsync()));
        }
        catch (Exception fault) when (outcome.Stored)
        {
            // It is stored: whatever a participant missed must not turn the answer into a failure.
            LogUntold(context.RequestKey, fault);
        }
    }

    [LoggerMessage(2101, LogLevel.Warning, "A participant of request {RequestKey} was not told that it is stored")]
    private partial void LogUntold(string requestKey, Exception fault);

    private readonly record struct Part(string Id, Preparation Draft);
}
