using System.Diagnostics.Metrics;

namespace Lianxin.Domain.Telemetry;

/// <summary>The meter under which every part of the product measures. Tags are codes and county codes, never names or ids of anybody.</summary>
public static class ProductMeter
{
    /// <summary>Its name, for whoever listens.</summary>
    public const string Name = "Lianxin";

    /// <summary>Boundaries for histograms in seconds: from a commit on a fast disk to the longest wait a caller has.</summary>
    public static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    };

    /// <summary>Boundaries for histograms of how many: powers of two up to the largest batch.</summary>
    public static readonly InstrumentAdvice<long> Counts = new()
    {
        HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096],
    };

    /// <summary>Makes the meter.</summary>
    /// <param name="factory">The host's factory, which owns the meter; without one it is the caller's to dispose.</param>
    /// <returns>The meter. Disposing one that the factory owns does nothing.</returns>
    public static Meter Create(IMeterFactory? factory) => factory?.Create(Name) ?? new Meter(Name);
}
