using Lianxin.Generator.Divisions;
using Lianxin.Generator.Time;

namespace Lianxin.Generator;

/// <summary>
/// Invents a county's cadres, households, links and a year of ledger activity on top of real divisions, and writes them
/// as the CSV files of <c>docs/data-files.md</c>. The same options give the same bytes on every machine.
/// </summary>
public static class CountyGenerator
{
    /// <summary>Writes all files and <c>manifest.json</c> into <paramref name="outputDirectory"/>, over what is there.</summary>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="InvalidDataException">The divisions files are missing, malformed or without the county.</exception>
    public static GenerationManifest Generate(
        GeneratorOptions options,
        string outputDirectory,
        IProgress<GenerationProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        Directory.CreateDirectory(outputDirectory);
        var county = DivisionFiles.CopyCounty(options.DivisionsDirectory, options.CountyCode, outputDirectory);
        var run = new GenerationRun(options.Seed, new YearCalendar(options.Year), county, outputDirectory, progress, cancellationToken);
        var counts = run.Write(PopulationSizes.Of(options.Scale, county.Villages.Count));

        var digests = ManifestFile.DataFiles.Select(
            file => new KeyValuePair<string, string>(file, ManifestFile.HashOf(Path.Combine(outputDirectory, file))));
        var manifest = new GenerationManifest(
            options.CountyCode, options.Seed, options.Scale, options.Year, counts, [.. digests]);
        ManifestFile.Write(outputDirectory, manifest);
        return manifest;
    }
}
