using System.Globalization;

namespace Lianxin.EndToEnd.Tests.Replay;

/// <summary>The county's files played through to the year's end, row by row as docs/data-files.md says.</summary>
internal sealed class CountyYear
{
    private readonly string _county;
    private readonly Dictionary<string, Cadre> _byNumber;

    public CountyYear(string directory, int year)
    {
        First = new DateOnly(year, 1, 1);
        Last = new DateOnly(year, 12, 31);
        _county = CsvRows.Read(Path.Combine(directory, "areas.csv")).Single()["code"];
        var stations = CsvRows.Read(Path.Combine(directory, "bodies.csv")).ToDictionary(row => row["单位编号"], row => row["所在区划"]);
        Cadres = [.. CsvRows.Read(Path.Combine(directory, "cadres.csv")).Select(row => new Cadre(
            row["干部编号"], row["单位编号"], stations[row["单位编号"]], row["人员类别"], row["职级组"],
            Day(row["到岗日期"]), OptionalDay(row["请假开始"]), OptionalDay(row["请假结束"])))];
        _byNumber = Cadres.ToDictionary(cadre => cadre.Number);
        foreach (var members in CsvRows.Read(Path.Combine(directory, "households.csv")).GroupBy(row => row["户编号"]))
            AddHousehold(members.Key, [.. members]);
        foreach (var row in CsvRows.Read(Path.Combine(directory, "links.csv")).Where(row => row["主体类别"] == "CADRE"))
        {
            Links.Add(new Link(
                row["联系编号"], row["对象类别"], row["对象编号"], row["主体编号"], row["角色"], Day(row["开始日期"]), OptionalDay(row["结束日期"])));
        }

        foreach (var row in CsvRows.Read(Path.Combine(directory, "activity.csv")))
            Play(row);
    }

    public DateOnly First { get; }

    public DateOnly Last { get; }

    public IEnumerable<DateOnly> Days => Enumerable.Range(0, Last.DayNumber - First.DayNumber + 1).Select(First.AddDays);

    public IReadOnlyList<Cadre> Cadres { get; }

    public Dictionary<string, Household> Households { get; } = new(StringComparer.Ordinal);

    public List<Link> Links { get; } = [];

    public List<Visit> Visits { get; } = [];

    public Dictionary<string, Difficulty> Difficulties { get; } = new(StringComparer.Ordinal);

    public List<Effect> Effects { get; } = [];

    public Cadre? CadreOf(string? number) => number is null ? null : _byNumber.GetValueOrDefault(number);

    public bool InYear(DateOnly day) => First <= day && day <= Last;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? OptionalDay(string text) => text.Length == 0 ? null : Day(text);

    private static string[] List(string cell) => cell.Split(';', StringSplitOptions.RemoveEmptyEntries);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private void AddHousehold(string number, List<Dictionary<string, string>> members)
    {
        var head = members.FindIndex(row => row["与户主关系"] == "HEAD");
        Households.Add(number, new Household(
            number, StableId.OfHousehold(_county, number), members[head]["村代码"], List(members[head]["户标签"]).ToHashSet(), members[head]["监测类型"].Length > 0, head + 1));
    }

    private void Play(Dictionary<string, string> row)
    {
        var day = Day(row["记录日期"]);
        var occurredOn = OptionalDay(row["发生日期"]) ?? day;
        var household = row["户编号"];
        switch (row["动作"])
        {
            case "VISIT":
                Visits.AddRange(List(household).Distinct().Select(number => new Visit(
                    Number(row["序号"]), number, Households[number].Id, List(row["干部编号"]).ToHashSet(), row["方式"], occurredOn, day)));
                break;
            case "TRANSFER":
                Transfer(row, household, day);
                break;
            case "END_LINK":
                Links.Single(link => link.Number == row["联系编号"]).End(day);
                break;
            case "SPLIT":
                Split(household, List(row["新编号"]), List(row["成员"]), day);
                break;
            case "MERGE":
                EndLinks(household, day.AddDays(-1));
                CarryDifficulties(household, row["目标户"]);
                break;
            case "MOVE":
                Households[household].MoveTo(row["村代码"], occurredOn);
                break;
            case "MOVE_OUT" or "DISSOLVE":
                EndLinks(household, day);
                break;
            case "REPORT":
                Report(row, occurredOn);
                break;
            default:
                OfDifficulty(row, Difficulties[row["困难编号"]], day, occurredOn);
                break;
        }
    }

