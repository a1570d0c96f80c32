using Lianxin.Contracts.Evaluations;

namespace Lianxin.Gateway.Mapping;

/// <summary>Villages' scores on their way out.</summary>
internal static class VillageMapping
{
    public static SimulateVillagesResponse ToWire(this VillagesView view, long asOf) => new()
    {
        SchemeHash = view.SchemeHash,
        ExplanationJson = view.ExplanationJson,
        LedgerPosition = asOf,
        Villages =
        {
            view.Villages.Select(village => new VillageScore
            {
                Village = Names.Of(village.VillageId),
                Total = (village.Scored ? village.Total : (decimal?)null).ToExact(),
                Rank = village.Rank,
                Indicators =
                {
                    village.Indicators.Select(item => new IndicatorScore
                    {
                        Code = item.Code, Maximum = item.Maximum.ToExact(), Points = (item.Applies ? item.Points : (decimal?)null).ToExact(),
                    }),
                },
            }),
        },
    };
}
