using Lianxin.Domain.Decisions;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Households;
using Lianxin.Domain.Links;
using Lianxin.Domain.Policies;
using Lianxin.Domain.Visits;
using Lianxin.Ledger;
using Lianxin.Ledger.Codec;
using Lianxin.Ledger.Entries;
using Lianxin.Ledger.Models;
using Lianxin.Ledger.Sealing;
using Lianxin.Yaml;

namespace Lianxin.Bench.Micro.Samples;

/// <summary>
/// An invented household's year, decided by the rules and sealed as its grain would: four members, a lead and a second link, a visit a month,
/// a difficulty from report to stated effect.
/// </summary>
public sealed class SampleYear
{
    private readonly KeysAlone _keys = new();
    private readonly StreamFold<HouseholdState> _fold;
    private int _requests;

    private SampleYear()
    {
        Sealer = new Sealer(_keys, Master);
        _fold = new StreamFold<HouseholdState>(StreamModels.Household, Sealer, EntryCodec.Default);
    }

    /// <summary>The county.</summary>
    public static CountyCode County { get; } = CountyCode.Parse("511323");

    /// <summary>The household.</summary>
    public static HouseholdId Household { get; } = EntityId.Derive<HouseholdId>(County, "household");

    /// <summary>Its stream.</summary>
    public static StreamId Stream { get; } = StreamId.Of(Household);

    /// <summary>Its village.</summary>
    public static DivisionId Village { get; } = EntityId.Derive<DivisionId>(County, "village");

    /// <summary>Any 32 bytes.</summary>
    public static MasterKey Master { get; } = MasterKey.FromBytes([.. Enumerable.Range(0, 32).Select(at => (byte)at)]);

    /// <summary>The policy the county begins with.</summary>
    public static CountyPolicy Policy { get; } =
        PolicyYaml.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "policies", "county-default.yaml"))).Value!;

    /// <summary>Seals and opens, keys at hand.</summary>
    public Sealer Sealer { get; }

    /// <summary>What happened, texts in clear.</summary>
    public List<ISubjectEvent> Decided { get; } = [];

    /// <summary>What is stored.</summary>
    public List<NewEntry> Entries { get; } = [];

    /// <summary>What is read back.</summary>
    public List<ISubjectEvent> Stored { get; } = [];

    /// <summary>The household at the year's end.</summary>
    public HouseholdState State { get; private set; } = HouseholdState.Empty;

    /// <summary>The day of the last entry.</summary>
    public DateOnly Today { get; private set; } = new(2026, 1, 5);

    /// <summary>One of the county's cadres.</summary>
    public static CadreId Cadre(int number) => EntityId.Derive<CadreId>(County, $"cadre {number}");

    /// <summary>A visit.</summary>
    public static RecordVisit Visit(int number, DateOnly day) => new(
        EntityId.Derive<VisitId>(County, $"visit {number}"), day, VisitKind.Home, [Cadre(1), Cadre(2)], 1, "日常走访", "家中老人身体尚好,盼早日通自来水");

    /// <summary>Lives the year.</summary>
    public static async Task<SampleYear> LivedAsync()
    {
        var year = new SampleYear();
        var county = year.Sealer.Ring(County);
        county.FoundCounty();
        year._keys.Keep(county.NewKeys);
        await year.DoAsync(new RegisterHousehold(
            Village, "3组", "某村3组8号", Residence.Resident, [HouseholdTag.MinimumIncome, HouseholdTag.Disability], MonitoringType.Marginal, "H000001", "D1",
            [Member(Relation.Head), Member(Relation.Spouse), Member(Relation.Child), Member(Relation.Child)]));
        await year.DoAsync(Link(1, LinkRole.Lead, year.Today));
        await year.DoAsync(Link(2, LinkRole.GridWorker, year.Today));
        var report = new ReportDifficulty(DifficultyCategory.Housing, 3, DifficultySource.Household, "屋顶漏雨,雨季前需修缮", null, "K000001");
        var id = DifficultyIdentity.Of(County, Household.Value, report.ExternalNo, string.Empty);
        SubjectCommand[] story =
        [
            report,
            new AcceptDifficulty(4) { Difficulty = id },
            new AssignDifficulty(Cadre(1), null) { Difficulty = id },
            new StartDifficulty { Difficulty = id },
            new ResolveDifficulty { Difficulty = id, Text = "屋顶已修" },
            new ConfirmEffect(EffectChannel.CallBack, Relation.Head, EffectAnswer.Satisfied, true, Cadre(9), "见证者", null) { Difficulty = id, Text = "修好了" },
        ];
        for (var month = 0; month < 12; month++)
        {
            if (month < story.Length)
                await year.DoAsync(story[month]);
            await year.DoAsync(Visit(month, year.Today));
            year.Today = year.Today.AddMonths(1);
        }

        return year;
    }

    /// <summary>Decides one more visit at the year's end.</summary>
    public ImmutableArray<ISubjectEvent> DecideVisit() => Decide(Visit(100, Today));

    /// <summary>Makes of events what is stored, as a grain would.</summary>
    public ValueTask<PreparedAppend<HouseholdState>> PrepareAsync(HouseholdState state, ImmutableArray<ISubjectEvent> events, KeyRing ring) =>
        _fold.PrepareAsync(Stream, state, state.Version, events, Today, ring);

    private static MemberDetails Member(Relation relation) =>
        new("甄其人", relation, Gender.Unspecified, string.Empty, new DateOnly(1980, 5, 1), "13800000000");

    private static StartLink Link(int number, LinkRole role, DateOnly from) => new(
        new LinkTerms(
            EntityId.Derive<LinkId>(County, $"link {number}"), SubjectKind.Household, Household.Value, HolderKind.Cadre, Cadre(number).Value,
            LinkKind.Helping, role, LinkDuties.Assist, from, null, string.Empty, false, string.Empty),
        string.Empty);

    private ImmutableArray<ISubjectEvent> Decide(SubjectCommand command)
    {
        var scope = new CommandScope { County = County, Today = Today, Policy = Policy, RequestKey = $"request {++_requests}" };
        var decision = HouseholdRules.Decide(State, Household, command, scope);
        return decision.Refusal is { } refusal ? throw new InvalidOperationException(refusal.Message) : decision.Events;
    }

    private async Task DoAsync(SubjectCommand command)
    {
        var events = Decide(command);
        var ring = Sealer.Ring(County);
        var prepared = await PrepareAsync(State, events, ring);
        _keys.Keep(ring.NewKeys);
        Decided.AddRange(events);
        Entries.AddRange(prepared.Append.Entries);
        Stored.AddRange(prepared.Stored);
        State = prepared.After;
    }
}
