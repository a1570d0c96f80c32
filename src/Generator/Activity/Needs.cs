using Lianxin.Generator.Randomness;

namespace Lianxin.Generator.Activity;

/// <summary>What difficulties are about and what is done for them.</summary>
internal static class Needs
{
    private static readonly WeightedTable<string> OfWinter = new(
        ("LIVING", 30), ("HEALTH_CARE", 26), ("HOUSING", 12), ("EMPLOYMENT", 9), ("INCOME", 10), ("SCHOOLING", 6),
        ("ROADS", 4), ("CULTURE", 3));

    private static readonly WeightedTable<string> OfSummer = new(
        ("LIVING", 16), ("HEALTH_CARE", 20), ("HOUSING", 22), ("EMPLOYMENT", 11), ("INCOME", 14), ("SCHOOLING", 6),
        ("ROADS", 8), ("CULTURE", 3));

    private static readonly WeightedTable<string> OfTermStart = new(
        ("LIVING", 16), ("HEALTH_CARE", 18), ("HOUSING", 10), ("EMPLOYMENT", 10), ("INCOME", 12), ("SCHOOLING", 28),
        ("ROADS", 4), ("CULTURE", 2));

    private static readonly WeightedTable<int> Severities = new((1, 28), (2, 33), (3, 23), (4, 11), (5, 5));
    private static readonly WeightedTable<int> Months = new(
        (1, 11), (2, 9), (3, 8), (4, 7), (5, 7), (6, 8), (7, 10), (8, 10), (9, 9), (10, 7), (11, 7), (12, 7));

    public static int Month(SeededRandom random) => Months.Draw(random);

    public static int Severity(SeededRandom random) => Severities.Draw(random);

    public static string Category(int month, SeededRandom random) => (month switch
    {
        <= 2 or >= 11 => OfWinter,
        8 or 9 => OfTermStart,
        _ => OfSummer,
    }).Draw(random);

    public static string Measure(string category, SeededRandom random) => random.Pick<string>(category switch
    {
        "LIVING" => ["GOODS", "MONEY", "ENROLMENT"],
        "ROADS" => ["REPAIR", "REPAIR", "MONEY"],
        "HEALTH_CARE" => ["REFERRAL", "MONEY", "ENROLMENT"],
        "HOUSING" => ["REPAIR", "MONEY"],
        "EMPLOYMENT" => ["JOB", "TRAINING"],
        "INCOME" => ["TRAINING", "GOODS", "ENROLMENT"],
        "SCHOOLING" => ["MONEY", "ENROLMENT"],
        _ => ["GOODS", "REPAIR"],
    });

    /// <summary>Whole tens of yuan, in fen; 0 where a measure costs nothing that is counted.</summary>
    public static int AmountFen(string measure, SeededRandom random) => measure switch
    {
        "MONEY" or "REPAIR" => 1_000 * random.Between(20, 500),
        "GOODS" => 1_000 * random.Between(5, 60),
        _ => 0,
    };
}
