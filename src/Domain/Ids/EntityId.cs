using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Lianxin.Domain.Ids;

/// <summary>Parsing and derivation shared by all ids.</summary>
public static class EntityId
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int CodeLength = 16;
    private static readonly SearchValues<char> Allowed = SearchValues.Create(Alphabet);

    /// <summary>Parses an id strictly: right prefix, six county digits, sixteen base-32 characters in lower case.</summary>
    /// <typeparam name="T">The kind of id.</typeparam>
    /// <param name="text">Any text.</param>
    /// <param name="id">The id, or <c>default</c>.</param>
    /// <returns>Whether the text is an id of that kind.</returns>
    public static bool TryParse<T>([NotNullWhen(true)] string? text, out T id)
        where T : struct, IEntityId<T>
    {
        id = default;
        if (text is null)
            return false;
        var prefix = T.Prefix.Length;
        if (text.Length != prefix + 1 + CountyCode.Length + 1 + CodeLength
            || !text.StartsWith(T.Prefix, StringComparison.Ordinal)
            || text[prefix] != '-'
            || text[prefix + 1 + CountyCode.Length] != '-'
            || !CountyCode.IsValid(text.AsSpan(prefix + 1, CountyCode.Length))
            || text.AsSpan(prefix + CountyCode.Length + 2).ContainsAnyExcept(Allowed))
            return false;
        id = T.FromValid(text);
        return true;
    }

    /// <summary>Parses an id that is known to be valid, such as one read back from the ledger.</summary>
    /// <typeparam name="T">The kind of id.</typeparam>
    /// <param name="text">The text.</param>
    /// <returns>The id.</returns>
    /// <exception cref="FormatException">The text is not an id of that kind.</exception>
    public static T Parse<T>(string text)
        where T : struct, IEntityId<T> =>
        TryParse<T>(text, out var id) ? id : throw new FormatException($"not a {typeof(T).Name}: {text}");

    /// <summary>Derives an id from a seed: the same seed gives the same id, so that a repeated request founds nothing twice.</summary>
    /// <typeparam name="T">The kind of id.</typeparam>
    /// <param name="county">The founding county.</param>
    /// <param name="seed">What identifies the thing: a request key, or a source and its external number.</param>
    /// <returns>The id; 80 bits of a SHA-256 digest.</returns>
    public static T Derive<T>(CountyCode county, string seed)
        where T : struct, IEntityId<T>
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{T.Prefix}\n{county}\n{seed}"));
        Span<char> code = stackalloc char[CodeLength];
        for (var i = 0; i < CodeLength; i++)
        {
            var bit = i * 5;
            var pair = (digest[bit >> 3] << 8) | digest[(bit >> 3) + 1];
            code[i] = Alphabet[(pair >> (11 - (bit & 7))) & 31];
        }

        return T.FromValid($"{T.Prefix}-{county}-{code}");
    }

    /// <summary>The county an id was founded in.</summary>
    /// <typeparam name="T">The kind of id.</typeparam>
    /// <param name="id">A valid id.</param>
    /// <returns>The county.</returns>
    public static CountyCode CountyOf<T>(T id)
        where T : struct, IEntityId<T> =>
        CountyCode.Of(id.Value.AsSpan(T.Prefix.Length + 1, CountyCode.Length));
}
