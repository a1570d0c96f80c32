using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Evaluation.Explanations;
using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Schemes;

namespace Lianxin.Domain.Evaluation.Indicators;

/// <summary>Difficulties others found soon after a visit that had recorded none.</summary>
internal sealed class Missed : IIndicator
{
    public string Code => "missed";

    public void Measure(CadreBooks books, SchemeItem item, Tally tally)
    {
        foreach (var visits in books.Credited.GroupBy(v => v.Household))
        {
            var reports = books.Index.ReportsAt(visits.Key);
            foreach (var report in reports.Where(r => FoundOtherwise(r.Source) && books.InYear(r.Day)))
            {
                if (visits.Where(v => v.Day < report.Day).Select(v => (VisitRow?)v).LastOrDefault() is not { } latest
                    || report.Day - latest.Day > books.Policy.MissedWithinDays
                    || reports.Any(r => r.Source == DifficultySource.Visit && latest.Day <= r.Day && r.Day <= report.Day))
                    continue;
                var subject = new TermSubject(LeafKind.Difficulty, report.Difficulty, latest.Day, report.Day);
                tally.AddPart(1, subject, latest.At.Position, report.Position);
            }
        }
    }

    private static bool FoundOtherwise(DifficultySource source) => source is DifficultySource.Inspection or DifficultySource.Hotline
        or DifficultySource.Petition or DifficultySource.Household;
}
