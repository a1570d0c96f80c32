using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Lianxin.Domain.Evaluation.Simulation;

/// <summary>How weights are shaken to see which ranks hold. Same terms, same draws, for whoever repeats them.</summary>
/// <param name="Seed">Any number from 0; recorded with the result.</param>
/// <param name="Draws">How often, 1 to <see cref="MostDraws"/>.</param>
/// <param name="Spread">How far a weight moves up or down at most, as a share of itself: above 0, up to 0.9.</param>
[GenerateSerializer, Immutable, Alias("lx.StabilityTerms")]
public sealed record StabilityTerms([property: Id(0)] long Seed, [property: Id(1)] int Draws, [property: Id(2)] decimal Spread)
{
    /// <summary>Draws at most.</summary>
    public const int MostDraws = 1000;

    /// <summary>The largest spread.</summary>
    public const decimal MostSpread = 0.9m;

    private const decimal Steps = 10_000;

    /// <summary>
    /// What an indicator's weight is multiplied by in a draw: u is the first eight bytes, big-endian, of SHA-256 of <c>seed:draw:code</c>, by 2^64 − 1;
    /// the factor 1 + spread × (2u − 1), to four places.
    /// </summary>
    /// <param name="draw">From 0.</param>
    /// <param name="code">The indicator's code.</param>
    /// <returns>From 1 − spread to 1 + spread.</returns>
    public decimal Factor(int draw, string code)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Seed}:{draw}:{code}")));
        var unit = BinaryPrimitives.ReadUInt64BigEndian(hash) / (decimal)ulong.MaxValue;
        return decimal.Round((1 + (Spread * ((2 * unit) - 1))) * Steps, MidpointRounding.AwayFromZero) / Steps;
    }
}
