using System.Buffers;
using System.Security.Cryptography;

namespace Lianxin.Domain.Campaigns.Ballots;

/// <summary>
/// A token: 26 characters of Crockford's base 32, some 130 random bits, printed in groups. It opens one ballot; whoever holds the paper may
/// cast it, and nobody else can guess it.
/// </summary>
public static class BallotToken
{
    /// <summary>Characters of a token.</summary>
    public const int Length = 26;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static readonly SearchValues<char> Allowed = SearchValues.Create(Alphabet);

    /// <summary>A new token.</summary>
    /// <returns>Random characters.</returns>
    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>Reads what a person typed: case, spaces and hyphens don't matter, nor O for 0, I and L for 1.</summary>
    /// <param name="typed">Any text.</param>
    /// <returns>The token, or null when it can't be one.</returns>
    public static string? Read(string? typed)
    {
        if (typed is null || typed.Length > 4 * Length)
            return null;
        var text = new string([.. typed.Where(c => c != '-' && !char.IsWhiteSpace(c)).Select(c => char.ToUpperInvariant(c) switch
        {
            'O' => '0',
            'I' or 'L' => '1',
            var other => other,
        })]);
        return text.Length == Length && !text.AsSpan().ContainsAnyExcept(Allowed) ? text : null;
    }

    /// <summary>What is hashed for a campaign: a token of one is nothing in another.</summary>
    /// <param name="campaign">The campaign's id.</param>
    /// <param name="token">The token.</param>
    /// <returns>A text that no name or number equals.</returns>
    public static string Hashed(string campaign, string token) => $"BALLOT {campaign} {token}";
}
