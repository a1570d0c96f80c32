using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Evaluation.Simulation;
using Lianxin.Domain.Facts;
using Lianxin.Domain.Households;
using Lianxin.Domain.Links;
using Lianxin.Domain.Policies;
using Lianxin.Domain.Visits;

namespace Lianxin.Domain.Evaluation.Indexing;

/// <summary>
/// Takes facts one by one, in any order, and keeps what the indicators read: about 50 bytes a fact. Facts beyond the
/// cut-off position or dated after the cut-off day are dropped here, so a caller may stream whole tables. The kinds of which there are
/// many come by <see cref="Scans"/>, the few as records.
/// </summary>
public sealed class EvaluationIndexBuilder
{
    private readonly EvaluationTerms _terms;
    private readonly int _lastDay;
    private readonly int _firstVisitDay;
    private readonly Interner _ids = new();
    private readonly Interner _linkIds = new();
    private readonly RowStore<CadreRow> _cadres = new();
    private readonly RowStore<BodyRow> _bodies = new();
    private readonly RowStore<LeaveRow> _leaves = new();
    private readonly RowStore<HouseholdRow> _households = new();
    private readonly RowStore<LinkRow> _links = new();
    private readonly RowStore<VisitRow> _visits = new();
    private readonly RowStore<DifficultyStep> _steps = new();
    private readonly RowStore<EffectRow> _effects = new();
    private readonly List<Recorded<RatingFact>> _ratings = [];
    private readonly List<Recorded<VetoFact>> _vetoes = [];
    private int _assumed;

    /// <summary>Starts an index.</summary>
    /// <param name="terms">What the freeze fixed.</param>
    /// <param name="policy">The frozen policy; says how far visits of the year before matter.</param>
    public EvaluationIndexBuilder(EvaluationTerms terms, CountyPolicy policy)
    {
        _terms = terms;
        _lastDay = terms.CutOffDay.DayNumber;
        _firstVisitDay = terms.FirstDay.DayNumber - policy.MissedWithinDays;
    }

    /// <summary>What is to be read of households, links, visits and difficulties; each hands its facts to this builder.</summary>
    public ImmutableArray<FactScan> Scans =>
    [
        new(
            typeof(HouseholdFact),
            [
                nameof(HouseholdFact.HouseholdId), nameof(HouseholdFact.VillageId), nameof(HouseholdFact.Tags), nameof(HouseholdFact.Monitoring),
                nameof(HouseholdFact.FromDay),
            ],
            AddHousehold),
        new(
            typeof(LinkFact),
            [
                nameof(LinkFact.LinkId), nameof(LinkFact.SubjectKind), nameof(LinkFact.SubjectId), nameof(LinkFact.HolderKind), nameof(LinkFact.HolderId),
                nameof(LinkFact.Role), nameof(LinkFact.FromDay), nameof(LinkFact.ToDay),
            ],
            AddLink),
        new(
            typeof(VisitFact),
            [
                nameof(VisitFact.VisitId), nameof(VisitFact.HouseholdId), nameof(VisitFact.CadreId), nameof(VisitFact.Kind), nameof(VisitFact.OccurredOn),
                nameof(VisitFact.RecordedOn), nameof(VisitFact.Attested),
            ],
            AddVisit),
        new(
            typeof(DifficultyFact),
            [
                nameof(DifficultyFact.DifficultyId), nameof(DifficultyFact.SubjectId), nameof(DifficultyFact.VillageId), nameof(DifficultyFact.Category),
                nameof(DifficultyFact.Severity), nameof(DifficultyFact.Source), nameof(DifficultyFact.FromStatus), nameof(DifficultyFact.ToStatus),
                nameof(DifficultyFact.HandlerCadreId), nameof(DifficultyFact.HandlerBodyId), nameof(DifficultyFact.DueOn), nameof(DifficultyFact.OccurredOn),
            ],
            AddStep),
    ];

