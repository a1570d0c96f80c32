using Lianxin.Contracts.Calls;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Visits;
using Lianxin.Grains.Tests.Hosting;
using Lianxin.Grains.Tests.Operations;
using Lianxin.Tabular.Formats;
using Lianxin.Tabular.Records;
using Lianxin.Tabular.Writing;
using static Lianxin.Grains.Tests.Hosting.TestCounty;

namespace Lianxin.Grains.Tests.Imports;

public sealed class ActivityTests(SiloFixture silo) : IClassFixture<SiloFixture>
{
    [Fact]
    public async Task A_year_of_rows_moves_the_clock_and_each_subject_and_doubles_nothing_when_repeated()
    {
        var county = await silo.FoundAsync();
        var desk = new OperationDesk(silo, county);
        await desk.ImportAsync("BODIES", OperationDesk.Written(RecordFormats.Bodies, OutputFormat.Csv, Sample.Body(county, 1)));
        await desk.ImportAsync("CADRES", OperationDesk.Written(RecordFormats.Cadres, OutputFormat.Csv, Sample.Cadre(1), Sample.Cadre(2)));
        await desk.ImportAsync("HOUSEHOLDS", OperationDesk.Written(
            RecordFormats.Households, OutputFormat.Csv, Enumerable.Range(1, 4).Select(number => Sample.Household(county, number))));
        await desk.ImportAsync("LINKS", OperationDesk.Written(RecordFormats.Links, OutputFormat.Csv, Sample.Lead(1, 1, 1), Sample.Lead(2, 2, 1)));

        var file = OperationDesk.Written(RecordFormats.Activity, OutputFormat.Csv, Rows());
        var first = await desk.ImportAsync("ACTIVITY", file);
        Assert.Empty((await desk.ItemsAsync(first.OperationId)).Where(item => item.Refusal is not null));
        Assert.Equal(("SUCCEEDED", 11L, 0L), (first.State, first.Changed, first.Failed));
        Assert.Equal(new DateOnly(2026, 4, 20), Value(await county.County.GetAsync(county.Reading)).Today);
        var household = await HouseholdAsync(county, 1);
        Assert.Equal(DifficultyStatus.Confirmed, Assert.Single(household.Difficulties).Row.Status);
        Assert.Equal(Cadre(county, 2), Assert.Single(household.Links, link => link.ToDay is null).HolderId);
        Assert.Equal(HouseholdStatus.Split, (await HouseholdAsync(county, 3)).Row.Status);
        Assert.Equal(HouseholdStatus.Dissolved, (await HouseholdAsync(county, 4)).Row.Status);
        Assert.Equal(new DateOnly(2026, 3, 9), (await HouseholdAsync(county, 2)).Row.LastVisitOn);

        var head = await desk.HeadAsync();
        var second = await desk.ImportAsync("ACTIVITY", file);
        Assert.Equal((0L, 11L, 0L), (second.Changed, second.Unchanged, second.Failed));
        Assert.Equal(head + 2, await desk.HeadAsync());
    }

    [Fact]
    public async Task A_row_that_names_who_was_never_registered_fails_alone_under_its_column()
    {
        var county = await silo.FoundAsync();
        var desk = new OperationDesk(silo, county);
        await desk.ImportAsync("BODIES", OperationDesk.Written(RecordFormats.Bodies, OutputFormat.Csv, Sample.Body(county, 1)));
        await desk.ImportAsync("CADRES", OperationDesk.Written(RecordFormats.Cadres, OutputFormat.Csv, Sample.Cadre(1)));
        await desk.ImportAsync("HOUSEHOLDS", OperationDesk.Written(RecordFormats.Households, OutputFormat.Csv, Sample.Household(county, 1)));
        ActivityRecord Visit(int seq, string household, params string[] cadres) => new()
        {
            Seq = seq, Day = new DateOnly(2026, 3, 9), Verb = ActivityVerb.Visit, HouseholdNos = [household], CadreNos = [.. cadres], Kind = VisitKind.Home,
        };

        var end = await desk.ImportAsync("ACTIVITY", OperationDesk.Written(
            RecordFormats.Activity, OutputFormat.Csv, Visit(1, "H000001", "C00001", "C09999"), Visit(2, "H009999", "C00001"), Visit(3, "H000001", "C00001")));
        Assert.Equal((1L, 2L), (end.Changed, end.Failed));
        Assert.Equal(
            [("干部编号", "NOT_FOUND"), ("户编号", "NOT_FOUND")],
            (await desk.ItemsAsync(end.OperationId)).Where(item => item.Refusal is not null).Select(item => (item.Column, item.Reason)));
    }

    private static IEnumerable<ActivityRecord> Rows()
    {
        ActivityRecord Row(int seq, int month, int day, ActivityVerb verb, params string[] households) => new()
        {
            Seq = seq, Day = new DateOnly(2026, month, day), Verb = verb, HouseholdNos = [.. households], Text = "办理",
        };

        ActivityRecord Difficulty(int seq, int day, ActivityVerb verb) => Row(seq, 3, day, verb, "H000001") with { DifficultyNo = "D1" };

        yield return Row(1, 3, 9, ActivityVerb.Visit, "H000001", "H000002") with { CadreNos = ["C00001"], Kind = VisitKind.Home };
        yield return Difficulty(2, 9, ActivityVerb.Report) with { Category = DifficultyCategory.Housing, Severity = 3, Source = DifficultySource.Visit };
        yield return Difficulty(3, 10, ActivityVerb.Accept) with { Severity = 2 };
        yield return Difficulty(4, 10, ActivityVerb.Assign) with { CadreNos = ["C00001"] };
        yield return Difficulty(5, 12, ActivityVerb.Start);
        yield return Difficulty(6, 15, ActivityVerb.Measure) with { CadreNos = ["C00001"], Measure = MeasureKind.Repair };
        yield return Difficulty(7, 20, ActivityVerb.Resolve);
        yield return Difficulty(8, 25, ActivityVerb.Effect) with { Channel = EffectChannel.OwnCode, Speaker = Relation.Head, Answer = EffectAnswer.Satisfied, Aware = true };
        yield return Row(9, 4, 20, ActivityVerb.Transfer, "H000001") with { LinkNo = "L000001", NewNos = ["L000009"], CadreNos = ["C00002"] };
        yield return Row(10, 4, 20, ActivityVerb.Split, "H000003") with { NewNos = ["H000031", "H000032"], Members = [[1], [2]] };
        yield return Row(11, 4, 20, ActivityVerb.Dissolve, "H000004");
    }

    private static string Cadre(TestCounty county, int number) => RegistryIdentity.OfCadre(county.Code, $"C{number:D5}", string.Empty).Value;

    private static async Task<Contracts.Subjects.HouseholdView> HouseholdAsync(TestCounty county, int number) => Value(
        await county.Household(RegistryIdentity.OfHousehold(county.Code, $"H{number:D6}", string.Empty)).GetAsync(new ReadContext(Caller.System), full: false));
}
