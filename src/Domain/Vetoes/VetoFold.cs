namespace Lianxin.Domain.Vetoes;

/// <summary>Folds the veto entries of a person's stream.</summary>
internal static class VetoFold
{
    public static ImmutableArray<Veto> Apply(ImmutableArray<Veto> vetoes, VetoProposed e) => vetoes.Add(new()
    {
        Number = e.Number,
        Code = e.Code,
        Year = e.Year,
        ExpiresOn = e.ExpiresOn,
        Document = e.Document,
        Evidence = e.Evidence,
        Positions = e.Positions,
        ProposedBy = e.ProposedBy,
        ProposedOn = e.OccurredOn,
    });

    public static ImmutableArray<Veto> Apply(ImmutableArray<Veto> vetoes, VetoDecided e) => vetoes.SetItem(
        e.Number - 1, vetoes[e.Number - 1] with { Status = e.Status, DecidedBy = e.DecidedBy, DecidedOn = e.OccurredOn });
}
