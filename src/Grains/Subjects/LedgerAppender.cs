using Lianxin.Contracts.Calls;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Counties;
using Lianxin.Ledger;
using Lianxin.Ledger.Appends;

namespace Lianxin.Grains.Subjects;

/// <summary>What became of an append, as a shell needs it.</summary>
/// <param name="Reply">The reply, or null when the streams moved on and the decision must be taken again.</param>
/// <param name="Stored">Whether it was stored just now.</param>
/// <param name="Unknown">Whether the store failed, so that memory may be behind it.</param>
internal readonly record struct AppendOutcome(CommandReply? Reply, bool Stored, bool Unknown);

/// <summary>Appends drafts under a request key and turns the ledger's answers into replies.</summary>
internal sealed class LedgerAppender(ILedger ledger, ErasedKeys keys, CountyClocks clocks, TimeProvider time)
{
    // Below Orleans' response timeout of 4 s: the caller hears a refusal that it may repeat, not a time-out.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Appends.</summary>
    /// <param name="county">The county.</param>
    /// <param name="context">Caller and request key.</param>
    /// <param name="recordedAt">The county's present instant.</param>
    /// <param name="drafts">Each stream's part; those without entries are left out.</param>
    /// <param name="follows">The entries decided on, where they may not be stored yet.</param>
    /// <returns>What became of it.</returns>
    public async ValueTask<AppendOutcome> AppendAsync(
        CountyCode county, CommandContext context, DateTimeOffset recordedAt, ImmutableArray<Preparation> drafts, params ImmutableArray<LastEntry> follows)
    {
        var reply = RememberedReply.Of(
            drafts[0].Version, [.. drafts.SelectMany(draft => draft.Created).Distinct()], [.. drafts.SelectMany(draft => draft.Warnings)]);
        var request = new AppendRequest(
            county,
            new RequestKey(context.RequestKey, context.BodyHash),
            context.Caller.Principal,
            recordedAt,
            [.. drafts.Select(draft => draft.Append).OfType<StreamAppend>()],
            [.. drafts.SelectMany(draft => draft.NewKeys)],
            reply.ToBytes())
        {
            Reads = [.. drafts.SelectMany(draft => draft.Reads).Distinct()],
            Follows = [.. follows, .. drafts.Select(draft => draft.Follows).OfType<LastEntry>()],
        };
        try
        {
            var result = await WithinAsync(ledger.AppendAsync(request));
            if (result is AppendResult.Appended)
                keys.Forget(request.Streams.SelectMany(stream => stream.Entries));
            return result switch
            {
                AppendResult.Appended stored => new AppendOutcome(reply.At(stored.LastPosition), Stored: true, Unknown: false),
                AppendResult.Repeated repeated => Told(RememberedReply.Of(repeated)),
                AppendResult.RequestIdReused => Told(CommandReply.Refused(Refusals.RequestIdReused)),
                AppendResult.YearClosed closed => Told(CommandReply.Refused(Refusals.YearClosed(closed.Year))),
                AppendResult.FormatTooLow low => Told(CommandReply.Refused(Refusals.FormatTooLow(low.Needed, low.Enabled))),
                AppendResult.VersionConflict conflict => await AgainAsync(county, conflict),
                var other => throw new InvalidOperationException($"an append can't end as {other.GetType().Name}"),
            };
        }
        catch (AppendRejectedException rejected)
        {
            return Told(CommandReply.Refused(Refusals.Rejected(rejected)));
        }
        catch (Exception fault) when (StoreFaults.Is(fault))
        {
            return new AppendOutcome(CommandReply.Refused(StoreFaults.Refusal(fault)), Stored: false, Unknown: true);
        }
    }

    /// <summary>The first answer to a request that would be refused, or change nothing, now.</summary>
    /// <param name="county">The county.</param>
    /// <param name="context">The request.</param>
    /// <returns>The reply, or null for a request never stored.</returns>
    public async ValueTask<CommandReply?> RecallAsync(CountyCode county, CommandContext context) =>
        await WithinAsync(ledger.FindRequestAsync(county, context.RequestKey)) is { } remembered
            ? RememberedReply.Of(remembered, context.BodyHash)
            : null;

    /// <summary>The decision must be taken again; on a newer county, when it is the county that moved.</summary>
    private async ValueTask<AppendOutcome> AgainAsync(CountyCode county, AppendResult.VersionConflict conflict)
    {
        if (conflict.Stream == SubjectIds.CountyStream(county))
            _ = await clocks.CatchUpAsync(county, 0);
        return default;
    }

    private static AppendOutcome Told(CommandReply reply) => new(reply, Stored: false, Unknown: false);

    private async ValueTask<T> WithinAsync<T>(ValueTask<T> work) =>
        work.IsCompletedSuccessfully ? work.Result : await work.AsTask().WaitAsync(Patience, time);
}
