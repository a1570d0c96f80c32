using System.Collections.Immutable;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Events;
using Lianxin.Domain.Facts;
using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Lianxin.Domain.Rows;
using Lianxin.Domain.Secrets;
using Lianxin.Domain.Visits;

namespace Lianxin.Domain.Tests.Households;

/// <summary>One invented household lived through command by command, as a grain would: decide, fold, project.</summary>
internal sealed class Story
{
    public static readonly CountyCode County = CountyCode.Parse("511323");
    public static readonly DateOnly Founding = new(2026, 1, 5);
    private readonly List<(ISubjectEvent Event, DateOnly RecordedOn)> _entries = [];
    private readonly string _name;
    private int _requests;

    public Story(string name = "H1") => (_name, Household) = (name, EntityId.Derive<HouseholdId>(County, name));

    public HouseholdId Household { get; }

    public DateOnly Today { get; set; } = Founding;

    public HouseholdState State { get; private set; } = HouseholdState.Empty;

    public IReadOnlyList<(ISubjectEvent Event, DateOnly RecordedOn)> Entries => _entries;

    public List<FactDraft> Facts { get; } = [];

    public Dictionary<string, IProjectionRow> Rows { get; } = [];

    public static CadreId Cadre(int n) => EntityId.Derive<CadreId>(County, $"cadre {n}");

    public static DivisionId Village(int n) => EntityId.Derive<DivisionId>(County, $"village {n}");

    public static CommandScope Scope(DateOnly today, string requestKey) =>
        new() { County = County, Today = today, Policy = Sample.Policy, RequestKey = requestKey };

    public static string? Open(string field, Secret? secret) => secret?.Clear;

    public static string Hash(string field, Secret? secret) => secret is null ? string.Empty : $"{field}:{secret.Clear}";

    /// <summary>A registered household of three: head, spouse, child.</summary>
    public static Story Registered(string name = "H1", string externalNo = "H000001")
    {
        var story = new Story(name);
        story.Must(Sample.Register(externalNo));
        return story;
    }

    public Decision<ISubjectEvent> Decide(SubjectCommand command) =>
        HouseholdRules.Decide(State, Household, command, Scope(Today, $"{_name} request {++_requests}"), Entry(command));

    public Refusal? Try(SubjectCommand command)
    {
        var decision = Decide(command);
        Store(decision.Events);
        return decision.Refusal;
    }

    /// <summary>Accepted, or the test fails with the refusal.</summary>
    public ImmutableArray<ISubjectEvent> Must(SubjectCommand command)
    {
        var decision = Decide(command);
        Xunit.Assert.True(decision.Refusal is null, decision.Refusal?.Message);
        Store(decision.Events);
        return decision.Events;
    }

    public void Store(ImmutableArray<ISubjectEvent> events)
    {
        var outcome = HouseholdProjection.ProjectAll(State, events, Today, Hash);
        _entries.AddRange(events.Select(happened => (happened, Today)));
        State = outcome.After;
        Facts.AddRange(outcome.Facts);
        foreach (var row in outcome.Rows)
            Rows[row.ToString()!.Split(',')[0]] = row;
    }

    public DifficultyId Report(int severity = 3, string externalNo = "")
    {
        var reported = Must(new ReportDifficulty(DifficultyCategory.Housing, severity, DifficultySource.Household, "屋顶漏雨", null, externalNo));
        return ((DifficultyReported)reported.Single()).Difficulty;
    }

    /// <summary>A difficulty brought to a state by the shortest way there.</summary>
    public DifficultyId In(DifficultyStatus status, int handler = 1)
    {
        var id = Report();
        foreach (var command in Sample.WayTo(id, status, handler))
            Must(command);
        return id;
    }

    public EvidenceEntry? Entry(SubjectCommand command) =>
        CorrectionRules.Names(command) is { } version && version >= 1 && version <= _entries.Count
            ? new EvidenceEntry(version, _entries[(int)version - 1].RecordedOn, _entries[(int)version - 1].Event)
            : null;

    public LinkTerms Lead(int n, int cadre, DateOnly from, DateOnly? to = null) => new(
        EntityId.Derive<LinkId>(County, $"{_name} link {n}"), SubjectKind.Household, Household.Value, HolderKind.Cadre, Cadre(cadre).Value, LinkKind.Helping,
        LinkRole.Lead, LinkDuties.Assist, from, to, string.Empty, false, string.Empty);
}
