using Lianxin.Domain.Facts;
using Lianxin.Domain.Policies;
using Lianxin.Domain.Workload;

namespace Lianxin.Domain.Evaluation.Indexing;

/// <summary>The facts of an evaluation, grouped so that each cadre's books open in one look-up. Built by <see cref="EvaluationIndexBuilder"/>.</summary>
public sealed class EvaluationIndex
{
    private readonly Interner _ids;
    private readonly Grouped<LinkRow> _links;
    private readonly Grouped<VisitRow> _visits;
    private readonly Grouped<HouseholdRow> _households;
    private readonly Grouped<DifficultyStep> _steps;
    private readonly Grouped<EffectRow> _effects;
    private readonly Grouped<(int Cadre, int Difficulty)> _handled;
    private readonly Grouped<DifficultyReport> _reports;

    internal EvaluationIndex(
        EvaluationTerms terms,
        Interner ids,
        Grouped<CadreRow> cadres,
        RowPages<LeaveRow> leaves,
        RowPages<HouseholdRow> households,
        (RowPages<LinkRow> Rows, Interner Ids) links,
        RowPages<VisitRow> visits,
        RowPages<DifficultyStep> steps,
        EffectRow[] effects,
        VetoBook vetoes)
    {
        Vetoes = vetoes;
        Terms = terms;
        Periods = PeriodsOf(terms);
        _ids = ids;
        Cadres = ScoredCadres.From(terms, ids, cadres, leaves);
        var scored = new bool[ids.Count];
        foreach (var cadre in Cadres)
            scored[cadre.Key] = true;

        _households = Grouped<HouseholdRow>.By(households, ids.Count, h => h.Household, (a, b) => a.At.CompareTo(b.At));
        _links = Grouped<LinkRow>.By(
            LatestLinks(links.Rows, links.Ids.Count), ids.Count, l => l.Counts && scored[l.Cadre] ? l.Cadre : Interner.None, (a, b) => links.Ids.Compare(a.Link, b.Link));
        _visits = Grouped<VisitRow>.By(visits, ids.Count, v => scored[v.Cadre] ? v.Cadre : Interner.None, InDayOrder(RanksOf(visits)));
        _effects = Grouped<EffectRow>.By(effects, ids.Count, e => scored[e.Handler] ? e.Handler : Interner.None, (a, b) => a.At.CompareTo(b.At));
        _steps = Grouped<DifficultyStep>.By(steps, ids.Count, s => s.Difficulty, (a, b) => a.At.CompareTo(b.At));
        (_handled, _reports) = ReadDifficulties();
        Groups = EffectGroups.From(this);
    }

    /// <summary>What the freeze fixed.</summary>
    public EvaluationTerms Terms { get; }

    /// <summary>Months, then quarters, that lie in the year up to the cut-off day; as day numbers.</summary>
    internal ImmutableArray<(CadencePeriod Length, int From, int To)> Periods { get; }

    /// <summary>Scored cadres in order of id.</summary>
    internal ImmutableArray<ScoredCadre> Cadres { get; }

    /// <summary>Vetoes by cadre.</summary>
    internal VetoBook Vetoes { get; }

    /// <summary>Sums of answers by body and for the county.</summary>
    internal EffectGroups Groups { get; }

    /// <summary>What classes of raters gave, by campaign and subject.</summary>
    internal ILookup<(string Campaign, string Subject), Recorded<RatingFact>> Ratings { get; init; } =
        Enumerable.Empty<Recorded<RatingFact>>().ToLookup(one => (one.Fact.CampaignId, one.Fact.SubjectId));

    internal string IdOf(int key) => _ids[key];

    internal int CompareIds(int a, int b) => _ids.Compare(a, b);

    /// <summary>Finds a scored cadre.</summary>
    internal ScoredCadre? FindCadre(string id)
    {
        var key = _ids.Find(id);
        return key == Interner.None ? null : Cadres.FirstOrDefault(c => c.Key == key);
    }

    internal CadreBooks Open(ScoredCadre cadre, CountyPolicy policy) => new(this, cadre, policy);

    internal ArraySegment<LinkRow> LinksOf(int cadre) => _links[cadre];

    internal ArraySegment<VisitRow> VisitsOf(int cadre) => _visits[cadre];

    internal ArraySegment<EffectRow> EffectsOf(int cadre) => _effects[cadre];

    internal ArraySegment<DifficultyReport> ReportsAt(int subject) => _reports[subject];