    /// <summary>Adds a cadre's state.</summary>
    /// <param name="recorded">The fact.</param>
    public void Add(Recorded<CadreFact> recorded)
    {
        var fact = recorded.Fact;
        if (Reads(recorded.Position, fact.FromDay))
        {
            var row = new CadreRow(
                _ids.Key(fact.CadreId), _ids.Key(fact.BodyId), fact.Category, fact.RankGroup, fact.ActiveFrom.DayNumber, fact.ActiveTo?.DayNumber ?? int.MaxValue, fact.FromDay.DayNumber, At(recorded));
            _cadres.Add(row, recorded.Sign);
        }
    }

    /// <summary>Adds a body's state.</summary>
    /// <param name="recorded">The fact.</param>
    public void Add(Recorded<BodyFact> recorded)
    {
        if (recorded.Position <= _terms.CutOffPosition)
            _bodies.Add(new(_ids.Key(recorded.Fact.BodyId), _ids.KeyOrNone(recorded.Fact.DivisionId), At(recorded)), recorded.Sign);
    }

    /// <summary>Adds a leave.</summary>
    /// <param name="recorded">The fact.</param>
    public void Add(Recorded<LeaveFact> recorded)
    {
        var fact = recorded.Fact;
        if (Reads(recorded.Position, fact.FromDay))
            _leaves.Add(new(_ids.Key(fact.CadreId), fact.FromDay.DayNumber, fact.ToDay.DayNumber, At(recorded)), recorded.Sign);
    }

    /// <summary>Adds a step of a veto.</summary>
    /// <param name="recorded">The fact.</param>
    public void Add(Recorded<VetoFact> recorded)
    {
        if (Reads(recorded.Position, recorded.Fact.OccurredOn))
            _vetoes.Add(recorded);
    }

    /// <summary>Adds an effect. Answers taken by the linked cadre never score and are dropped here.</summary>
    /// <param name="recorded">The fact.</param>
    public void Add(Recorded<EffectFact> recorded)
    {
        var fact = recorded.Fact;
        if (!Reads(recorded.Position, fact.OccurredOn)
            || fact.OccurredOn < _terms.FirstDay
            || fact.Channel == EffectChannel.LinkedCadre
            || fact.HandlerCadreId is null)
            return;
        var row = new EffectRow(
            _ids.Key(fact.EffectId),
            _ids.Key(fact.DifficultyId),
            _ids.KeyOrNone(fact.VillageId),
            _ids.Key(fact.HandlerCadreId),
            _ids.KeyOrNone(fact.HandlerBodyId),
            _ids.KeyOrNone(fact.TakerCadreId),
            fact.Answer,
            fact.Aware,
            fact.OccurredOn.DayNumber,
            At(recorded));
        _effects.Add(row, recorded.Sign);
    }

    /// <summary>Adds what a class of raters gave; there is no taking it back.</summary>
    /// <param name="recorded">The fact.</param>
    public void Add(Recorded<RatingFact> recorded)
    {
        if (recorded.Position <= _terms.CutOffPosition)
            _ratings.Add(recorded);
    }

    /// <summary>Takes a visit as recorded on its day, for a simulation.</summary>
    /// <param name="visit">The visit, within the year.</param>
    public void Assume(AssumedVisit visit)
    {
        var place = new Place(_terms.CutOffPosition, int.MaxValue - ++_assumed);
        var row = new VisitRow(
            -_assumed, _ids.Key(visit.Household.Value), _ids.Key(visit.Cadre.Value), visit.Day.DayNumber, visit.Day.DayNumber, place, (byte)visit.Kind, false);
        _visits.Add(row, 1);
    }

