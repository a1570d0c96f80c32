using System.Globalization;

namespace Lianxin.Bench.Peers;

/// <summary>A county's registry files, generated as those of 511323 under another code, so that one store takes many counties.</summary>
public sealed class CountyFiles : IDisposable
{
    private const string Sample = "511323";

    private static readonly (string Name, RegistryKind Kind)[] Order =
    [
        ("areas.csv", RegistryKind.Divisions), ("streets.csv", RegistryKind.Divisions), ("villages.csv", RegistryKind.Divisions),
        ("bodies.csv", RegistryKind.Bodies), ("cadres.csv", RegistryKind.Cadres), ("households.csv", RegistryKind.Households),
        ("links.csv", RegistryKind.Links),
    ];

    private readonly string _directory;

    private CountyFiles(string directory, string code)
    {
        _directory = directory;
        Code = code;
    }

    /// <summary>The county's code.</summary>
    public string Code { get; }

    /// <summary>Its files in the order in which one needs the other.</summary>
    public IEnumerable<(string Path, RegistryKind Kind)> All => Order.Select(file => (Path.Combine(_directory, file.Name), file.Kind));

    /// <summary>Generates them.</summary>
    /// <param name="code">Six digits.</param>
    /// <param name="scale">The county's size: 1 is 200,000 households.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static async Task<CountyFiles> MakeAsync(string code, decimal scale, CancellationToken cancellation)
    {
        var files = new CountyFiles(Directory.CreateTempSubdirectory("lianxin-county-").FullName, code);
        var divisions = Path.Combine(files._directory, "divisions");
        Directory.CreateDirectory(divisions);
        foreach (var file in Directory.GetFiles(Path.Combine("samples", Sample), "*.csv"))
        {
            var text = await File.ReadAllTextAsync(file, cancellation);
            await File.WriteAllTextAsync(
                Path.Combine(divisions, Path.GetFileName(file)), text.Replace(Sample, code, StringComparison.Ordinal), cancellation);
        }

        await CommandLine.RunAsync(
            cancellation, "generate", "--county", code, "--divisions", divisions, "--scale", scale.ToString(CultureInfo.InvariantCulture),
            "--out", files._directory);
        return files;
    }

    /// <summary>Removes them.</summary>
    public void Dispose() => Directory.Delete(_directory, recursive: true);
}
