using Lianxin.Cli.Output;
using Lianxin.Generator;

namespace Lianxin.Cli.Demo;

/// <summary>The invented county's files.</summary>
public static class SampleCounty
{
    /// <summary>Where the divisions shipped with the product lie.</summary>
    /// <param name="county">Six digits.</param>
    public static string Divisions(string county) =>
        Path.Combine(Environment.GetEnvironmentVariable("LIANXIN_HOME") ?? Directory.GetCurrentDirectory(), "samples", county);

    /// <summary>Generates with progress.</summary>
    public static async Task<GenerationManifest> GenerateAsync(
        GeneratorOptions options, string directory, IProgressBoard board, CancellationToken cancellation)
    {
        GenerationManifest? manifest = null;
        await board.RunAsync(Texts.Generating, async line =>
        {
            manifest = await Task.Run(() => CountyGenerator.Generate(options, directory, new Stages(line), cancellation), cancellation);
            line.Report(1, 1, Pace.Of(Commands(manifest), 0, line.Elapsed));
        });
        return manifest!;
    }

    /// <summary>How many commands the year's activity is.</summary>
    public static long Commands(GenerationManifest manifest) =>
        manifest.Counts.Where(c => c.Key == "commands").Select(c => (long)c.Value).FirstOrDefault();

    private sealed class Stages(IProgressLine line) : IProgress<GenerationProgress>
    {
        public void Report(GenerationProgress value) => line.Report(value.Done, value.Total, value.Stage);
    }
}