    /// <summary>Closes the index. The builder isn't used after.</summary>
    /// <returns>The index, the same whatever the order of the facts added.</returns>
    public EvaluationIndex Build()
    {
        var cadres = Grouped<CadreRow>.By(_cadres.Settle(), _ids.Count, c => c.Cadre, (a, b) => a.At.CompareTo(b.At));
        var bodies = Grouped<BodyRow>.By(_bodies.Settle(), _ids.Count, b => b.Body, (a, b) => a.At.CompareTo(b.At));
        var employments = new Employments(cadres, bodies);
        return new(
            _terms, _ids, cadres, _leaves.Settle(), _households.Settle(), (_links.Settle(), _linkIds), _visits.Settle(), _steps.Settle(), employments.Apart(_effects.Settle()),
            VetoBook.Of(_vetoes, _terms))
        {
            Ratings = _ratings.ToLookup(one => (one.Fact.CampaignId, one.Fact.SubjectId)),
        };
    }

    private static Place At<TFact>(Recorded<TFact> recorded)
        where TFact : IFact => new(recorded.Position, recorded.Ordinal);

    private static Place At(FactCursor fact) => new(fact.Position, fact.Ordinal);

    private void AddHousehold(FactCursor fact)
    {
        var from = fact.Number(4);
        if (!Reads(fact.Position, from))
            return;
        var row = new HouseholdRow(
            _ids.Key(fact.Text(0)), _ids.KeyOrNone(fact.Text(1)), fact.Number(2), (MonitoringType)fact.Number(3), from, At(fact));
        _households.Add(row, fact.Sign);
    }

    private void AddLink(FactCursor fact)
    {
        var from = fact.Number(6);
        if (!Reads(fact.Position, from) || (SubjectKind)fact.Number(1) != SubjectKind.Household || (HolderKind)fact.Number(3) != HolderKind.Cadre)
            return;
        var role = (LinkRole)fact.Number(5);
        var row = new LinkRow(
            _linkIds.Key(fact.Text(0)), _ids.Key(fact.Text(2)), _ids.Key(fact.Text(4)), role, role is LinkRole.Lead or LinkRole.GridWorker, from,
            fact.Number(7, missing: int.MaxValue), At(fact));
        _links.Add(row, fact.Sign);
    }

    private void AddVisit(FactCursor fact)
    {
        var day = fact.Number(4);
        if (!Reads(fact.Position, day) || day < _firstVisitDay)
            return;
        var row = new VisitRow(
            IdMark.Of(fact.Text(0)), _ids.Key(fact.Text(1)), _ids.Key(fact.Text(2)), day, fact.Number(5), At(fact), (byte)fact.Number(3), fact.Number(6) != 0);
        _visits.Add(row, fact.Sign);
    }

    private void AddStep(FactCursor fact)
    {
        var day = fact.Number(11);
        if (!Reads(fact.Position, day))
            return;
        var (before, after) = ((DifficultyStatus)fact.Number(6), (DifficultyStatus)fact.Number(7));
        var handled = after is DifficultyStatus.Assigned or DifficultyStatus.InProgress or DifficultyStatus.Reopened
            or DifficultyStatus.Resolved or DifficultyStatus.Confirmed or DifficultyStatus.ClosedUnconfirmed;
        var step = new DifficultyStep(
            _ids.Key(fact.Text(0)),
            _ids.Key(fact.Text(1)),
            _ids.KeyOrNone(fact.Text(2)),
            handled ? _ids.KeyOrNone(fact.Text(8)) : Interner.None,
            handled ? _ids.KeyOrNone(fact.Text(9)) : Interner.None,
            fact.Number(10, missing: DifficultyStep.NoDay),
            day,
            At(fact),
            (byte)fact.Number(3),
            (byte)fact.Number(4),
            (byte)fact.Number(5),
            (byte)after,
            before != after);
        _steps.Add(step, fact.Sign);
    }

    private bool Reads(long position, DateOnly day) => Reads(position, day.DayNumber);

    private bool Reads(long position, int day) => position <= _terms.CutOffPosition && day <= _lastDay;
}
