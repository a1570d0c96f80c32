using Lianxin.Domain.Bodies;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Campaigns;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Evaluation.Explanations;
using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Scores;
using Lianxin.Domain.Evaluation.Simulation;
using Lianxin.Domain.Facts;
using Lianxin.Domain.Households;
using Lianxin.Domain.Links;
using Lianxin.Domain.Policies;
using Lianxin.Domain.Visits;

namespace Lianxin.Domain.Tests.Evaluation;

/// <summary>Writes facts in ledger order, one position each; days are "MM-dd" of 2026 or "yyyy-MM-dd".</summary>
internal sealed class FactBook
{
    private readonly List<Action<EvaluationIndexBuilder>> _facts = [];

    public long Position { get; private set; }

    public string CutOff { get; init; } = "12-31";

    public CountyPolicy Policy { get; init; } = Defaults.Policy;

    public static DateOnly Day(string day) => DateOnly.Parse(day.Length == 5 ? $"2026-{day}" : day);

    public FactBook Cadre(
        string id, string body = "B-1", PersonnelCategory category = PersonnelCategory.CivilServant, RankGroup group = RankGroup.Staff, string from = "2020-01-01", string? to = null, string? since = null)
    {
        var fact = new CadreFact(id, body, category, group, null, Day(from), to is null ? null : Day(to), Day(since ?? from));
        return Write(at => b => b.Add(new Recorded<CadreFact>(at, 0, 1, fact)));
    }

    public FactBook Body(string id, string? division = null, BodyKind kind = BodyKind.Department)
    {
        var fact = new BodyFact(id, kind, division);
        return Write(at => b => b.Add(new Recorded<BodyFact>(at, 0, 1, fact)));
    }

    public FactBook Leave(string cadre, string from, string to)
    {
        var fact = new LeaveFact(cadre, Day(from), Day(to));
        return Write(at => b => b.Add(new Recorded<LeaveFact>(at, 0, 1, fact)));
    }

    public FactBook Rating(string campaign, string cadre, RaterClass raters, decimal weight, decimal points, int ballots = 10)
    {
        var fact = new RatingFact(campaign, cadre, raters, (int)(weight * 10_000), (int)(points * 10_000), ballots);
        return Write(at => b => b.Add(new Recorded<RatingFact>(at, 0, 1, fact)));
    }

    public FactBook Veto(VetoFact fact) => Write(at => b => b.Add(new Recorded<VetoFact>(at, 0, 1, fact)));

    public FactBook Household(string id, int tags = 0, MonitoringType monitoring = MonitoringType.Unspecified, string from = "2025-01-01")
    {
        var fact = new HouseholdFact(id, "V-1", HouseholdStatus.Active, tags, monitoring, Residence.Resident, Day(from));
        return Write(fact, 1);
    }

    public FactBook Link(string id, string household, string cadre, string from = "2025-06-01", string? to = null, LinkRole role = LinkRole.Lead)
    {
        var fact = new LinkFact(id, SubjectKind.Household, household, HolderKind.Cadre, cadre, LinkKind.Helping, role, Day(from), to is null ? null : Day(to));
        return Write(fact, 1);
    }

    public FactBook Visit(
        string id, string household, string cadre, string day, int recordedAfter = 0, VisitKind kind = VisitKind.Home, bool attested = false, int sign = 1)
    {
        var fact = new VisitFact(id, household, "V-1", cadre, 1, kind, Day(day), Day(day).AddDays(recordedAfter), attested);
        return Write(fact, sign);
    }

    public FactBook Effect(
        string id, string difficulty, string handler, string day, EffectAnswer answer, bool aware = true, EffectChannel channel = EffectChannel.CallBack, int sign = 1, string? taker = null, string? handlerBody = null)
    {
        var fact = new EffectFact(id, difficulty, "H-1", "V-1", handler, handlerBody, taker, channel, answer, aware, Day(day), Day(day));
        return Write(at => b => b.Add(new Recorded<EffectFact>(at, 0, sign, fact)));
    }

    public FactBook Case(string id, string household, Action<CaseWriter> write)
    {
        write(new CaseWriter(this, id, household));
        return this;
    }

    public FactBook Write(DifficultyFact fact) => Write(fact, 1);

    /// <summary>Builds the index from the facts, handed over in an order of the caller's.</summary>
    public EvaluationIndex Index(Func<int, IEnumerable<int>>? order = null, params AssumedVisit[] assumed)
    {
        var terms = new EvaluationTerms(2026, Day(CutOff), Position, "policy", "scheme");
        var builder = new EvaluationIndexBuilder(terms, Policy);
        foreach (var i in order?.Invoke(_facts.Count) ?? Enumerable.Range(0, _facts.Count))
            _facts[i](builder);
        foreach (var visit in assumed)
            builder.Assume(visit);
        return builder.Build();
    }

    public EvaluationResult Result(Func<int, IEnumerable<int>>? order = null) => EvaluationResult.Of(Index(order), Defaults.Scheme, Policy);

    public CadreScore Score(string cadre) => Scorer.ScoreAll(Index(), Defaults.Scheme, Policy).Single(s => s.CadreId == cadre);

    public ItemScore Item(string cadre, string code)
    {
        var score = Score(cadre);
        return score.Indicators.Concat(score.Adjustments).Single(i => i.Code == code);
    }

    public ExplanationNode Explain(string cadre) => Explanation.Of(Index(), Defaults.Scheme, Policy, cadre)!;

    private FactBook Write(IFact fact, int sign) => Write(at => b =>
    {
        var scan = b.Scans.Single(scan => scan.Fact == fact.GetType());
        scan.Take(new FactRecordCursor(at, 0, sign, fact, scan));
    });

    private FactBook Write(Func<long, Action<EvaluationIndexBuilder>> fact)
    {
        _facts.Add(fact(++Position));
        return this;
    }
}
