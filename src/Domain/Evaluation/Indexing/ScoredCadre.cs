using Lianxin.Domain.Cadres;

namespace Lianxin.Domain.Evaluation.Indexing;

/// <summary>A cadre in service on some day of the year, as on the cut-off day. Days are day numbers; leaves are merged and ascend.</summary>
internal sealed record ScoredCadre(
    int Key, string Id, int Body, string BodyId, PersonnelCategory Category, RankGroup RankGroup, int ActiveFrom, int ActiveTo, ImmutableArray<(int From, int To)> Leaves)
{
    /// <summary>Days of a range on leave or out of service.</summary>
    public int InactiveDays(int from, int to)
    {
        var start = Math.Max(from, ActiveFrom);
        var end = Math.Min(to, ActiveTo);
        var inactive = to - from + 1 - Math.Max(0, end - start + 1);
        foreach (var leave in Leaves)
            inactive += Math.Max(0, Math.Min(leave.To, end) - Math.Max(leave.From, start) + 1);
        return inactive;
    }
}

/// <summary>Finds whom an evaluation scores.</summary>
internal static class ScoredCadres
{
    public static ImmutableArray<ScoredCadre> From(
        EvaluationTerms terms, Interner ids, Grouped<CadreRow> cadres, RowPages<LeaveRow> leaves)
    {
        var absences = Grouped<LeaveRow>.By(leaves, ids.Count, l => l.Cadre, (a, b) => a.From.CompareTo(b.From));
        var (first, last) = (terms.FirstDay.DayNumber, terms.CutOffDay.DayNumber);
        return
        [
            .. Enumerable.Range(0, ids.Count)
                .Where(key => cadres[key].Count > 0)
                .Select(key => cadres[key][^1])
                .Where(c => c.ActiveFrom <= last && c.ActiveTo >= first)
                .Select(c => new ScoredCadre(
                    c.Cadre, ids[c.Cadre], c.Body, ids[c.Body], c.Category, c.RankGroup, c.ActiveFrom, c.ActiveTo, Merged(absences[c.Cadre])))
                .OrderBy(c => c.Id, StringComparer.Ordinal),
        ];
    }

    private static ImmutableArray<(int From, int To)> Merged(IEnumerable<LeaveRow> ascending)
    {
        var merged = new List<(int From, int To)>();
        foreach (var leave in ascending)
        {
            if (merged.Count > 0 && leave.From <= merged[^1].To)
                merged[^1] = (merged[^1].From, Math.Max(merged[^1].To, leave.To));
            else
                merged.Add((leave.From, leave.To));
        }

        return [.. merged];
    }
}
