using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Rows;
using Lianxin.Domain.Visits;
using Lianxin.Grains.Imports;
using Lianxin.Grains.Subjects;
using Lianxin.Ledger;
using Lianxin.Ledger.Codec;

namespace Lianxin.Grains.Caseloads;

/// <summary>Reads what a hand-over note says from the subject and its stream.</summary>
internal sealed class HandOvers(IGrainFactory grains, ILedger ledger, EntryCodec codec, TimeProvider time)
{
    /// <summary>What goes over with a link.</summary>
    /// <param name="link">The link.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="year">The year counted.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The hand-over.</returns>
    public async Task<HandOver> OfAsync(LinkRow link, Caller caller, int year, CancellationToken cancellation)
    {
        var difficulties = await DifficultiesAsync(link, new ReadContext(caller));
        var open = difficulties.Where(row => row.HandlerCadreId == link.HolderId && IsOpen(row.Status)).Select(row => row.DifficultyId);
        var (visits, measures) = await CountAsync(link, year, cancellation);
        return new HandOver(link.LinkId, link.SubjectId, [.. open.Order(StringComparer.Ordinal)], visits, measures);
    }

    private async Task<IEnumerable<DifficultyRow>> DifficultiesAsync(LinkRow link, ReadContext context)
    {
        if (EntityId.TryParse<HouseholdId>(link.SubjectId, out _))
        {
            var household = grains.GetGrain<IHouseholdGrain>(link.SubjectId);
            var answer = await Patience.SendAsync(() => household.GetAsync(context, full: false), view => view.Refusal, time);
            return answer.Value?.Difficulties.Select(view => view.Row) ?? [];
        }

        var division = grains.GetGrain<IDivisionGrain>(link.SubjectId);
        var read = await Patience.SendAsync(() => division.GetAsync(context, full: false), view => view.Refusal, time);
        return read.Value?.Difficulties.Select(view => view.Row) ?? [];
    }

    private async Task<(int Visits, int Measures)> CountAsync(LinkRow link, int year, CancellationToken cancellation)
    {
        if (!SubjectIds.TryStream(link.SubjectId, out var stream) || !EntityId.TryParse<CadreId>(link.HolderId, out var cadre))
            return (0, 0);
        HashSet<long> visits = [];
        HashSet<long> measures = [];
        await foreach (var entry in ledger.ReadStreamAsync(stream, cancellation: cancellation))
        {
            var happened = codec.Decode(entry);
            if (happened is EntryCorrected corrected)
            {
                visits.Remove(corrected.SupersededVersion);
                measures.Remove(corrected.SupersededVersion);
            }

            var evidence = Evidence.Of(happened);
            if (evidence?.Visit is { } visit && visit.OccurredOn.Year == year && visit.Participants.Contains(cadre))
                visits.Add(entry.Version);
            if (evidence?.Measure is { } measure && measure.OccurredOn.Year == year && measure.Cadre == cadre)
                measures.Add(entry.Version);
        }

        return (visits.Count, measures.Count);
    }

    private static bool IsOpen(DifficultyStatus status) => status is DifficultyStatus.Reported or DifficultyStatus.Accepted or DifficultyStatus.Assigned
        or DifficultyStatus.InProgress or DifficultyStatus.Resolved or DifficultyStatus.Reopened;
}
