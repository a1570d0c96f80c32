using Lianxin.Contracts.Subjects;

namespace Lianxin.Gateway.Mapping;

/// <summary>Vetoes on their way out.</summary>
internal static class VetoMapping
{
    public static Veto ToWire(VetoView view) => new()
    {
        Number = view.Number,
        Code = view.Code,
        Year = view.Year,
        ExpiresOn = view.ExpiresOn.ToDate(),
        Status = (VetoStatus)(int)view.Status,
        Document = view.Document,
        Evidence = view.Evidence,
        Positions = { view.Positions },
        ProposedBy = view.ProposedBy,
        ProposedOn = view.ProposedOn.ToDate(),
        DecidedBy = view.DecidedBy,
        DecidedOn = view.DecidedOn.ToDate(),
    };
}
