using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Queries;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;
using Lianxin.Grains.Subjects;
using Lianxin.Ledger;
using Lianxin.Ledger.Entries;
using Lianxin.Ledger.Queries;
using Orleans.Concurrency;

namespace Lianxin.Grains.Queries;

/// <summary>Reads entries.</summary>
[StatelessWorker]
internal sealed class LedgerQueryGrain(ILedger ledger, IFactReader facts, CountyReader reader, EntryReader entries, PastStates pasts) : Grain, ILedgerQueryGrain
{
    private const int MostPositions = 1000;

    private CountyCode County => CountyCode.Parse(this.GetPrimaryKeyString());

    public Task<Answer<ImmutableArray<EntryView>>> OfSubjectAsync(
        ReadContext context, string subjectId, long afterVersion, int limit, DateOnly? asOf, bool byOccurred, bool full)
    {
        var known = SubjectIds.TryStream(subjectId, out var stream) && stream.County == County;
        return reader.AnswerAsync(
            County,
            context,
            Paging.Check(limit) ?? (known ? null : SubjectIds.NotFound(subjectId)),
            async () => await entries.ReadAsync(await pasts.EntriesAsync(stream, afterVersion, limit, asOf, byOccurred), full));
    }

    public Task<Answer<ImmutableArray<EntryView>>> OfCadreAsync(ReadContext context, string cadreId, long before, int limit, bool full)
    {
        var known = EntityId.TryParse<CadreId>(cadreId, out var cadre) && EntityId.CountyOf(cadre) == County;
        return reader.AnswerAsync(County, context, Paging.Check(limit) ?? (known ? null : SubjectIds.NotFound(cadreId)), async () =>
        {
            var positions = await facts.PositionsOfCadreAsync(County, cadre, before <= 0 ? long.MaxValue : before, limit);
            var found = await ledger.ReadPositionsAsync(County, positions);
            return await entries.ReadAsync([.. found.OrderByDescending(entry => entry.Position)], full);
        });
    }

    public Task<Answer<ImmutableArray<EntryView>>> AtAsync(ReadContext context, ImmutableArray<long> positions, bool full)
    {
        var refusal = positions.Length <= MostPositions
            ? null
            : new Refusal(RefusalCode.InvalidField, $"at most {MostPositions} positions", $"最多{MostPositions}个位置", "positions");
        return reader.AnswerAsync(
            County, context, refusal, async () => await entries.ReadAsync(await ledger.ReadPositionsAsync(County, positions), full));
    }

    public async Task<Answer<string>> StateAsOfAsync(ReadContext context, string subjectId, DateOnly day, bool byOccurred)
    {
        if (!SubjectIds.TryStream(subjectId, out var stream) || stream.County != County)
            return new Answer<string>(null, 0, SubjectIds.NotFound(subjectId));
        var answer = await reader.AnswerAsync(County, context, null, () => pasts.StateAsync(stream, day, byOccurred));
        return new Answer<string>(
            answer.Value, answer.AsOf, answer is { Refusal: null, Value: null } ? SubjectIds.NotFound(subjectId) : answer.Refusal);
    }
}
