using System.Globalization;
using Lianxin.Domain.Vetoes;

namespace Lianxin.Domain.Facts;

/// <summary>A step of a veto of a person's year; the latest by position holds.</summary>
/// <param name="CadreId">The person.</param>
/// <param name="Number">The veto's number among the person's.</param>
/// <param name="Code">Its code in the year's scheme.</param>
/// <param name="Year">The first year it covers.</param>
/// <param name="ExpiresOn">The last day it covers.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Evidence">Ledger positions of its evidence, with commas between.</param>
/// <param name="OccurredOn">The day of the step.</param>
[GenerateSerializer, Immutable]
public sealed record VetoFact(
    string CadreId, int Number, string Code, int Year, DateOnly ExpiresOn, VetoStatus Status, string Evidence, DateOnly OccurredOn) : IFact
{
    /// <summary>Positions as the fact holds them.</summary>
    /// <param name="positions">The positions.</param>
    /// <returns>The text.</returns>
    public static string Text(IEnumerable<long> positions) => string.Join(',', positions.Select(position => position.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The positions of such a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The positions.</returns>
    public static ImmutableArray<long> Positions(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(part => long.Parse(part, CultureInfo.InvariantCulture))];
}
