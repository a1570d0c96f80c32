using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Evaluation.Scores;

namespace Lianxin.Domain.Evaluation.Lifecycle;

/// <summary>Judges departures from proposed bands: each with a reason, and no pool beyond its quota.</summary>
internal static class DepartureRules
{
    private const int ReasonMost = 2000;

    public static Refusal? Refuse(ImmutableArray<BandDeparture> departures, BandTable bands)
    {
        var proposals = bands.Proposals.ToDictionary(p => p.CadreId, StringComparer.Ordinal);
        var decided = new Dictionary<string, Band>(StringComparer.Ordinal);
        for (var i = 0; i < departures.Length; i++)
        {
            var departure = departures[i];
            var field = $"departures[{i}]";
            if (!proposals.TryGetValue(departure.Cadre.Value ?? string.Empty, out var proposal))
                return Fields.Invalid($"{field}.cadre", $"{departure.Cadre} has no band proposed", "该干部没有等次建议");
            var refusal = Fields.Stated($"{field}.band", "等次", departure.Band)
                ?? Fields.Text($"{field}.reason", "理由", departure.Reason, 1, ReasonMost);
            if (refusal is not null)
                return refusal;
            if (departure.Band < proposal.Ceiling)
            {
                return new Refusal(
                    RefusalCode.WrongState, $"{departure.Cadre} is vetoed: the band is {proposal.Ceiling} at most while the veto stands",
                    $"该干部被一票否决，否决有效期间等次不得高于{proposal.Ceiling}", $"{field}.band");
            }

            if (departure.Band == proposal.Band)
                return Fields.Invalid($"{field}.band", "is the band proposed", "与建议等次相同");
            if (!decided.TryAdd(proposal.CadreId, departure.Band))
                return Fields.Invalid($"{field}.cadre", $"{departure.Cadre} appears twice", "该干部重复");
        }

        return BeyondQuota(bands, decided);
    }

    private static Refusal? BeyondQuota(BandTable bands, Dictionary<string, Band> decided)
    {
        var quotas = bands.Pools.ToDictionary(p => p.Pool, p => p.Quota, StringComparer.Ordinal);
        var firsts = bands.Proposals
            .Where(p => decided.GetValueOrDefault(p.CadreId, p.Band) == Band.First)
            .CountBy(p => p.Pool)
            .OrderBy(p => p.Key, StringComparer.Ordinal);
        foreach (var (pool, count) in firsts)
        {
            var quota = quotas.GetValueOrDefault(pool);
            if (count > quota)
            {
                return new Refusal(
                    RefusalCode.QuotaExceeded,
                    $"pool {pool} would have {count} first bands, its quota is {quota}",
                    $"“{pool}”优秀名额为{quota}个，按此将有{count}个",
                    "departures");
            }
        }

        return null;
    }
}
