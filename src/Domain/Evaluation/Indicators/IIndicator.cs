using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Schemes;

namespace Lianxin.Domain.Evaluation.Indicators;

/// <summary>
/// Counts what an indicator or adjustment is computed from; the only definition beside docs/evaluation.md. A class that implements it is an
/// indicator: the catalogue, the linter and the schema find it.
/// </summary>
internal interface IIndicator : IDefinedItem
{
    /// <summary>Counts for one cadre. Each thing counted goes through the tally, which keeps it only when asked to explain.</summary>
    void Measure(CadreBooks books, SchemeItem item, Tally tally);
}
