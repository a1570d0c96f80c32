using System.Text.Json;

namespace Lianxin.Contracts.Operations;

/// <summary>Writes and reads the arguments of <see cref="StartOperation"/>: snake_case JSON, one record for each kind.</summary>
public static class OperationArguments
{
    /// <summary>Arguments of the kinds that need none (RebuildProjections).</summary>
    public const string None = "{}";

    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Writes arguments.</summary>
    /// <typeparam name="T">The kind's record.</typeparam>
    /// <param name="arguments">The arguments.</param>
    /// <returns>JSON; the same arguments give the same text.</returns>
    public static string Write<T>(T arguments)
        where T : class => JsonSerializer.Serialize(arguments, Options);

    /// <summary>Reads arguments.</summary>
    /// <typeparam name="T">The kind's record.</typeparam>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <returns>The arguments.</returns>
    /// <exception cref="JsonException">The text is something else.</exception>
    public static T Read<T>(string json)
        where T : class => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("no arguments");
}

/// <summary>Arguments of an import.</summary>
/// <param name="Kind">DIVISIONS, BODIES, CADRES, HOUSEHOLDS, LINKS or ACTIVITY.</param>
/// <param name="File">A completed upload's id.</param>
/// <param name="Format">CSV, XLSX, or empty to tell from the content.</param>
/// <param name="Sheet">Worksheet of a workbook, or empty for the first.</param>
/// <param name="SavedMapping">Name of a mapping saved before, or empty.</param>
/// <param name="Columns">Header to canonical column; goes before the saved mapping.</param>
/// <param name="SaveMappingAs">Name to save the mapping used under, or empty.</param>
public sealed record ImportArguments(
    string Kind,
    string File,
    string Format,
    string Sheet,
    string SavedMapping,
    ImmutableSortedDictionary<string, string> Columns,
    string SaveMappingAs);

/// <summary>Arguments of an export. Its result JSON names the file: <c>{"file":"U-…","length":1,"chunks":1,"rows":1}</c>.</summary>
/// <param name="Kind">DIVISIONS, BODIES, CADRES, HOUSEHOLDS or LINKS.</param>
/// <param name="Format">CSV or XLSX.</param>
/// <param name="SavedMapping">Name of a mapping saved before, or empty.</param>
/// <param name="Columns">Header to canonical column; goes before the saved mapping.</param>
/// <param name="Full">Whether personal data is written; the gateway has checked the right.</param>
public sealed record ExportArguments(
    string Kind, string Format, string SavedMapping, ImmutableSortedDictionary<string, string> Columns, bool Full);

/// <summary>Arguments of a transfer of a caseload.</summary>
/// <param name="Cadre">Whose links.</param>
/// <param name="Successor">Who takes them over.</param>
/// <param name="From">First day of the new links; the day before is the old ones' last.</param>
/// <param name="Reason">Required.</param>
/// <param name="Approver">Who approved links above capacity, or empty.</param>
/// <param name="Links">The links, or empty for all in force on <paramref name="From"/>.</param>
public sealed record TransferCaseloadArguments(
    string Cadre, string Successor, DateOnly From, string Reason, string Approver, ImmutableArray<string> Links);

/// <summary>Arguments of a verification.</summary>
/// <param name="Checkpoints">Files of checkpoints the ledger must agree with, at most 100; or none.</param>
/// <param name="Key">PEM of the public key that signed them, or empty for the service's own.</param>
public sealed record VerifyLedgerArguments(ImmutableArray<string> Checkpoints, string Key);

/// <summary>Arguments of a scoring.</summary>
/// <param name="Evaluation">A frozen evaluation's id.</param>
public sealed record ScoreArguments(string Evaluation);
