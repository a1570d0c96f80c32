using Lianxin.Bench.Pairs;

namespace Lianxin.Bench.Measures;

/// <summary>What a county of one size cost.</summary>
/// <param name="Households">Its size.</param>
/// <param name="Import">Seconds for all its files.</param>
/// <param name="ImportOfHouseholds">Seconds for its households' file.</param>
/// <param name="Commands">Commands a second, a round each.</param>
/// <param name="SiloTime">Milliseconds of processor an entry in the silo.</param>
/// <param name="GatewayTime">And in the gateway.</param>
/// <param name="Logged">Bytes of write-ahead log an entry.</param>
/// <param name="Grown">Bytes the database grew by an entry, rows, facts and indexes included.</param>
/// <param name="Visits">Visits that the evaluation counted.</param>
/// <param name="Evaluation">Seconds from the frozen position to the stored ranking, a round each.</param>
/// <param name="Stored">Bytes of the database after the import.</param>
/// <param name="Resident">Resident bytes of the silo at the end.</param>
public sealed record ScalePoint(
    long Households,
    double Import,
    double ImportOfHouseholds,
    Spread Commands,
    double SiloTime,
    double GatewayTime,
    double Logged,
    double Grown,
    long Visits,
    Spread Evaluation,
    long Stored,
    long Resident);
