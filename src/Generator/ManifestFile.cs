using System.Security.Cryptography;
using System.Text.Json;

namespace Lianxin.Generator;

internal static class ManifestFile
{
    /// <summary>In import order.</summary>
    public static readonly string[] DataFiles =
        ["areas.csv", "streets.csv", "villages.csv", "bodies.csv", "cadres.csv", "households.csv", "links.csv", "activity.csv"];

    public static string HashOf(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    public static void Write(string directory, GenerationManifest manifest)
    {
        using var stream = File.Create(Path.Combine(directory, "manifest.json"));
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("county", manifest.CountyCode);
            json.WriteNumber("seed", manifest.Seed);
            json.WriteNumber("scale", manifest.Scale);
            json.WriteNumber("year", manifest.Year);
            json.WriteStartObject("counts");
            foreach (var (name, count) in manifest.Counts)
                json.WriteNumber(name, count);
            json.WriteEndObject();
            json.WriteStartObject("sha256");
            foreach (var (name, hash) in manifest.Files)
                json.WriteString(name, hash);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }
}
