using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lianxin.Ledger.Erasures;

/// <summary>
/// The list of erasures that lies outside the store, one JSON object a line: a restored backup, which holds the keys again, is held to it.
/// Lines are only ever added; several writers may add the same one.
/// </summary>
public static partial class ErasureFile
{
    /// <summary>The file's name.</summary>
    public const string Name = "erasures.jsonl";

    /// <summary>Adds the erasures that the list lacks, durably.</summary>
    /// <param name="path">The file; it and its directory are made when missing.</param>
    /// <param name="erasures">Erasures.</param>
    /// <exception cref="InvalidDataException">The file is no list of erasures.</exception>
    public static void Add(string path, IEnumerable<ErasureRecord> erasures)
    {
        var known = File.Exists(path) ? Read(path).Select(Identity).ToHashSet() : [];
        var missing = erasures.Where(erasure => known.Add(Identity(erasure))).ToList();
        if (missing.Count == 0)
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        file.Write([.. missing.SelectMany(erasure => (byte[])[.. JsonSerializer.SerializeToUtf8Bytes(erasure, Json.Default.ErasureRecord), (byte)'\n'])]);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Reads a list.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Each erasure once.</returns>
    /// <exception cref="InvalidDataException">A line is none; it is named.</exception>
    public static ImmutableArray<ErasureRecord> Read(string path)
    {
        var erasures = ImmutableArray.CreateBuilder<ErasureRecord>();
        foreach (var (number, line) in File.ReadLines(path).Index().Where(line => line.Item.Length > 0))
        {
            try
            {
                erasures.Add(JsonSerializer.Deserialize(line, Json.Default.ErasureRecord) ?? throw new JsonException());
            }
            catch (JsonException)
            {
                throw new InvalidDataException($"{path}: line {number + 1} is no erasure");
            }
        }

        return [.. erasures.DistinctBy(Identity)];
    }

    private static (string County, string Person) Identity(ErasureRecord erasure) => (erasure.County, erasure.Person);

    [JsonSerializable(typeof(ErasureRecord))]
    [JsonSourceGenerationOptions(RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
    private sealed partial class Json : JsonSerializerContext;
}
