using Lianxin.Domain.Vetoes;

namespace Lianxin.Contracts.Subjects;

/// <summary>A veto of a cadre's year as read.</summary>
[GenerateSerializer, Immutable, Alias("lx.VetoView")]
public sealed record VetoView(
    [property: Id(0)] int Number,
    [property: Id(1)] string Code,
    [property: Id(2)] int Year,
    [property: Id(3)] DateOnly ExpiresOn,
    [property: Id(4)] VetoStatus Status,
    [property: Id(5)] string Document,
    [property: Id(6)] string Evidence,
    [property: Id(7)] ImmutableArray<long> Positions,
    [property: Id(8)] string ProposedBy,
    [property: Id(9)] DateOnly ProposedOn,
    [property: Id(10)] string DecidedBy,
    [property: Id(11)] DateOnly? DecidedOn)
{
    /// <summary>The view of a veto.</summary>
    /// <param name="veto">The veto.</param>
    /// <param name="evidence">Its evidence in clear.</param>
    /// <returns>The view.</returns>
    public static VetoView Of(Veto veto, string? evidence) => new(
        veto.Number, veto.Code, veto.Year, veto.ExpiresOn, veto.Status, veto.Document, evidence ?? string.Empty, veto.Positions, veto.ProposedBy, veto.ProposedOn,
        veto.DecidedBy, veto.DecidedOn);
}
