namespace Lianxin.Bench.Scale;

/// <summary>How much a place has of what Lianxin keeps.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Counties">Counties: rows of areas.csv in china-division 2.7.0.</param>
/// <param name="Villages">Villages and communities: rows of villages.csv.</param>
public sealed record ScalePlace(string Name, int Counties, int Villages)
{
    // The county fixture: 200,000 households in Peng'an's 312 villages.
    private const double HouseholdsAVillage = 200_000 / 312.0;

    /// <summary>Those of docs/scale.md.</summary>
    public static IReadOnlyList<ScalePlace> All { get; } =
    [
        new("County: Peng'an", 1, 312), new("Province: Sichuan", 183, 34_412), new("Nation", 2_978, 620_573),
    ];

    /// <summary>As many a village as in the county fixture.</summary>
    public double Households => Villages * HouseholdsAVillage;
}
