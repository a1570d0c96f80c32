using Lianxin.Domain.Evaluation.Schemes;
using Lianxin.Domain.Evaluation.Scores;
using Lianxin.Domain.Facts;
using Lianxin.Domain.Vetoes;

namespace Lianxin.Domain.Evaluation.Indexing;

/// <summary>The vetoes that stand in the year evaluated, by cadre. There are few: records will do.</summary>
internal sealed class VetoBook
{
    private readonly ILookup<string, (VetoFact Last, ImmutableArray<long> Positions)> _standing;

    private VetoBook(ILookup<string, (VetoFact Last, ImmutableArray<long> Positions)> standing) => _standing = standing;

    /// <summary>Reads the steps: of each veto the latest decides, and all of them and their evidence are where it leads back to.</summary>
    public static VetoBook Of(IEnumerable<Recorded<VetoFact>> steps, EvaluationTerms terms) => new(steps
        .GroupBy(step => (step.Fact.CadreId, step.Fact.Number))
        .Select(veto => veto.OrderBy(step => step.Position).ToArray())
        .Where(veto => VetoRules.Stands(veto[^1].Fact, terms.Year, terms.CutOffDay))
        .OrderBy(veto => veto[0].Fact.Number)
        .ToLookup(
            veto => veto[0].Fact.CadreId,
            veto => (veto[^1].Fact, veto.Select(step => step.Position).Concat(VetoFact.Positions(veto[0].Fact.Evidence)).Distinct().Order().ToImmutableArray()),
            StringComparer.Ordinal));

    /// <summary>A cadre's vetoes by a scheme; one that the scheme doesn't declare has no ceiling there.</summary>
    public ImmutableArray<StandingVeto> Of(string cadreId, Scheme scheme) =>
    [
        .. from veto in _standing[cadreId]
           from declared in scheme.Vetoes
           where declared.Code == veto.Last.Code
           select new StandingVeto(veto.Last.Number, declared.Code, declared.Ceiling, veto.Positions),
    ];
}
