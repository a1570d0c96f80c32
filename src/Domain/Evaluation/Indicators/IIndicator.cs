using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Schemes;

namespace Lianxin.Domain.Evaluation.Indicators;

/// <summary>Counts what an indicator or adjustment is computed from; the only definition beside docs/evaluation.md.</summary>
internal interface IIndicator
{
    /// <summary>The code.</summary>
    string Code { get; }

    /// <summary>Counts for one cadre. Each thing counted goes through the tally, which keeps it only when asked to explain.</summary>
    void Measure(CadreBooks books, SchemeItem item, Tally tally);
}

/// <summary>All indicators by code.</summary>
internal static class IndicatorCatalogue
{
    private static readonly ImmutableDictionary<string, IIndicator> ByCode = new IIndicator[]
    {
        new VisitCoverage(), new VisitTimeliness(), new StartTimeliness(), new ResolvedOnTime(), new OverdueDays(),
        new Effect(), new Awareness(), new Reopened(), new HardCases(), new Missed(),
    }.ToImmutableDictionary(i => i.Code, StringComparer.Ordinal);

    /// <summary>The indicator of a linted scheme's item.</summary>
    public static IIndicator For(SchemeItem item) => ByCode[item.Code];
}
