using Lianxin.Domain.Ids;
using Lianxin.Domain.Vetoes;

namespace Lianxin.Domain.Cadres;

/// <summary>What a cadre's rules need to know that other streams hold; the caller looks it up.</summary>
/// <param name="SubjectVillage">For a new link to a household: the household's village. Null for links to divisions.</param>
/// <param name="OpenDifficulties">For a retirement: open difficulties the cadre handles.</param>
public readonly record struct CadreSurroundings(DivisionId? SubjectVillage = null, int OpenDifficulties = 0)
{
    /// <summary>For a veto proposed: the ledger's end, and what the year's schemes declare.</summary>
    public VetoSurroundings? Veto { get; init; }
}
