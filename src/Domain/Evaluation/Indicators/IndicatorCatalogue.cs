using Lianxin.Domain.Evaluation.Schemes;

namespace Lianxin.Domain.Evaluation.Indicators;

/// <summary>All indicators and adjustments by code.</summary>
public static class IndicatorCatalogue
{
    private static readonly ImmutableDictionary<string, IIndicator> ByCode = typeof(IIndicator).Assembly.GetTypes()
        .Where(type => type.IsClass && typeof(IIndicator).IsAssignableFrom(type))
        .Select(type => (IIndicator)Activator.CreateInstance(type)!)
        .ToImmutableDictionary(indicator => indicator.Definition.Code, StringComparer.Ordinal);

    /// <summary>What there is: indicators before adjustments, by code.</summary>
    public static ImmutableArray<ItemDefinition> Definitions { get; } =
        [.. ByCode.Values.Select(indicator => indicator.Definition).OrderBy(item => item.Adjustment).ThenBy(item => item.Code, StringComparer.Ordinal)];

    /// <summary>Looks a code up.</summary>
    /// <param name="code">Any text.</param>
    /// <returns>The definition, or null.</returns>
    public static ItemDefinition? Find(string code) => ByCode.GetValueOrDefault(code)?.Definition;

    /// <summary>The indicator of a linted scheme's item.</summary>
    internal static IIndicator For(SchemeItem item) => ByCode[item.Code];
}