    internal Course CourseOf(int difficulty) => new(difficulty, _steps[difficulty]);

    /// <summary>Every difficulty, in no particular order.</summary>
    internal IEnumerable<Course> Courses => Enumerable.Range(0, _ids.Count).Where(key => _steps[key].Count > 0).Select(CourseOf);

    internal IEnumerable<Course> HandledBy(int cadre) => _handled[cadre].Select(h => CourseOf(h.Difficulty));

    /// <summary>The household's record on a day, as docs/evaluation.md says; null when nothing is on record.</summary>
    internal HouseholdRow? HouseholdOn(int household, int day)
    {
        HouseholdRow? latest = null;
        HouseholdRow? earliest = null;
        foreach (ref readonly var row in _households[household].AsSpan())
        {
            if (row.FromDay <= day)
                latest = row;
            if (earliest is null || row.FromDay < earliest.Value.FromDay)
                earliest = row;
        }

        return latest ?? earliest;
    }

    private static ImmutableArray<(CadencePeriod Length, int From, int To)> PeriodsOf(EvaluationTerms terms) =>
    [
        .. new[] { CadencePeriod.Month, CadencePeriod.Quarter }
            .SelectMany(length => CalendarPeriod.OfYear(length, terms.Year).Select(p => (Length: length, From: p.From.DayNumber, To: p.To.DayNumber)))
            .Where(p => p.To <= terms.CutOffDay.DayNumber),
    ];

    private static LinkRow[] LatestLinks(RowPages<LinkRow> links, int keys)
    {
        var byLink = Grouped<LinkRow>.By(links, keys, l => l.Link, (a, b) => a.At.CompareTo(b.At));
        return [.. Enumerable.Range(0, keys).Select(k => byLink[k]).Where(rows => rows.Count > 0).Select(rows => rows[^1])];
    }

    /// <summary>What is recorded within one day is committed in any order, so the place in the ledger decides last.</summary>
    private static Comparison<VisitRow> InDayOrder(int[] ranks) => (a, b) =>
        a.Day != b.Day ? a.Day.CompareTo(b.Day)
        : a.RecordedOn != b.RecordedOn ? a.RecordedOn.CompareTo(b.RecordedOn)
        : a.Household != b.Household ? ranks[a.Household].CompareTo(ranks[b.Household])
        : a.At.CompareTo(b.At);

    /// <summary>The visited households' places in the order of their ids: a meeting's are told apart by nothing else.</summary>
    private int[] RanksOf(RowPages<VisitRow> visits)
    {
        var visited = new bool[_ids.Count];
        for (var at = 0; at < visits.Count; at++)
            visited[visits[at].Household] = true;

        return _ids.Ranks(visited);
    }

    /// <summary>Makes each difficulty's days ascend, lists who ever handled it, and notes its report.</summary>
    private (Grouped<(int Cadre, int Difficulty)> Handled, Grouped<DifficultyReport> Reports) ReadDifficulties()
    {
        var handled = new HashSet<(int Cadre, int Difficulty)>();
        var reports = new List<DifficultyReport>();
        Action<Span<DifficultyStep>> ascend = Ascend;
        for (var difficulty = 0; difficulty < _ids.Count; difficulty++)
        {
            _steps.Write(difficulty, ascend);
            var steps = _steps[difficulty];
            foreach (var step in steps)
            {
                if (step.Handler != Interner.None)
                    handled.Add((step.Handler, difficulty));
            }

            if (steps.Count > 0)
                reports.Add(new(steps[0].Subject, difficulty, steps[0].Source, steps[0].Day, steps[0].At.Position));
        }

        int ById((int Cadre, int Difficulty) a, (int Cadre, int Difficulty) b) => _ids.Compare(a.Difficulty, b.Difficulty);
        int ByDay(DifficultyReport a, DifficultyReport b) => a.Day != b.Day ? a.Day.CompareTo(b.Day) : a.Position.CompareTo(b.Position);
        return (
            Grouped<(int Cadre, int Difficulty)>.By(handled.ToArray(), _ids.Count, h => h.Cadre, ById),
            Grouped<DifficultyReport>.By(reports.ToArray(), _ids.Count, r => r.Subject, ByDay));
    }

    private static void Ascend(Span<DifficultyStep> steps)
    {
        for (var i = 1; i < steps.Length; i++)
        {
            if (steps[i].Day < steps[i - 1].Day)
                steps[i] = steps[i] with { Day = steps[i - 1].Day };
        }
    }
}
