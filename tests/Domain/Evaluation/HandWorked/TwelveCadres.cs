using Lianxin.Domain.Cadres;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Households;
using Lianxin.Domain.Links;
using Lianxin.Domain.Visits;

namespace Lianxin.Domain.Tests.Evaluation.HandWorked;

/// <summary>The year of twelve invented cadres in three bodies; each has what the sheet's reasons tell.</summary>
internal static class TwelveCadres
{
    private static readonly string[] Quarters = ["02-10", "05-10", "08-10", "11-10"];

    public static FactBook Write()
    {
        var book = new FactBook();
        Staff(book);
        AllRound(book);
        VisitsWithGaps(book);
        SlowCases(book);
        Reopening(book);
        HandOver(book);
        HardCases(book);
        MissedByAVisit(book);
        LeaveAndMonths(book);
        return Grid(book);
    }

    private static void Staff(FactBook book)
    {
        for (var number = 1; number <= 10; number++)
            book.Cadre($"C{number:00}", number <= 6 ? "B-1" : "B-2");
        book.Cadre("C11", "B-3", PersonnelCategory.VillageCadre, RankGroup.VillageCadre).Cadre("C12", "B-3", to: "05-31");
        foreach (var number in new[] { 1, 3, 4, 7, 8 })
            book.Household($"H{number:00}").Link($"L{number:00}", $"H{number:00}", $"C{number:00}").Visits($"C{number:00}", $"H{number:00}", Quarters);
    }

    private static void AllRound(FactBook book)
    {
        (string Id, EffectAnswer Answer)[] cases =
            [("a", EffectAnswer.Satisfied), ("b", EffectAnswer.MostlySatisfied), ("c", EffectAnswer.Unclear), ("d", EffectAnswer.Satisfied)];
        foreach (var (id, answer) in cases)
        {
            book.Case($"D01{id}", "H01", c => c.Reported("03-01").Accepted("03-02").Assigned("C01", "03-03", "04-02").Started("03-10").Resolved("03-25"))
                .Effect($"E01{id}", $"D01{id}", "C01", "03-30", answer, aware: answer != EffectAnswer.Unclear);
        }
    }

    private static void VisitsWithGaps(FactBook book) => book
        .Household("H02a").Household("H02b").Link("L02a", "H02a", "C02").Link("L02b", "H02b", "C02")
        .Visits("C02", "H02a", "02-10", "05-10", "11-10").Visit("V02-late", "H02a", "C02", "08-10", recordedAfter: 4)
        .Visits("C02", "H02b", "02-11", "05-11").Visit("V02-stale", "H02b", "C02", "08-11", recordedAfter: 8);

    private static void SlowCases(FactBook book) => book
        .Case("D03a", "H03", c => c.Reported("01-30").Accepted("01-31").Assigned("C03", "02-01", "03-03").Started("02-20").Resolved("03-13"))
        .Case("D03b", "H03", c => c.Reported("05-30").Accepted("05-31").Assigned("C03", "06-01", "07-01").Started("06-05").Resolved("06-20"))
        .Effect("E03b", "D03b", "C03", "06-25", EffectAnswer.Dissatisfied, aware: false);

    private static void Reopening(FactBook book) => book
        .Case("D04", "H04", c => c
            .Reported("01-30").Accepted("01-31").Assigned("C04", "02-01", "03-03").Started("02-02").Resolved("02-10").Reopened("02-15").Resolved("02-28").Confirmed("03-05"))
        .Effect("E04a", "D04", "C04", "02-15", EffectAnswer.Dissatisfied)
        .Effect("E04b", "D04", "C04", "03-05", EffectAnswer.MostlySatisfied);

    /// <summary>The household and its overdue case go from C06 to C05 on 1 April.</summary>
    private static void HandOver(FactBook book) => book
        .Household("H05").Link("L05a", "H05", "C06", to: "03-31").Link("L05b", "H05", "C05", from: "04-01")
        .Visits("C06", "H05", "02-20", "04-10").Visits("C05", "H05", "05-10", "08-10")
        .Case("D05", "H05", c => c.Reported("01-30").Accepted("01-31").Assigned("C06", "02-01", "03-03").Started("02-05").HandedTo("C05", "04-01").Resolved("05-10"))
        .Effect("E05", "D05", "C05", "05-12", EffectAnswer.Satisfied);

    private static void HardCases(FactBook book) => book
        .Case("D07a", "H07", c => c
            .Reported("02-25", severity: 5).Accepted("02-26", severity: 5).Assigned("C07", "03-01", "03-20").Started("03-02").Resolved("03-15").Confirmed("03-18"))
        .Effect("E07a", "D07a", "C07", "03-18", EffectAnswer.Satisfied)
        .Effect("E07x", "D07a", "C07", "03-16", EffectAnswer.Dissatisfied, channel: EffectChannel.LinkedCadre)
        .Effect("E07y", "D07a", "C07", "03-17", EffectAnswer.Dissatisfied, taker: "C08")
        .Case("D07b", "H07", c => c
            .Reported("05-25", severity: 4).Accepted("05-26", severity: 4).Assigned("C07", "06-01", "06-20").Started("06-02").Resolved("06-12").Confirmed("06-15"))
        .Effect("E07b", "D07b", "C07", "06-15", EffectAnswer.MostlySatisfied);

    private static void MissedByAVisit(FactBook book) => book
        .Case("D08", "H08", c => c.Reported("05-20", DifficultySource.Hotline).Accepted("05-21").Assigned("C08", "05-22", "06-21").Started("05-25").Resolved("06-10"))
        .Effect("E08", "D08", "C08", "06-12", EffectAnswer.Satisfied, aware: false);

    private static void LeaveAndMonths(FactBook book) => book
        .Household("H09").Link("L09", "H09", "C09").Leave("C09", "04-01", "06-30").Visits("C09", "H09", "02-10", "08-10", "11-10")
        .Household("H10", tags: HouseholdTags.Mask([HouseholdTag.MajorIllness])).Link("L10", "H10", "C10")
        .Visits("C10", "H10", "01-05", "01-12", "01-19", "02-10", "03-10", "04-10", "05-10", "06-10", "07-10", "08-10")
        .Visit("V10-late", "H10", "C10", "09-10", recordedAfter: 5)
        .Household("H12").Link("L12", "H12", "C12", to: "05-31").Visits("C12", "H12", "02-10");

    private static FactBook Grid(FactBook book)
    {
        for (var number = 1; number <= 9; number++)
        {
            var household = $"HG{number}";
            book.Household(household).Link($"LG{number}", household, "C11", role: LinkRole.GridWorker)
                .Visits("C11", household, "02-10", number <= 5 ? "05-10" : "05-11")
                .Visit("VG-meeting", household, "C11", "08-10", kind: VisitKind.Courtyard);
        }

        return book;
    }

    /// <summary>Visits recorded on their day.</summary>
    private static FactBook Visits(this FactBook book, string cadre, string household, params string[] days)
    {
        foreach (var day in days)
            book.Visit($"V-{cadre}-{household}-{day}", household, cadre, day);
        return book;
    }
}
