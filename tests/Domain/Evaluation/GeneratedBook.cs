using CsCheck;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Visits;

namespace Lianxin.Domain.Tests.Evaluation;

/// <summary>Invented years of work: six cadres in three bodies, eight households, visits, difficulties and answers.</summary>
internal static class GeneratedBook
{
    public static Gen<FactBook> Gen { get; } =
        Act.Array[0, 60].Select(acts =>
        {
            var book = new FactBook();
            for (var i = 0; i < 6; i++)
                book.Cadre($"C-{i}", $"B-{i / 2}", group: i % 2 == 0 ? RankGroup.Staff : RankGroup.TownshipCadre);
            for (var i = 0; i < 8; i++)
                book.Household($"H-{i}", tags: i % 3).Link($"L-{i}", $"H-{i}", $"C-{i % 6}", i == 7 ? "04-10" : "2025-01-01", i == 6 ? "08-20" : null);
            for (var i = 0; i < acts.Length; i++)
                acts[i](book, i);
            return book;
        });

    private static Gen<Action<FactBook, int>> Act => CsCheck.Gen.Frequency((5, Visit), (3, Case), (1, Leave));

    private static Gen<Action<FactBook, int>> Visit =>
        CsCheck.Gen.Select(CsCheck.Gen.Int[0, 7], Days(0, 364), CsCheck.Gen.Int[0, 12], CsCheck.Gen.Bool, CsCheck.Gen.Bool, (household, day, late, courtyard, voided) =>
            (Action<FactBook, int>)((book, i) =>
            {
                var kind = courtyard ? VisitKind.Courtyard : VisitKind.Home;
                book.Visit($"W-{i}", $"H-{household}", $"C-{household % 6}", day, late, kind);
                if (voided && late > 8)
                    book.Visit($"W-{i}", $"H-{household}", $"C-{household % 6}", day, late, kind, sign: -1);
            }));

    private static Gen<Action<FactBook, int>> Case =>
        CsCheck.Gen.Select(CsCheck.Gen.Int[0, 7], CsCheck.Gen.Int[0, 200], CsCheck.Gen.Int[1, 60], CsCheck.Gen.Int[1, 90], CsCheck.Gen.Int[1, 6], CsCheck.Gen.Int[0, 5], (household, start, due, took, source, course) =>
            (Action<FactBook, int>)((book, i) => book.Case($"D-{i}", $"H-{household}", c =>
            {
                var handler = $"C-{household % 6}";
                c.Reported(On(start), (DifficultySource)source).Accepted(On(start), severity: 1 + (course % 5));
                c.Assigned(handler, On(start), On(start + due));
                if (course == 0)
                    return;
                c.Started(On(start + (took / 3)));
                if (course == 1)
                    c.HandedTo($"C-{(household + 1) % 6}", On(start + (took / 2)));
                c.Resolved(On(start + took));
                if (course == 2)
                    c.Reopened(On(start + took + 2));
                if (course > 2)
                    book.Effect($"F-{i}", $"D-{i}", handler, On(start + took + 3), (EffectAnswer)(course - 2), aware: took % 2 == 0);
            })));

    private static Gen<Action<FactBook, int>> Leave =>
        CsCheck.Gen.Select(CsCheck.Gen.Int[0, 5], CsCheck.Gen.Int[0, 300], CsCheck.Gen.Int[0, 200], (cadre, from, days) =>
            (Action<FactBook, int>)((book, _) => book.Leave($"C-{cadre}", On(from), On(from + days))));

    private static Gen<string> Days(int from, int to) => CsCheck.Gen.Int[from, to].Select(On);

    private static string On(int day) => new DateOnly(2026, 1, 1).AddDays(day).ToString("yyyy-MM-dd");
}
