using System.Text;
using Lianxin.Domain.Campaigns;
using Lianxin.Domain.Campaigns.Sampling;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Facts;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Queries;
using Lianxin.Grains.Imports;
using Lianxin.Ledger;
using Lianxin.Ledger.Queries;

namespace Lianxin.Grains.Campaigns;

/// <summary>What a campaign asks of the rest of the county.</summary>
internal sealed class CampaignSources(ILedger ledger, IFactReader facts, IRegistryQueries rows)
{
    private static readonly ImmutableArray<string> GiftColumns =
        [nameof(MeasureFact.MeasureId), nameof(MeasureFact.CadreId), nameof(MeasureFact.Kind), nameof(MeasureFact.OccurredOn)];

    /// <summary>The households to draw from, as of the head.</summary>
    public async Task<CampaignSurroundings> ForDrawAsync(CountyCode county, DrawRaters draw)
    {
        var head = await ledger.HeadAsync(county);
        return new() { HeadPosition = head, Frame = await FrameAsync(county, head, draw.Divisions) };
    }

    /// <summary>The households that were drawn from.</summary>
    public Task<ImmutableArray<string>> FrameAsync(CountyCode county, RatersDrawn draw) => FrameAsync(county, draw.Position, draw.Divisions);

    /// <summary>Those who are to handle envelopes.</summary>
    public async Task<CampaignSurroundings> ForTokensAsync(CountyCode county, IssueTokens command, DateOnly today)
    {
        var named = command.Handlers.Select(cadre => cadre.Value).ToHashSet(StringComparer.Ordinal);
        var handlers = ImmutableArray.CreateBuilder<EnvelopeHandler>();
        await foreach (var row in Pages.All((page, gives) => rows.CadresAsync(county, new CadreFilter(), page, gives)))
        {
            if (!named.Contains(row.CadreId))
                continue;
            var links = await rows.LinksAsync(county, new LinkFilter(HolderId: row.CadreId, ActiveOn: today), new PageRequest(1, string.Empty));
            handlers.Add(new(EntityId.Parse<CadreId>(row.CadreId), row.RankGroup, links.Items.Length > 0));
        }

        return new() { Handlers = handlers.ToImmutable() };
    }

    /// <summary>Money and goods that the campaign's subjects gave, corrections taken into account.</summary>
    public async Task<ImmutableArray<FlaggedGift>> GiftsAsync(CountyCode county, CampaignState campaign)
    {
        var rated = campaign.Terms!.Subjects.Select(subject => subject.Id).ToHashSet(StringComparer.Ordinal);
        var given = new Dictionary<(string Measure, string Cadre, int Day), (int Sign, long Position)>();
        await facts.ScanAsync(county, await ledger.HeadAsync(county), new FactScan(typeof(MeasureFact), GiftColumns, fact =>
        {
            if ((MeasureKind)fact.Number(2) is not (MeasureKind.Money or MeasureKind.Goods) || Encoding.UTF8.GetString(fact.Text(1)) is not { } cadre || !rated.Contains(cadre))
                return;
            var key = (Encoding.UTF8.GetString(fact.Text(0)), cadre, fact.Number(3));
            var (sign, position) = given.GetValueOrDefault(key);
            given[key] = (sign + fact.Sign, fact.Sign > 0 ? Math.Max(position, fact.Position) : position);
        }));
        return
        [
            .. given.Where(gift => gift.Value.Sign > 0)
                .OrderBy(gift => gift.Value.Position)
                .Select(gift => new FlaggedGift(gift.Value.Position, EntityId.Parse<CadreId>(gift.Key.Cadre), DateOnly.FromDayNumber(gift.Key.Day))),
        ];
    }

    /// <summary>Names of cadres and bodies.</summary>
    public async Task<Dictionary<string, string>> NamesAsync(CountyCode county, ImmutableArray<string> subjects)
    {
        var wanted = subjects.ToHashSet(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var row in Pages.All((page, gives) => rows.CadresAsync(county, new CadreFilter(), page, gives)))
        {
            if (wanted.Contains(row.CadreId))
                names[row.CadreId] = row.Name;
        }

        await foreach (var row in Pages.All((page, gives) => rows.BodiesAsync(county, new BodyFilter(), page, gives)))
        {
            if (wanted.Contains(row.BodyId))
                names[row.BodyId] = row.Name;
        }

        return names;
    }

    private async Task<ImmutableArray<string>> FrameAsync(CountyCode county, long position, ImmutableArray<DivisionId> divisions)
    {
        var frame = new HouseholdFrame();
        await foreach (var fact in facts.ReadAsync<DivisionFact>(county, position))
            frame.Add(fact);
        await foreach (var fact in facts.ReadAsync<HouseholdFact>(county, position))
            frame.Add(fact);
        return frame.Of(divisions);
    }
}
