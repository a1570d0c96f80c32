namespace Lianxin.Generator;

/// <summary>What to generate. The same options over the same divisions files give the same bytes.</summary>
public sealed record GeneratorOptions
{
    /// <summary>Six-digit code of the county; the divisions files may hold others too.</summary>
    public required string CountyCode { get; init; }

    /// <summary>
    /// Directory with <c>areas.csv</c>, <c>streets.csv</c> and <c>villages.csv</c> in the china-division format.
    /// </summary>
    public required string DivisionsDirectory { get; init; }

    public long Seed { get; init; } = 1;

    /// <summary>1 is 8,000 cadres, 200,000 households and about 2,000,000 ledger entries; 0.001–5.</summary>
    public decimal Scale { get; init; } = 0.05m;

    /// <summary>The year whose activity is generated, 2001–2099.</summary>
    public int Year { get; init; } = 2026;

    internal void Check()
    {
        if (CountyCode.Length != 6 || !CountyCode.All(char.IsAsciiDigit))
            throw new ArgumentException($"county code '{CountyCode}' is not six digits");
        if (Scale is < 0.001m or > 5m)
            throw new ArgumentException($"scale {Scale} is outside 0.001–5");
        if (Year is < 2001 or > 2099)
            throw new ArgumentException($"year {Year} is outside 2001–2099");
    }
}
