using Lianxin.Generator;

namespace Lianxin.Generator.Tests;

/// <summary>Alone in the process while it runs: what other tests keep alive would count as its own.</summary>
[Collection("alone")]
public sealed class MemoryTests
{
    [Fact]
    public void Generation_keeps_no_member_in_memory()
    {
        var into = Directory.CreateTempSubdirectory("generated").FullName;
        try
        {
            var watch = new HeapWatch();
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var manifest = CountyGenerator.Generate(GeneratedCounty.Options(1, 0.05m), into, watch,
                TestContext.Current.CancellationToken);
            var households = manifest.Counts.Single(pair => pair.Key == "households").Value;
            // Two kilobytes a household with its year of commands; 200,000 of them then stay below half a gigabyte.
            Assert.InRange((watch.Most - before) / households, 0, 2_000);
        }
        finally
        {
            Directory.Delete(into, recursive: true);
        }
    }

    private sealed class HeapWatch : IProgress<GenerationProgress>
    {
        public long Most { get; private set; }

        public void Report(GenerationProgress value)
        {
            if (value.Stage != "activity" || value.Done == 1)
                Most = Math.Max(Most, GC.GetTotalMemory(forceFullCollection: true));
        }
    }
}
