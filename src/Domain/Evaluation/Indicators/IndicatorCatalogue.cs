using Lianxin.Domain.Evaluation.Indicators.Villages;
using Lianxin.Domain.Evaluation.Schemes;

namespace Lianxin.Domain.Evaluation.Indicators;

/// <summary>All indicators and adjustments by code.</summary>
public static class IndicatorCatalogue
{
    private static readonly ImmutableDictionary<string, IDefinedItem> ByCode = typeof(IDefinedItem).Assembly.GetTypes()
        .Where(type => type.IsClass && typeof(IDefinedItem).IsAssignableFrom(type))
        .Select(type => (IDefinedItem)Activator.CreateInstance(type)!)
        .ToImmutableDictionary(indicator => indicator.Definition.Code, StringComparer.Ordinal);

    /// <summary>What there is: indicators before adjustments, by code.</summary>
    public static ImmutableArray<ItemDefinition> Definitions { get; } =
        [.. ByCode.Values.Select(indicator => indicator.Definition).OrderBy(item => item.Adjustment).ThenBy(item => item.Code, StringComparer.Ordinal)];

    /// <summary>Looks a code up.</summary>
    /// <param name="code">Any text.</param>
    /// <returns>The definition, or null.</returns>
    public static ItemDefinition? Find(string code) => ByCode.GetValueOrDefault(code)?.Definition;

    /// <summary>The indicator of a linted scheme's item.</summary>
    internal static IIndicator For(SchemeItem item) => (IIndicator)ByCode[item.Code];

    /// <summary>The indicator of a linted village sheet's item.</summary>
    internal static IVillageIndicator ForVillage(SchemeItem item) => (IVillageIndicator)ByCode[item.Code];
}
