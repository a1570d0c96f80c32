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

namespace Lianxin.CrashWriter;

/// <summary>One caller's appends: visits to one household, each with its row and fact.</summary>
public static class CrashAppends
{
    /// <summary>The county appended to.</summary>
    public static readonly CountyCode County = CountyCode.Parse("511323");

    private static readonly DateOnly FirstDay = new(2026, 1, 1);

    /// <summary>The household of a caller.</summary>
    public static HouseholdId Household(int caller) =>
        EntityId.Derive<HouseholdId>(County, caller.ToString(CultureInfo.InvariantCulture));

    /// <summary>The row after a version.</summary>
    public static HouseholdRow Row(int caller, long version) => new(
        Household(caller).Value, "V-511323-0000000000000000", "1组", HouseholdStatus.Active, Residence.Resident, 0, MonitoringType.Unspecified, 3, string.Empty, string.Empty, string.Empty, FirstDay.AddDays((int)version % 300), version);

    /// <summary>Appends for ever and writes "household position" for each acknowledged append.</summary>
    public static async Task RunAsync(ILedger ledger, int caller, TextWriter acknowledged)
    {
        var stream = StreamId.Of(Household(caller));
        for (long version = 1; ; version++)
        {
            var result = await ledger.AppendAsync(Visit(caller, version));
            if (result is not AppendResult.Appended appended)
                throw new InvalidOperationException($"{stream} version {version}: {result}");
            await acknowledged.WriteLineAsync($"{stream} {version} {appended.LastPosition}");
        }
    }

    /// <summary>The append that brings a caller's household to a version.</summary>
    public static AppendRequest Visit(int caller, long version)
    {
        var stream = StreamId.Of(Household(caller));
        var day = FirstDay.AddDays((int)version % 300);
        var visit = EntityId.Derive<VisitId>(County, $"{caller}/{version}").Value;
        var entry = new NewEntry("visit-recorded", 1, day, Encoding.UTF8.GetBytes($"{{\"visit\":\"{visit}\"}}"));
        var fact = new VisitFact(visit, stream.Value, "V-511323-0000000000000000", "C-511323-0000000000000000", 1, VisitKind.Home, day, day, false);
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(visit)));
        return new AppendRequest(
            County, new RequestKey(key, key), "P-crash", new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), [new StreamAppend(stream, "household", version - 1, [entry], [Row(caller, version)], [new FactDraft(0, 1, fact)])], [], "{}"u8.ToArray());
    }
}
