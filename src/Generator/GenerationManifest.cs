namespace Lianxin.Generator;

/// <summary>What a generation wrote; the content of <c>manifest.json</c>.</summary>
/// <param name="CountyCode">Six-digit county code.</param>
/// <param name="Seed">The seed asked for.</param>
/// <param name="Scale">The scale asked for.</param>
/// <param name="Year">The year of the activity.</param>
/// <param name="Counts">Named counts in a fixed order: rows, entries, commands by verb.</param>
/// <param name="Files">File name and SHA-256 (lower-case hexadecimal), in import order.</param>
public sealed record GenerationManifest(
    string CountyCode,
    long Seed,
    decimal Scale,
    int Year,
    IReadOnlyList<KeyValuePair<string, int>> Counts,
    IReadOnlyList<KeyValuePair<string, string>> Files);
