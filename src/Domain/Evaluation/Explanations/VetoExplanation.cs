using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Schemes;
using Lianxin.Domain.Evaluation.Scores;

namespace Lianxin.Domain.Evaluation.Explanations;

/// <summary>Explains a veto: worth no points, it caps the band; it leads back to its proposal, its approval and their evidence.</summary>
internal static class VetoExplanation
{
    public static ExplanationNode Of(StandingVeto veto, Scheme scheme, ScoredCadre cadre)
    {
        var declared = scheme.Vetoes.First(one => one.Code == veto.Code);
        return new()
        {
            Code = "veto",
            Label = $"Veto, band {veto.Ceiling} at most: {declared.NameEn} ({declared.Document})",
            LabelZh = $"一票否决（等次不高于“{BandNames.Of(veto.Ceiling, cadre.Category)}”）：{declared.Name}（{declared.Document}）",
            Rule = ExplanationRule.Stated,
            Value = 0,
            Kind = LeafKind.Veto,
            Subject = cadre.Id,
            Positions = veto.Positions,
        };
    }
}
