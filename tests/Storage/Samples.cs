using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lianxin.Domain.Facts;
using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Rows;
using Lianxin.Domain.Visits;
using Lianxin.Ledger;
using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Entries;

namespace Lianxin.Storage.Tests;

/// <summary>Invented appends, the smallest that say something.</summary>
internal static class Samples
{
    public static readonly CountyCode County = CountyCode.Parse("511323");
    public static readonly DateOnly Day = new(2026, 3, 5);
    public static readonly DateTimeOffset Instant = new(2026, 3, 5, 9, 30, 15, 250, TimeSpan.Zero);

    public static HouseholdId Household(string seed) => EntityId.Derive<HouseholdId>(County, seed);

    public static CadreId Cadre(string seed) => EntityId.Derive<CadreId>(County, seed);

    public static DivisionId Division(string seed) => EntityId.Derive<DivisionId>(County, seed);

    public static StreamId Stream(string seed) => StreamId.Of(Household(seed));

    public static RequestKey Key(string seed, string body = "body") => new(Hex(seed), Hex(body));

    public static NewEntry Entry(string text = "{}", DateOnly? on = null, string type = "visit-recorded") =>
        new(type, 1, on ?? Day, Encoding.UTF8.GetBytes(text));

    public static StreamAppend To(string seed, long expected, params NewEntry[] entries) =>
        new(Stream(seed), "household", expected, entries.Length == 0 ? [Entry()] : [.. entries], [], []);

    public static AppendRequest Request(string key, params StreamAppend[] streams) =>
        new(County, Key(key), "P-clerk", Instant, [.. streams], [], Encoding.UTF8.GetBytes($"{{\"key\":\"{key}\"}}"));

    /// <summary>A visit: one entry, the household's row after it and one fact.</summary>
    public static AppendRequest Visit(string seed, long expected, DateOnly? on = null)
    {
        var version = expected + 1;
        var append = To(seed, expected, Entry($"{{\"visit\":{version.ToString(CultureInfo.InvariantCulture)}}}", on)) with
        {
            Rows = [Row(seed, version, on ?? Day)],
            Facts = [new FactDraft(0, 1, Fact(seed, version, on ?? Day))],
        };
        return Request($"{seed}/{version}", append);
    }

    public static HouseholdRow Row(string seed, long version, DateOnly? lastVisit = null, string village = "village") => new(
        Household(seed).Value, Division(village).Value, "3组", HouseholdStatus.Active, Residence.Resident, 0b101, MonitoringType.Unspecified, 4, seed, string.Empty, string.Empty, lastVisit, version);

    public static VisitFact Fact(string seed, long visit, DateOnly on, string cadre = "cadre", string village = "village") => new(
        EntityId.Derive<VisitId>(County, $"{seed}/{visit}").Value, Household(seed).Value, Division(village).Value, Cadre(cadre).Value, 1, VisitKind.Home, on, on, false);

    private static string Hex(string seed) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seed)));
}
