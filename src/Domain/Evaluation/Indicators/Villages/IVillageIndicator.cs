using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Schemes;

namespace Lianxin.Domain.Evaluation.Indicators.Villages;

/// <summary>Counts an outcome of a village, whoever handled it: it belongs to the village where it happened.</summary>
internal interface IVillageIndicator : IDefinedItem
{
    /// <summary>Counts for one village. Each thing counted goes through the tally, which keeps it only when asked to explain.</summary>
    void Measure(VillageBooks books, SchemeItem item, Tally tally);
}
