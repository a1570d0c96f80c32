using System.Text;
using System.Text.Json;
using CsCheck;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Lianxin.Domain.Rows;
using Lianxin.Ledger.Codec;
using Lianxin.Ledger.Models;
using Lianxin.Ledger.Queries;
using Xunit;

namespace Lianxin.Ledger.Tests.Models;

public sealed class ReplayTests
{
    private static readonly string[] Texts = ["王小明", "51132319900101", "向阳路", "危房", "腿脚不便", "病假"];

    [Fact]
    public async Task Read_models_rebuilt_from_the_ledger_equal_the_live_ones()
    {
        var driver = await BusyAsync();
        var rows = Dump(driver.Ledger.Rows.Values);
        var facts = Dump(driver.Ledger.Facts);

        var streams = await ProjectionRebuild.RunAsync(
            driver.Ledger, driver.Ledger, driver.Sealer, LedgerFixture.County, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(4, streams);
        Assert.Equal(rows, Dump(driver.Ledger.Rows.Values));
        Assert.Equal(facts, Dump(driver.Ledger.Facts));
    }

    [Fact]
    public async Task Whatever_was_done_in_whatever_order_replay_gives_the_state_in_memory() => await Gen.Int[0, 11].Array[0, 40].SampleAsync(async verbs =>
    {
        var driver = await BusyAsync();
        foreach (var verb in verbs)
            await StepAsync(driver, verb);
        var replay = new StreamReplay(driver.Ledger, EntryCodec.Default);

        var village = await replay.LoadAsync(StreamModels.Division, StreamId.Of(CountyDriver.VillageId), cancellation: CancellationToken.None);
        var cadre = await replay.LoadAsync(StreamModels.Cadre, StreamId.Of(CountyDriver.CadreId), cancellation: CancellationToken.None);
        var household = await replay.LoadAsync(StreamModels.Household, StreamId.Of(CountyDriver.HouseholdId), cancellation: CancellationToken.None);
        var rows = Dump(driver.Ledger.Rows.Values);
        var facts = Dump(driver.Ledger.Facts);
        await ProjectionRebuild.RunAsync(driver.Ledger, driver.Ledger, driver.Sealer, LedgerFixture.County);

        return Text(village.State) == Text(driver.Village)
            && Text(cadre.State) == Text(driver.Cadre)
            && Text(household.State) == Text(driver.Household)
            && household.Version == driver.Household.Version
            && rows.SequenceEqual(Dump(driver.Ledger.Rows.Values))
            && facts.SequenceEqual(Dump(driver.Ledger.Facts));
    }, iter: 60);

    [Fact]
    public async Task Neither_the_ledger_nor_the_memory_holds_a_resident_in_clear()
    {
        var driver = await BusyAsync();
        var entries = await driver.Ledger.ReadCountyAsync(LedgerFixture.County, 0, 1000, TestContext.Current.CancellationToken);

        Assert.All(entries, entry => Assert.DoesNotContain(Texts, text => Encoding.UTF8.GetString(entry.Payload.Span).Contains(text, StringComparison.Ordinal)));
        Assert.DoesNotContain(Texts, text => Text(driver.Household).Contains(text, StringComparison.Ordinal));
        Assert.DoesNotContain(Dump(driver.Ledger.Rows.Values), row => Texts.Any(text => row.Contains(text, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_member_is_found_by_the_hash_of_the_name_after_the_head_changed()
    {
        var driver = await BusyAsync();
        var spouse = driver.Household.Members.Single(member => member.Relation == Relation.Spouse).Person;

        Assert.Null(await driver.HouseholdAsync(new ChangeHead(spouse, Relation.Spouse)));

        var row = driver.Ledger.Rows.Values.OfType<MemberRow>().Single(member => member.PersonId == spouse.Value);
        Assert.True(row.IsHead);
        Assert.Equal(driver.Sealer.LookupHash(LedgerFixture.County, "李红"), row.NameHash);
    }

    [Fact]
    public void Every_stream_kind_has_one_model_and_unknown_kinds_are_named()
    {
        Assert.Equal(StreamModels.All.Length, StreamModels.All.Select(model => model.Kind).Distinct().Count());
        Assert.Contains("petition", Assert.Throws<InvalidOperationException>(() => StreamModels.Of("petition")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_row_has_a_key()
    {
        var kinds = typeof(IProjectionRow).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IProjectionRow)));

        Assert.All(kinds, kind => Assert.Equal(typeof(string), kind.GetConstructors().SelectMany(c => c.GetParameters().Take(1)).First().ParameterType));
    }

    private static async Task<CountyDriver> BusyAsync()
    {
        var driver = await CountyDriver.FoundedAsync();
        Assert.Null(await driver.VillageAsync(new FoundDivision("511323101201", "石梁村", LedgerFixture.Id<DivisionId>("town"))));
        Assert.Null(await driver.CadreAsync(new RegisterCadre(
            "张伟", LedgerFixture.Id<BodyId>("body"), "科员", PersonnelCategory.CivilServant, RankGroup.Staff, "0817-8620001", null, new DateOnly(2020, 1, 1), "C1")));
        Assert.Null(await driver.CadreAsync(new GrantLeave(LedgerFixture.Today, LedgerFixture.Today, "病假")));
        Assert.Null(await driver.HouseholdAsync(new RegisterHousehold(
            CountyDriver.VillageId, "3组", "向阳路12号", Residence.Resident, [HouseholdTag.MinimumIncome], MonitoringType.Unspecified, "H1", string.Empty,
            [
                new MemberDetails("王小明", Relation.Head, Gender.Male, string.Empty, new DateOnly(1990, 1, 1), string.Empty),
                new MemberDetails("李红", Relation.Spouse, Gender.Female, string.Empty, null, string.Empty),
            ])));
        for (var verb = 0; verb < 12; verb++)
            await StepAsync(driver, verb);
        return driver;
    }

    private static async Task<Refusal?> StepAsync(CountyDriver driver, int verb)
    {
        var difficulty = driver.Household.Difficulties.Items is [.., var last] ? last.Id : LedgerFixture.Id<DifficultyId>("none");
        var link = driver.Cadre.Links.All.Values.FirstOrDefault(held => held.To is null);
        return verb switch
        {
            0 => await driver.HouseholdAsync(new ReportDifficulty(DifficultyCategory.Housing, 3, DifficultySource.Visit, "危房", null, string.Empty)),
            1 => await driver.HouseholdAsync(new AcceptDifficulty(4) { Difficulty = difficulty }),
            2 => await driver.HouseholdAsync(new AssignDifficulty(CountyDriver.CadreId, null) { Difficulty = difficulty }),
            3 => await driver.HouseholdAsync(new StartDifficulty { Difficulty = difficulty }),
            4 => await driver.HouseholdAsync(new ResolveDifficulty { Difficulty = difficulty, Text = "已修缮" }),
            5 => await driver.HouseholdAsync(new ReopenDifficulty { Difficulty = difficulty, Text = "仍漏雨" }),
            6 => await driver.VillageAsync(new ReportDifficulty(DifficultyCategory.Roads, 2, DifficultySource.Village, "腿脚不便", null, string.Empty)),
            7 => await driver.HouseholdAsync(new EditHousehold("4组", null, Residence.PartlyAway, null, null, null, null)),
            8 => await driver.HouseholdAsync(new AddMember(new MemberDetails("王新", Relation.Child, Gender.Unspecified, string.Empty, null, string.Empty), null)),
            9 => await driver.CadreAsync(new StartLink(
                new LinkTerms(
                    LedgerFixture.Id<LinkId>($"link {driver.Cadre.Version}"), SubjectKind.Household, CountyDriver.HouseholdId.Value, HolderKind.Cadre,
                    CountyDriver.CadreId.Value, LinkKind.Helping, LinkRole.Lead, LinkDuties.None, LedgerFixture.Today, null, string.Empty, false, "组织部"),
                string.Empty)),
            10 when link is not null => await driver.CadreAsync(new EndLink(link.Link, LedgerFixture.Today, "调整", null)),
            11 => await driver.VillageAsync(new EditDivision(null, $"511323101{300 + driver.Village.Version}", null, null)),
            _ => null,
        };
    }

    private static string Text(object state) => JsonSerializer.Serialize(state, state.GetType());

    private static List<string> Dump<T>(IEnumerable<T> items)
        where T : notnull => [.. items.Select(item => Line(item)).Order(StringComparer.Ordinal)];

    private static string Line(object item) => item is PositionedFact fact
        ? $"{fact.Position}/{fact.Ordinal}/{fact.Sign} {fact.Fact}"
        : item.ToString()!;
}
