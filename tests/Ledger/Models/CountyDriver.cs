using Lianxin.Domain.Cadres;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Counties;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Divisions;
using Lianxin.Domain.Events;
using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;
using Lianxin.Ledger.Appends;
using Lianxin.Ledger.Codec;
using Lianxin.Ledger.Models;
using Lianxin.Ledger.Sealing;
using Xunit;

namespace Lianxin.Ledger.Tests.Models;

/// <summary>Plays the grains' part over a ledger in memory: decides, prepares, appends, keeps what was folded.</summary>
internal sealed class CountyDriver
{
    private static readonly DateTimeOffset Start = new(2026, 3, 5, 1, 0, 0, TimeSpan.Zero);

    private readonly LedgerFixture _fixture = new();
    private int _requests;

    public MemoryLedger Ledger => _fixture.Ledger;

    public Sealer Sealer => _fixture.Sealer;

    public CountyState County { get; private set; } = CountyState.Empty;

    public DivisionState Village { get; private set; } = DivisionState.Empty;

    public CadreState Cadre { get; private set; } = CadreState.Empty;

    public HouseholdState Household { get; private set; } = HouseholdState.Empty;

    public static CountyId CountyId => LedgerFixture.Id<CountyId>("county");

    public static DivisionId VillageId => LedgerFixture.Id<DivisionId>("village");

    public static CadreId CadreId => LedgerFixture.Id<CadreId>("cadre");

    public static HouseholdId HouseholdId => LedgerFixture.Id<HouseholdId>("household");

    public async Task<Refusal?> CountyAsync(SubjectCommand command) =>
        await StoreAsync(StreamModels.County, StreamId.Of(CountyId), County, County.Version, CountyRules.Decide(County, command, TimeProvider.System), s => County = s);

    public async Task<Refusal?> VillageAsync(SubjectCommand command) =>
        await StoreAsync(StreamModels.Division, StreamId.Of(VillageId), Village, Village.Version, DivisionRules.Decide(VillageId, Village, command, Scope()), s => Village = s);

    public async Task<Refusal?> CadreAsync(SubjectCommand command) =>
        await StoreAsync(StreamModels.Cadre, StreamId.Of(CadreId), Cadre, Cadre.Version, CadreRules.Decide(CadreId, Cadre, command, Scope()), s => Cadre = s);

    public async Task<Refusal?> HouseholdAsync(SubjectCommand command) =>
        await StoreAsync(
            StreamModels.Household, StreamId.Of(HouseholdId), Household, Household.Version, HouseholdRules.Decide(Household, HouseholdId, command, Scope()), s => Household = s);

    public static async Task<CountyDriver> FoundedAsync()
    {
        var driver = new CountyDriver();
        await driver.CountyAsync(new FoundLedger("蓬安县", "Asia/Shanghai", ClockKind.Simulated, Start));
        return driver;
    }

    private CommandScope Scope() => new()
    {
        County = LedgerFixture.County,
        Today = LedgerFixture.Today,
        Policy = LedgerFixture.Policy,
        RequestKey = $"request {++_requests}",
    };

    private async Task<Refusal?> StoreAsync<TState>(
        StreamModel<TState> model, StreamId stream, TState state, long version, Decision<ISubjectEvent> decision, Action<TState> keep)
        where TState : class
    {
        if (decision.Refusal is not null || decision.Events.IsEmpty)
            return decision.Refusal;
        var ring = Sealer.Ring(LedgerFixture.County);
        var fold = new StreamFold<TState>(model, Sealer, EntryCodec.Default);
        var prepared = await fold.PrepareAsync(stream, state, version, decision.Events, LedgerFixture.Today, ring, TestContext.Current.CancellationToken);
        var request = new AppendRequest(
            LedgerFixture.County, new RequestKey($"{_requests}", string.Empty), "principal", Start, [prepared.Append], ring.NewKeys, default);
        Assert.IsType<AppendResult.Appended>(await Ledger.AppendAsync(request, TestContext.Current.CancellationToken));
        keep(prepared.After);
        return null;
    }
}
