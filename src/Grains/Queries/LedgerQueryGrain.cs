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
[Reentrant, StatelessWorker]
internal sealed class LedgerQueryGrain(ILedger ledger, IFactReader facts, CountyReader reader, EntryReader entries, PastStates pasts) : Grain, ILedgerQueryGrain
{
    private const int MostPositions = 1000;
    private const int MostNamed = 10;

    private CountyCode County => CountyCode.Parse(this.GetPrimaryKeyString());

    public async Task<Answer<ImmutableArray<EntryView>>> OfSubjectAsync(
        ReadContext context, string subjectId, long afterVersion, int limit, DateOnly? asOf, bool byOccurred, bool full)
    {
        var known = SubjectIds.TryStream(subjectId, out var stream) && stream.County == County;
        var answer = await reader.AnswerAsync(
            County,
            context,
            Paging.Check(limit) ?? (known ? null : SubjectIds.NotFound(subjectId)),
            () => OfStreamAsync(stream, () => pasts.EntriesAsync(stream, afterVersion, limit, asOf, byOccurred), full));
        return Existing(answer, subjectId);
    }

    public async Task<Answer<ImmutableArray<EntryView>>> OfCadreAsync(ReadContext context, string cadreId, long before, int limit, bool full)
    {
        var known = EntityId.TryParse<CadreId>(cadreId, out var cadre) && EntityId.CountyOf(cadre) == County;
        var answer = await reader.AnswerAsync(
            County,
            context,
            Paging.Check(limit) ?? (known ? null : SubjectIds.NotFound(cadreId)),
            () => OfStreamAsync(StreamId.Of(cadre), () => NamingAsync(cadre, before, limit), full));
        return Existing(answer, cadreId);
    }

    public async Task<Answer<ImmutableArray<EntryView>>> AtAsync(ReadContext context, ImmutableArray<long> positions, bool full)
    {
        var refusal = positions.Length <= MostPositions
            ? null
            : new Refusal(RefusalCode.InvalidField, $"at most {MostPositions} positions", $"最多{MostPositions}个位置", "positions");
        var missing = ImmutableArray<long>.Empty;
        var answer = await reader.AnswerAsync(County, context, refusal, async () =>
        {
            var found = await ledger.ReadPositionsAsync(County, positions);
            missing = [.. positions.Except(found.Select(entry => entry.Position))];
            return await entries.ReadAsync(found, full);
        });
        return answer.Refusal is null && missing.Length > 0 ? new(default, answer.AsOf, NoEntryAt(missing)) : answer;
    }

    public async Task<Answer<string>> StateAsOfAsync(ReadContext context, string subjectId, DateOnly day, bool byOccurred)
    {
        if (!SubjectIds.TryStream(subjectId, out var stream) || stream.County != County)
            return new Answer<string>(null, 0, SubjectIds.NotFound(subjectId));
        var answer = await reader.AnswerAsync(County, context, null, () => pasts.StateAsync(stream, day, byOccurred));
        return new Answer<string>(
            answer.Value, answer.AsOf, answer is { Refusal: null, Value: null } ? SubjectIds.NotFound(subjectId) : answer.Refusal);
    }

    /// <summary>All or nothing: whoever asks for given entries is told which there are not, instead of getting fewer.</summary>
    private static Refusal NoEntryAt(ImmutableArray<long> missing)
    {
        var named = string.Join(", ", missing.Take(MostNamed)) + (missing.Length > MostNamed ? ", …" : string.Empty);
        return new Refusal(RefusalCode.NotFound, $"no entry at {missing.Length} positions: {named}", $"以下{missing.Length}个位置没有台账：{named}", "positions");
    }

    private async ValueTask<IReadOnlyList<LedgerEntry>> NamingAsync(CadreId cadre, long before, int limit)
    {
        var positions = await facts.PositionsOfCadreAsync(County, cadre, before <= 0 ? long.MaxValue : before, limit);
        var found = await ledger.ReadPositionsAsync(County, positions);
        return [.. found.OrderByDescending(entry => entry.Position)];
    }

    /// <summary>Entries as callers read them; the default where there is nothing because the stream itself isn't there.</summary>
    private async ValueTask<ImmutableArray<EntryView>> OfStreamAsync(
        StreamId stream, Func<ValueTask<IReadOnlyList<LedgerEntry>>> read, bool full)
    {
        var found = await read();
        return found.Count > 0 || await ledger.ReadStreamAsync(stream, 0).AnyAsync() ? await entries.ReadAsync(found, full) : default;
    }

    private Answer<ImmutableArray<EntryView>> Existing(Answer<ImmutableArray<EntryView>> answer, string id) =>
        answer is { Refusal: null, Value.IsDefault: true }
            ? new(default, answer.AsOf, answer.AsOf == 0 ? Refusals.NotFounded(County) : SubjectIds.NotFound(id))
            : answer;
}
