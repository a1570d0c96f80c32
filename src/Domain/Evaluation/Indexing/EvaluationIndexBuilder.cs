using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Facts;
using Lianxin.Domain.Links;
using Lianxin.Domain.Policies;

namespace Lianxin.Domain.Evaluation.Indexing;

/// <summary>
/// Takes facts one by one, in any order, and keeps what the indicators read: about 50 bytes a fact. Facts beyond the
/// cut-off position or dated after the cut-off day are dropped here, so a caller may stream whole tables.
/// </summary>
public sealed class EvaluationIndexBuilder
{
    private readonly EvaluationTerms _terms;
    private readonly int _lastDay;
    private readonly int _firstVisitDay;
    private readonly Interner _ids = new();
    private readonly Interner _visitIds = new();
    private readonly RowStore<CadreRow> _cadres = new();
    private readonly RowStore<BodyRow> _bodies = new();
    private readonly RowStore<LeaveRow> _leaves = new();
    private readonly RowStore<HouseholdRow> _households = new();
    private readonly RowStore<LinkRow> _links = new();
    private readonly RowStore<VisitRow> _visits = new();
    private readonly RowStore<DifficultyStep> _steps = new();
    private readonly RowStore<EffectRow> _effects = new();

    /// <summary>Starts an index.</summary>
    /// <param name="terms">What the freeze fixed.</param>
    /// <param name="policy">The frozen policy; says how far visits of the year before matter.</param>
    public EvaluationIndexBuilder(EvaluationTerms terms, CountyPolicy policy)
    {
        _terms = terms;
        _lastDay = terms.CutOffDay.DayNumber;
        _firstVisitDay = terms.FirstDay.DayNumber - policy.MissedWithinDays;
    }

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

    /// <summary>Adds a household's state.</summary>
    /// <param name="recorded">The fact.</param>
    public void Add(Recorded<HouseholdFact> recorded)
    {
        var fact = recorded.Fact;
        if (!Reads(recorded.Position, fact.FromDay))
            return;
        var row = new HouseholdRow(
            _ids.Key(fact.HouseholdId), _ids.KeyOrNone(fact.VillageId), fact.Tags, fact.Monitoring,
            fact.FromDay.DayNumber, At(recorded));
        _households.Add(row, recorded.Sign);
    }

    /// <summary>Adds a link's period.</summary>
    /// <param name="recorded">The fact.</param>
    public void Add(Recorded<LinkFact> recorded)
    {
        var fact = recorded.Fact;
        if (!Reads(recorded.Position, fact.FromDay) || fact.SubjectKind != SubjectKind.Household || fact.HolderKind != HolderKind.Cadre)
            return;
        var counts = fact.Role is LinkRole.Lead or LinkRole.GridWorker;
        var row = new LinkRow(
            _ids.Key(fact.LinkId), _ids.Key(fact.SubjectId), _ids.Key(fact.HolderId), fact.Role, counts, fact.FromDay.DayNumber, fact.ToDay?.DayNumber ?? int.MaxValue, At(recorded));
        _links.Add(row, recorded.Sign);
    }

    /// <summary>Adds one participant's part in a visit at one household.</summary>
    /// <param name="recorded">The fact.</param>
    public void Add(Recorded<VisitFact> recorded)
    {
        var fact = recorded.Fact;
        if (!Reads(recorded.Position, fact.OccurredOn) || fact.OccurredOn.DayNumber < _firstVisitDay)
            return;
        var row = new VisitRow(
            _visitIds.Key(fact.VisitId), _ids.Key(fact.HouseholdId), _ids.Key(fact.CadreId), fact.Kind, fact.OccurredOn.DayNumber, fact.RecordedOn.DayNumber, fact.Attested, At(recorded));
        _visits.Add(row, recorded.Sign);
    }

    /// <summary>Adds a transition of a difficulty.</summary>
    /// <param name="recorded">The fact.</param>
    public void Add(Recorded<DifficultyFact> recorded)
    {
        var fact = recorded.Fact;
        if (!Reads(recorded.Position, fact.OccurredOn))
            return;
        var handled = fact.ToStatus is DifficultyStatus.Assigned or DifficultyStatus.InProgress or DifficultyStatus.Reopened
            or DifficultyStatus.Resolved or DifficultyStatus.Confirmed or DifficultyStatus.ClosedUnconfirmed;
        var step = new DifficultyStep(
            _ids.Key(fact.DifficultyId),
            _ids.Key(fact.SubjectId),
            _ids.KeyOrNone(fact.VillageId),
            fact.Category,
            fact.Severity,
            fact.Source,
            fact.FromStatus != fact.ToStatus,
            fact.ToStatus,
            handled ? _ids.KeyOrNone(fact.HandlerCadreId) : Interner.None,
            handled ? _ids.KeyOrNone(fact.HandlerBodyId) : Interner.None,
            fact.DueOn?.DayNumber ?? DifficultyStep.NoDay,
            fact.OccurredOn.DayNumber,
            At(recorded));
        _steps.Add(step, recorded.Sign);
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

    /// <summary>Closes the index. The builder isn't used after.</summary>
    /// <returns>The index, the same whatever the order of the facts added.</returns>
    public EvaluationIndex Build()
    {
        var cadres = _cadres.Settle();
        var employments = new Employments(_ids.Count, cadres, _bodies.Settle());
        return new(
            _terms, _ids, cadres, _leaves.Settle(), _households.Settle(), _links.Settle(), _visits.Settle(), _steps.Settle(), employments.Apart(_effects.Settle()));
    }

    private static Place At<TFact>(Recorded<TFact> recorded)
        where TFact : IFact => new(recorded.Position, recorded.Ordinal);

    private bool Reads(long position, DateOnly day) => position <= _terms.CutOffPosition && day.DayNumber <= _lastDay;
}