    private void Report(Dictionary<string, string> row, DateOnly occurredOn)
    {
        var subject = row["户编号"].Length > 0 ? row["户编号"] : row["村代码"];
        var subjectId = row["户编号"].Length > 0 ? Households[subject].Id : StableId.OfVillage(_county, subject);
        var number = row["困难编号"];
        Difficulties.Add(number, new Difficulty(
            number, StableId.OfDifficulty(_county, subjectId, number), subject, row["类别"], row["来源"], Number(row["程度"]), occurredOn));
    }

    private void OfDifficulty(Dictionary<string, string> row, Difficulty difficulty, DateOnly day, DateOnly occurredOn)
    {
        switch (row["动作"])
        {
            case "ACCEPT":
                difficulty.Accept(day, row["程度"].Length > 0 ? Number(row["程度"]) : difficulty.Now.Severity);
                break;
            case "ASSIGN":
                difficulty.Assign(day, row["干部编号"]);
                break;
            case "START":
                difficulty.Go(day, State.InProgress);
                break;
            case "RETURN" or "REFER":
                difficulty.GiveBack(day);
                break;
            case "MEASURE":
                break;
            case "RESOLVE":
                difficulty.Go(day, State.Resolved);
                break;
            case "EFFECT":
                Effects.Add(new Effect(
                    difficulty,
                    Households.TryGetValue(difficulty.Subject, out var asked) ? asked.VillageOn(occurredOn) : difficulty.Subject,
                    difficulty.Now.Handler,
                    row["干部编号"] is { Length: > 0 } taker ? taker : null,
                    row["渠道"],
                    row["评价"],
                    row["知晓"] == "Y",
                    occurredOn));
                if (row["评价"] != "DISSATISFIED")
                    difficulty.Go(occurredOn, State.Confirmed);
                break;
            case "CLOSE_UNCONFIRMED":
                difficulty.Go(day, State.ClosedUnconfirmed);
                break;
            case "REOPEN":
                difficulty.Go(day, State.Reopened);
                break;
            case "WITHDRAW":
                difficulty.Go(day, State.Withdrawn);
                break;
            case "DECLINE":
                difficulty.Go(day, State.Declined);
                break;
            default:
                throw new InvalidDataException($"row {row["序号"]}: no verb {row["动作"]}");
        }
    }

    private void Transfer(Dictionary<string, string> row, string household, DateOnly day)
    {
        var old = Links.Single(link => link.Number == row["联系编号"]);
        old.End(day.AddDays(-1));
        Links.Add(new Link(row["新编号"], old.SubjectKind, old.Subject, row["干部编号"], old.Role, day, null));
        foreach (var difficulty in Difficulties.Values.Where(d => d.Subject == household && d.Now.BeingHandled && d.Now.Handler == old.Cadre))
            difficulty.HandOver(day, row["干部编号"]);
    }

    private void Split(string household, string[] numbers, string[] members, DateOnly day)
    {
        var old = Households[household];
        var parts = members.Select(part => part.Split('+').Select(Number).ToList()).ToList();
        foreach (var number in numbers)
            Households.Add(number, new Household(number, StableId.OfHousehold(_county, number), old.Village, old.Tags, old.Monitored, 1));
        foreach (var link in Links.Where(link => link.SubjectKind == "HOUSEHOLD" && link.Subject == household && link.Reaches(day)).ToList())
        {
            foreach (var number in numbers)
                Links.Add(new Link(string.Empty, link.SubjectKind, number, link.Cadre, link.Role, link.From > day ? link.From : day, link.To));
            link.End(day.AddDays(-1));
        }

        CarryDifficulties(household, numbers[parts.FindIndex(part => part.Contains(old.Head))]);
    }

    private void EndLinks(string household, DateOnly lastDay)
    {
        foreach (var link in Links.Where(link => link.SubjectKind == "HOUSEHOLD" && link.Subject == household && link.Reaches(lastDay.AddDays(1))))
            link.End(lastDay);
    }

    private void CarryDifficulties(string from, string to)
    {
        foreach (var difficulty in Difficulties.Values.Where(difficulty => difficulty.Subject == from && difficulty.Unfinished))
            difficulty.Subject = to;
    }
}
