using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Lianxin.Domain.Ids;

/// <summary>The six-digit code of a county (province 2, city 2, county 2; GB/T 2260). It is in every key of the store.</summary>
[GenerateSerializer, Immutable, Alias("lx.CountyCode")]
[JsonConverter(typeof(CountyCodeJsonConverter))]
public readonly record struct CountyCode
{
    /// <summary>Digits in a county code.</summary>
    public const int Length = 6;

    // Every id names its county: one text for all. Callers may name counties that aren't, so there is an end to it.
    private const int MaxShared = 10_000;
    private static readonly ConcurrentDictionary<string, CountyCode> Shared = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, CountyCode>.AlternateLookup<ReadOnlySpan<char>> SharedBySpan =
        Shared.GetAlternateLookup<ReadOnlySpan<char>>();

    private CountyCode(string value) => Value = value;

    /// <summary>The six digits; empty only in <c>default</c>.</summary>
    [Id(0)]
    public string Value { get; }

    /// <summary>Parses exactly six ASCII digits.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="county">The code, or <c>default</c>.</param>
    /// <returns>Whether the text is a county code.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out CountyCode county)
    {
        var valid = IsValid(text);
        county = valid ? new CountyCode(text!) : default;
        return valid;
    }

    /// <summary>Parses a code that is known to be valid.</summary>
    /// <param name="text">Six digits.</param>
    /// <returns>The code.</returns>
    /// <exception cref="FormatException">The text is not six digits.</exception>
    public static CountyCode Parse(string text) =>
        TryParse(text, out var county) ? county : throw new FormatException($"not a county code: {text}");

    /// <summary>The code that a part of a valid id is, without a text of its own.</summary>
    internal static CountyCode Of(ReadOnlySpan<char> digits)
    {
        if (SharedBySpan.TryGetValue(digits, out var county))
            return county;
        county = Parse(digits.ToString());
        return Shared.Count < MaxShared ? Shared.GetOrAdd(county.Value, county) : county;
    }

    /// <summary>Whether a part of a text is a county code.</summary>
    internal static bool IsValid(ReadOnlySpan<char> text) => text.Length == Length && !text.ContainsAnyExceptInRange('0', '9');

    /// <inheritdoc/>
    public override string ToString() => Value ?? string.Empty;
}
