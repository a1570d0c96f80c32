using Lianxin.Domain.Evaluation.Schemes;

namespace Lianxin.Domain.Evaluation.Indicators;

/// <summary>Says what an indicator is; a class that does is found by the catalogue, the linter and the schema.</summary>
internal interface IDefinedItem
{
    /// <summary>What it is.</summary>
    ItemDefinition Definition { get; }
}
