using System.Collections.Concurrent;

namespace Lianxin.Generator.Tests;

/// <summary>A county generated once per seed and scale, read back from its files.</summary>
internal sealed class GeneratedCounty
{
    private static readonly ConcurrentDictionary<(long, decimal), Lazy<GeneratedCounty>> Made = new();

    private GeneratedCounty(long seed, decimal scale)
    {
        Directory = System.IO.Directory.CreateTempSubdirectory("generated").FullName;
        Manifest = CountyGenerator.Generate(Options(seed, scale), Directory);
        Bodies = Read("bodies.csv");
        Cadres = Read("cadres.csv");
        Members = Read("households.csv");
        Links = Read("links.csv");
        Activity = Read("activity.csv");
        Villages = Read("villages.csv");
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    public string Directory { get; }

    public GenerationManifest Manifest { get; }

    public IReadOnlyList<CsvRow> Villages { get; }

    public IReadOnlyList<CsvRow> Bodies { get; }

    public IReadOnlyList<CsvRow> Cadres { get; }

    /// <summary>Rows of households.csv: one a member.</summary>
    public IReadOnlyList<CsvRow> Members { get; }

    public IReadOnlyList<CsvRow> Links { get; }

    public IReadOnlyList<CsvRow> Activity { get; }

    public IEnumerable<CsvRow> Heads => Members.Where(row => row["与户主关系"] == "HEAD");

    /// <summary>The divisions that the repository ships, found from the test's own place.</summary>
    public static string Divisions { get; } = FindDivisions();

    public static GeneratedCounty Of(long seed, decimal scale) =>
        Made.GetOrAdd((seed, scale), key => new Lazy<GeneratedCounty>(() => new GeneratedCounty(key.Item1, key.Item2))).Value;

    public static GeneratorOptions Options(long seed, decimal scale) =>
        new() { CountyCode = "511323", DivisionsDirectory = Divisions, Seed = seed, Scale = scale };

    public int Count(string name) => Manifest.Counts.Single(pair => pair.Key == name).Value;

    private static string FindDivisions()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var samples = Path.Combine(at.FullName, "samples", "511323");
            if (System.IO.Directory.Exists(samples))
                return samples;
        }

        throw new InvalidOperationException("samples/511323 not found above the test's directory");
    }

    private IReadOnlyList<CsvRow> Read(string file) => CsvTable.Read(Path.Combine(Directory, file)).Rows;
}
