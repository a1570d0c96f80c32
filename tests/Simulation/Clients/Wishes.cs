using Lianxin.Domain.Cadres;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Lianxin.Domain.Visits;
using Lianxin.Simulation.Tests.Checks;
using Lianxin.Simulation.Tests.Scheduling;

namespace Lianxin.Simulation.Tests.Clients;

/// <summary>Draws commands that people may send, from what they saw, which may have changed since.</summary>
internal sealed class Wishes(Truth truth, Schedule schedule, Func<DateOnly> today)
{
    private Random Random => schedule.Random;

    /// <summary>The next wish of a client.</summary>
    /// <param name="key">The request's key, from which new ids are derived.</param>
    public Intent Next(string key)
    {
        var household = truth.Of<HouseholdState>(schedule.Pick(truth.Households).Value, Random.Next(4) / 2);
        return Random.Next(100) switch
        {
            < 12 => Report(household),
            < 40 => Verb(household),
            < 50 => Visit(household),
            < 54 => new Intent(household.Id.Value, new RecordMeasure(null, MeasureKind.Goods, 12_00, Cadre(), "米、油", today().AddDays(-Random.Next(3)))),
            < 58 => new Intent(household.Id.Value, new CorrectEntry(Random.Next(1, (int)household.Version + 1), "登记有误", null)),
            < 74 => Lead(household, key),
            < 81 => End(household),
            < 86 => Replace(household, key),
            < 89 => Split(household),
            < 91 => new Intent(household.Id.Value, new MergeHousehold(schedule.Pick(truth.Households), "并户", null)),
            < 92 => new Intent(household.Id.Value, new CloseHousehold(HouseholdStatus.MovedOut, "整户迁出", null)),
            < 94 => new Intent(household.Id.Value, new MoveHousehold(schedule.Pick(Genesis.Villages), "1组", null)),
            < 96 => new Intent(household.Id.Value, new AddMember(new MemberDetails("李新", Relation.Child, Gender.Male, string.Empty, null, string.Empty), null)),
            < 97 => new Intent(Genesis.Id<HouseholdId>(key).Value, Genesis.Registration(schedule.Pick(Genesis.Villages), Random.Next(1, 4))),
            < 98 => new Intent(Cadre().Value, new EditCadre(null, null, null, null, (RankGroup)Random.Next(1, 9), null, null, null)),
            < 99 => new Intent(Cadre().Value, new GrantLeave(today().AddDays(Random.Next(-5, 9)), today().AddDays(9), "年休假")),
            _ => Random.Next(3) == 0
                ? new Intent(Cluster.World.County.Value, new CloseYear(2025))
                : new Intent(Cadre().Value, new RetireCadre(today().AddDays(Random.Next(-2, 60)), "退休")),
        };
    }

    private CadreId Cadre() => schedule.Chance(0.4) ? Genesis.Cadres[0] : schedule.Pick(Genesis.Cadres);

    private Intent Report(HouseholdState household) => new(household.Id.Value, new ReportDifficulty(
        (DifficultyCategory)Random.Next(1, 12), Random.Next(1, 6), DifficultySource.Household, "屋顶漏雨", null, string.Empty));

    private Intent Visit(HouseholdState household)
    {
        var visit = new RecordVisit(default, today().AddDays(-Random.Next(4)), (VisitKind)Random.Next(1, 5), [Cadre()], 1, "走访", "一切安好");
        var also = Enumerable.Range(0, Random.Next(3)).Select(_ => schedule.Pick(truth.Households)).ToImmutableArray();
        return new Intent(household.Id.Value, visit) { Also = also };
    }

    private Intent Verb(HouseholdState household)
    {
        if (household.Difficulties.Items.IsEmpty)
            return Report(household);
        var item = household.Difficulties.Items.FirstOrDefault(item => item.Status.IsUnfinished()) ?? schedule.Pick(household.Difficulties.Items);
        var status = schedule.Chance(0.8) ? item.Status : (DifficultyStatus)Random.Next(1, 9);
        SubjectCommand command = status switch
        {
            DifficultyStatus.Reported when schedule.Chance(0.1) => new DeclineDifficulty { Difficulty = item.Id, Text = "不属受理范围" },
            DifficultyStatus.Reported => new AcceptDifficulty(Random.Next(1, 6)) { Difficulty = item.Id },
            DifficultyStatus.Accepted => new AssignDifficulty(Cadre(), Genesis.Body) { Difficulty = item.Id },
            DifficultyStatus.Assigned or DifficultyStatus.Reopened => new StartDifficulty { Difficulty = item.Id },
            DifficultyStatus.InProgress => Random.Next(6) switch
            {
                0 => new ReturnDifficulty { Difficulty = item.Id, Text = "需另行安排" },
                1 => new MoveDueDate(today().AddDays(Random.Next(5, 40))) { Difficulty = item.Id, Text = "雨季" },
                2 => new AssignDifficulty(Cadre(), Genesis.Body) { Difficulty = item.Id },
                _ => new ResolveDifficulty { Difficulty = item.Id, Text = "已修缮" },
            },
            DifficultyStatus.Resolved => Random.Next(3) switch
            {
                0 => new ReopenDifficulty { Difficulty = item.Id, Text = "又漏了" },
                1 => new CloseUnconfirmed(ClosureReason.NoAnswer) { Difficulty = item.Id },
                _ => new ConfirmEffect(EffectChannel.CallBack, Relation.Head, (EffectAnswer)Random.Next(1, 5), true, Cadre(), string.Empty, null)
                {
                    Difficulty = item.Id,
                },
            },
            _ => new WithdrawDifficulty { Difficulty = item.Id, Text = "自行解决" },
        };
        return new Intent(household.Id.Value, command);
    }

    private LinkTerms Terms(HouseholdState household, string key, DateOnly from)
    {
        var imported = schedule.Chance(0.1);
        return new LinkTerms(
            Genesis.Id<LinkId>($"{key}\nlink"), SubjectKind.Household, household.Id.Value, HolderKind.Cadre, Cadre().Value, LinkKind.Helping, LinkRole.Lead,
            LinkDuties.Assist, from, schedule.Chance(0.3) ? from.AddDays(Random.Next(0, 60)) : null, string.Empty, imported, schedule.Chance(0.1) ? "王主任" : string.Empty);
    }

    private Intent Lead(HouseholdState household, string key) =>
        new(household.Id.Value, new StartLink(Terms(household, key, today().AddDays(Random.Next(-20, 20))), "年度安排"));

    private Intent End(HouseholdState household) => household.Links.Items.IsEmpty
        ? Report(household)
        : new Intent(household.Id.Value, new EndLink(
            household.Links.Items[^1].Id, today().AddDays(Random.Next(-3, 10)), "调整", schedule.Chance(0.5) ? Cadre() : null));

    private Intent Replace(HouseholdState household, string key) => household.Links.Items.IsEmpty
        ? Lead(household, key)
        : new Intent(household.Id.Value, new ReplaceLink(
            household.Links.Items[^1].Id, Terms(household, key, today().AddDays(Random.Next(0, 10))), "轮换", "已交接"));

    private Intent Split(HouseholdState household)
    {
        var people = household.Present.Select(member => member.Person).ToImmutableArray();
        if (people.Length < 2)
            return Report(household);
        var cut = Random.Next(1, people.Length);
        var going = household.Difficulties.Unfinished().Select(item => item.Id).Take(Random.Next(2)).ToImmutableArray();
        return new Intent(household.Id.Value, new SplitHousehold(
            [new SplitPart(string.Empty, people[..cut], []), new SplitPart(string.Empty, people[cut..], going)], "分家", null));
    }
}
