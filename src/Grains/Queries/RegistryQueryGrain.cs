using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Queries;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Queries;
using Lianxin.Domain.References;
using Lianxin.Domain.Rows;
using Lianxin.Grains.Subjects;
using Lianxin.Ledger;
using Lianxin.Ledger.Queries;
using Lianxin.Ledger.Sealing;
using Orleans.Concurrency;

namespace Lianxin.Grains.Queries;

/// <summary>Lists and searches.</summary>
[Reentrant, StatelessWorker]
internal sealed class RegistryQueryGrain(
    IRegistryQueries rows, CountyReader reader, ReadScope scope, ISealer sealer, ReferenceDirectory references, ILedger ledger) : Grain, IRegistryQueryGrain
{
    private CountyCode County => CountyCode.Parse(this.GetPrimaryKeyString());

    public async Task<Answer<Page<DivisionRow>>> DivisionsAsync(ReadContext context, DivisionFilter filter, PageRequest page) => await reader.AnswerAsync(
        County, context, Paging.Check(page) ?? await KnownAsync(filter.ParentId, "parent_division"), () => rows.DivisionsAsync(County, filter, page));

    public async Task<Answer<Page<BodyRow>>> BodiesAsync(ReadContext context, BodyFilter filter, PageRequest page) => await reader.AnswerAsync(
        County, context, Paging.Check(page) ?? await KnownAsync(filter.DivisionId, "division"), () => rows.BodiesAsync(County, filter, page));

    public async Task<Answer<Page<CadreRow>>> CadresAsync(ReadContext context, CadreFilter filter, PageRequest page) => await reader.AnswerAsync(
        County, context, Paging.Check(page) ?? await KnownAsync(filter.BodyId, "body"), () => rows.CadresAsync(County, filter, page));

    public async Task<Answer<Page<HouseholdRow>>> HouseholdsAsync(
        ReadContext context, HouseholdFilter filter, string name, string idNumber, PageRequest page)
    {
        var (division, refusal) = await NarrowAsync(context, filter.DivisionId, page);
        var narrowed = filter with
        {
            DivisionId = division,
            NameHash = Hash(name) ?? filter.NameHash,
            IdNumberHash = Hash(idNumber) ?? filter.IdNumberHash,
        };
        return await reader.AnswerAsync(County, context, refusal, () => rows.HouseholdsAsync(County, narrowed, page));
    }

    public async Task<Answer<Page<LinkRow>>> LinksAsync(ReadContext context, LinkFilter filter, PageRequest page) => await reader.AnswerAsync(
        County,
        context,
        Paging.Check(page) ?? await KnownAsync(filter.SubjectId, "subject") ?? await KnownAsync(filter.HolderId, "holder"),
        () => rows.LinksAsync(County, filter, page));

    public async Task<Answer<Page<DifficultyRow>>> DifficultiesAsync(ReadContext context, DifficultyFilter filter, PageRequest page)
    {
        var (division, refusal) = await NarrowAsync(context, filter.DivisionId, page);
        refusal ??= await KnownAsync(filter.SubjectId, "subject") ?? await KnownAsync(filter.HandlerCadreId, "handler");
        return await reader.AnswerAsync(County, context, refusal, () => rows.DifficultiesAsync(County, filter with { DivisionId = division }, page));
    }

    public async Task<Answer<Page<DuplicateCandidate>>> DuplicatesAsync(ReadContext context, PageRequest page) =>
        await reader.AnswerAsync(County, context, Paging.Check(page) ?? ReadScope.WholeCountyOnly(context.Caller), () => rows.DuplicatesAsync(County, page));

    private async ValueTask<(string? Division, Refusal? Refusal)> NarrowAsync(ReadContext context, string? division, PageRequest page)
    {
        if (Paging.Check(page) is { } bad)
            return (division, bad);
        var (narrowed, refusal) = await scope.NarrowAsync(context.Caller, division);
        return (narrowed, refusal ?? await KnownAsync(division, "division"));
    }

    /// <summary>What belongs to somebody who was never there is no empty list: the name is mistyped, or another county's.</summary>
    private async ValueTask<Refusal?> KnownAsync(string? id, string field)
    {
        if (EntityId.TryParse<HouseholdId>(id, out var household))
            return await HouseholdAsync(household, field);
        return NamedBy(id, field) is { } named ? await references.CheckAsync(County, [named with { Ever = true }]) : null;
    }

    private async ValueTask<Refusal?> HouseholdAsync(HouseholdId id, string field)
    {
        try
        {
            return EntityId.CountyOf(id) == County && await ledger.ReadStreamAsync(StreamId.Of(id)).AnyAsync()
                ? null
                : SubjectIds.NotFound(id.Value) with { Field = field };
        }
        catch (Exception fault) when (StoreFaults.Is(fault))
        {
            return StoreFaults.Refusal(fault);
        }
    }

    private static Reference? NamedBy(string? id, string field) =>
        EntityId.TryParse<DivisionId>(id, out var division) ? Reference.To(ReferenceKind.Division, division, field)
        : EntityId.TryParse<BodyId>(id, out var body) ? Reference.To(ReferenceKind.Body, body, field)
        : EntityId.TryParse<CadreId>(id, out var cadre) ? Reference.To(ReferenceKind.Cadre, cadre, field)
        : null;

    private string? Hash(string text) => string.IsNullOrWhiteSpace(text) ? null : sealer.LookupHash(County, text);
}
