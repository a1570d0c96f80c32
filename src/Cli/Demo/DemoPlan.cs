using System.Globalization;

namespace Lianxin.Cli.Demo;

/// <summary>Which demo: the same plan over the same data directory goes on where it was interrupted.</summary>
/// <param name="County">Six digits.</param>
/// <param name="Year">The replayed year.</param>
/// <param name="Seed">Seed of the invented county.</param>
/// <param name="Scale">Scale of the invented county.</param>
/// <param name="Concurrency">Commands in flight.</param>
/// <param name="Files">Directory of the generated files.</param>
public sealed record DemoPlan(string County, int Year, long Seed, decimal Scale, int Concurrency, string Files)
{
    /// <summary>Scope of the demo's request ids.</summary>
    public string Scope => string.Create(CultureInfo.InvariantCulture, $"demo/{County}/{Year}/{Seed}/{Scale.ToString("0.######", CultureInfo.InvariantCulture)}");
}
