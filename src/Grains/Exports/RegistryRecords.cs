using System.Runtime.CompilerServices;
using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Lianxin.Domain.Queries;
using Lianxin.Domain.Rows;
using Lianxin.Grains.Imports;
using Lianxin.Ledger;
using Lianxin.Ledger.Queries;
using Lianxin.Tabular.Records;

namespace Lianxin.Grains.Exports;

/// <summary>What is registered, as the records that an import reads.</summary>
internal sealed class RegistryRecords(IGrainFactory grains, IRegistryQueries rows, CountyCode county, Caller caller, bool full, TimeProvider time)
{
    private const int AtOnce = 64;

    /// <summary>Divisions that have not ended.</summary>
    public async IAsyncEnumerable<DivisionRecord> DivisionsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in Pages.All((page, gives) => rows.DivisionsAsync(county, new DivisionFilter(), page, gives), cancellation))
        {
            if (row.EndedOn is null)
                yield return new DivisionRecord(row.Code, row.Name);
        }
    }

    /// <summary>Bodies.</summary>
    public async IAsyncEnumerable<BodyRecord> BodiesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var codes = await CodesAsync(cancellation);
        await foreach (var row in Pages.All((page, gives) => rows.BodiesAsync(county, new BodyFilter(), page, gives), cancellation))
            yield return new BodyRecord(NumberOf(row), row.Name, row.Kind, codes.GetValueOrDefault(row.DivisionId ?? string.Empty, string.Empty));
    }

    /// <summary>Cadres with their leaves.</summary>
    public async IAsyncEnumerable<CadreRecord> CadresAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var codes = await CodesAsync(cancellation);
        var bodies = await BodyNumbersAsync(cancellation);
        var all = Pages.All((page, gives) => rows.CadresAsync(county, new CadreFilter(), page, gives), cancellation);
        await foreach (var (row, leaves) in ViewsAsync(all, row => grains.GetGrain<ICadreGrain>(row.CadreId).GetAsync(new ReadContext(caller))))
        {
            yield return new CadreRecord(
                NumberOf(row), row.Name, bodies.GetValueOrDefault(row.BodyId, row.BodyId), row.Post, row.Category, row.RankGroup, row.DutyPhone,
                codes.GetValueOrDefault(row.HomeVillageId ?? string.Empty, string.Empty), row.ActiveFrom,
                [.. leaves.Select(leave => new Leave(leave.FromDay, leave.ToDay))]);
        }
    }

    /// <summary>Active households. Names, numbers, birth dates, phones and addresses only in full.</summary>
    public async IAsyncEnumerable<HouseholdRecord> HouseholdsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var codes = await CodesAsync(cancellation);
        var filter = new HouseholdFilter(Status: HouseholdStatus.Active);
        var all = Pages.All((page, gives) => rows.HouseholdsAsync(county, filter, page, gives), cancellation);
        await foreach (var view in ViewsAsync(all, row => grains.GetGrain<IHouseholdGrain>(row.HouseholdId).GetAsync(new ReadContext(caller), full)))
            yield return Of(view, codes);
    }

    /// <summary>Links that came into force or will; one that ended before its first day never did.</summary>
    public async IAsyncEnumerable<LinkRecord> LinksAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var subjects = await CodesAsync(cancellation);
        await foreach (var row in Pages.All((page, gives) => rows.HouseholdsAsync(county, new HouseholdFilter(), page, gives), cancellation))
            subjects[row.HouseholdId] = row.ExternalNo.Length > 0 ? row.ExternalNo : row.HouseholdId;
        var holders = await BodyNumbersAsync(cancellation);
        await foreach (var row in Pages.All((page, gives) => rows.CadresAsync(county, new CadreFilter(), page, gives), cancellation))
            holders[row.CadreId] = NumberOf(row);
        await foreach (var row in Pages.All((page, gives) => rows.LinksAsync(county, new LinkFilter(), page, gives), cancellation))
        {
            if (row.ToDay < row.FromDay)
                continue;
            yield return new LinkRecord(
                row.ExternalNo.Length > 0 ? row.ExternalNo : row.LinkId, row.SubjectKind, subjects.GetValueOrDefault(row.SubjectId, row.SubjectId), row.HolderKind,
                holders.GetValueOrDefault(row.HolderId, row.HolderId), row.Kind, row.Role, row.Duties, row.FromDay, row.ToDay, string.Empty);
        }
    }

    /// <summary>Reads the subjects behind rows, many at once, in the rows' order.</summary>
    private async IAsyncEnumerable<TView> ViewsAsync<TRow, TView>(IAsyncEnumerable<TRow> all, Func<TRow, Task<Answer<TView>>> read)
        where TView : class
    {
        var flying = new Queue<Task<Answer<TView>>>();
        await foreach (var row in all)
        {
            flying.Enqueue(Patience.SendAsync(() => read(row), answer => answer.Refusal, time));
            if (flying.Count == AtOnce)
                yield return Of(await flying.Dequeue());
        }

        while (flying.TryDequeue(out var task))
            yield return Of(await task);
    }

    private static TView Of<TView>(Answer<TView> answer)
        where TView : class =>
        answer.Value ?? throw new LedgerUnavailableException(answer.Refusal!.Message);

    private static HouseholdRecord Of(HouseholdView view, Dictionary<string, string> codes) => new(
        view.Row.ExternalNo.Length > 0 ? view.Row.ExternalNo : view.Row.HouseholdId,
        codes.GetValueOrDefault(view.Row.VillageId, string.Empty),
        view.Row.VillagersGroup,
        view.Address ?? string.Empty,
        view.Row.Residence,
        [.. HouseholdTags.Of(view.Row.Tags)],
        view.Row.Monitoring,
        view.Row.LowIncomeNo,
        [
            .. view.Members.Where(member => member is { Status: MemberStatus.Present, ErasedOn: null }).Select(member => new MemberRecord(
                member.Name ?? string.Empty, member.Relation, member.Gender, member.IdNumber ?? string.Empty, member.BirthDate, member.Phone ?? string.Empty)),
        ]);

    private static string NumberOf(BodyRow row) => row.ExternalNo.Length > 0 ? row.ExternalNo : row.BodyId;

    private static string NumberOf(CadreRow row) => row.ExternalNo.Length > 0 ? row.ExternalNo : row.CadreId;

    private async Task<Dictionary<string, string>> CodesAsync(CancellationToken cancellation)
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var row in Pages.All((page, gives) => rows.DivisionsAsync(county, new DivisionFilter(), page, gives), cancellation))
            codes[row.DivisionId] = row.Code;
        return codes;
    }

    private async Task<Dictionary<string, string>> BodyNumbersAsync(CancellationToken cancellation)
    {
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var row in Pages.All((page, gives) => rows.BodiesAsync(county, new BodyFilter(), page, gives), cancellation))
            numbers[row.BodyId] = NumberOf(row);
        return numbers;
    }
}
