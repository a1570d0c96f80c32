using System.Globalization;

namespace Lianxin.Generator.Tests;

/// <summary>
/// Replays activity.csv by the rules of docs/data-files.md, written from the document rather than from the generator.
/// </summary>
internal sealed class ActivityReplay
{
    private readonly Dictionary<string, CsvRow> _cadres;
    private readonly Dictionary<string, string> _villageOf;
    private readonly Dictionary<string, int> _membersOf;
    private readonly HashSet<string> _villages;
    private readonly HashSet<string> _gone = [];
    private readonly HashSet<string> _mustRemain = [];
    private readonly Dictionary<string, DateOnly> _arisen = [];
    private readonly Dictionary<string, Link> _links;
    private readonly DifficultyReplay _difficulties = new();
    private DateOnly _day = DateOnly.MinValue;
    private int _seq;

    public ActivityReplay(GeneratedCounty county)
    {
        _cadres = county.Cadres.ToDictionary(row => row["干部编号"]);
        _villageOf = county.Heads.ToDictionary(row => row["户编号"], row => row["村代码"]);
        _membersOf = county.Members.GroupBy(row => row["户编号"]).ToDictionary(group => group.Key, group => group.Count());
        _villages = [.. county.Villages.Select(row => row["code"])];
        _links = county.Links.Select(Link.Read).ToDictionary(link => link.Number);
    }

    public int OpenDifficulties => _difficulties.Open;

    public void Apply(CsvRow row)
    {
        Assert.Equal((++_seq).ToString(CultureInfo.InvariantCulture), row["序号"]);
        var day = row.Day("记录日期");
        Require(day >= _day && day.Year == 2026, row, "the day goes back or leaves the year");
        _day = day;
        Require(row["发生日期"].Length == 0 || row.Day("发生日期") <= day, row, "it occurred after it was recorded");
        var households = row.List("户编号");
        Require(households.Length > 0 != (row["村代码"].Length > 0) || row["动作"] == "MOVE", row, "household or village");
        foreach (var household in households)
            Require(_villageOf.ContainsKey(household) && !_gone.Contains(household), row, "the household doesn't exist any more");
        if (row["村代码"].Length > 0)
            Require(_villages.Contains(row["村代码"]), row, "the village doesn't exist");
        foreach (var cadre in row.List("干部编号"))
        {
            var acted = row["动作"] is "VISIT" or "MEASURE" ? row.Day("发生日期") : day;
            Require(IsPresent(cadre, acted), row, "the cadre is absent");
        }

        switch (row["动作"])
        {
            case "VISIT": Visit(row); break;
            case "TRANSFER": Transfer(row); break;
            case "END_LINK": EndLink(row); break;
            case "SPLIT": Split(row); break;
            case "MERGE": Merge(row); break;
            case "MOVE": Move(row); break;
            case "MOVE_OUT" or "DISSOLVE": Close(row); break;
            default: _difficulties.Apply(row); break;
        }
    }

    public void Finish()
    {
        _difficulties.Finish();
        Assert.DoesNotContain(_mustRemain, _gone.Contains);
    }

    private void Visit(CsvRow row)
    {
        var (households, cadres) = (row.List("户编号"), row.List("干部编号"));
        Require(households.Length is >= 1 and <= 50 && households.Distinct().Count() == households.Length, row, "households");
        Require(cadres.Length is >= 1 and <= 20 && cadres.Distinct().Count() == cadres.Length, row, "participants");
        Require(row["方式"] is "HOME" or "PHONE" or "VIDEO" or "COURTYARD", row, "kind");
        Require(IsPresent(cadres[0], row.Day("记录日期")), row, "the recorder is absent when recording");
        foreach (var cadre in cadres)
            Require(IsPresent(cadre, row.Day("发生日期")), row, "a participant is absent");
        foreach (var household in households)
            Require(!_arisen.TryGetValue(household, out var since) || row.Day("发生日期") > since, row, "visited before it arose");
    }

    private void Transfer(CsvRow row)
    {
        var (old, day) = (_links[row["联系编号"]], row.Day("记录日期"));
        Require(old.Role == "LEAD" && old.Subject == row["户编号"] && old.To is null && old.From < day, row, "the link transferred");
        Require(old.Holder != row["干部编号"], row, "transferred to the same cadre");
        _links[old.Number] = old with { To = day.AddDays(-1) };
        _links.Add(row["新编号"], old with { Number = row["新编号"], Holder = row["干部编号"], From = day });
        _difficulties.HandOver(row["户编号"], old.Holder, row["干部编号"]);
    }

    private void EndLink(CsvRow row)
    {
        var (link, day) = (_links[row["联系编号"]], row.Day("记录日期"));
        Require(link.Subject == row["户编号"] + row["村代码"] && link.To is null && link.From <= day
            && row["说明"].Length > 0, row, "the link ended");
        _links[link.Number] = link with { To = day };
        Require(!_difficulties.Handles(link.Holder, link.Subject) || link.Role != "LEAD", row, "open work without a taker");
    }

    private void Split(CsvRow row)
    {
        var numbers = row.List("新编号");
        var parts = row.List("成员").Select(part => part.Split('+').Select(int.Parse).ToList()).ToList();
        Require(numbers.Length >= 2 && numbers.Length == parts.Count, row, "parts");
        Assert.Equal(Enumerable.Range(1, _membersOf[row["户编号"]]), parts.SelectMany(part => part).Order());
        for (var i = 0; i < numbers.Length; i++)
        {
            Require(_villageOf.TryAdd(numbers[i], _villageOf[row["户编号"]]), row, "the new number is taken");
            _membersOf[numbers[i]] = parts[i].Count;
            _arisen[numbers[i]] = row.Day("记录日期");
        }

        Leave(row);
    }

    private void Merge(CsvRow row)
    {
        var into = row["目标户"];
        Require(into != row["户编号"] && !_gone.Contains(into) && _villageOf[into] == _villageOf[row["户编号"]], row, "merged into");
        _mustRemain.Add(into);
        Leave(row);
    }

    private void Move(CsvRow row)
    {
        var (household, village) = (row["户编号"], row["村代码"]);
        Require(_villageOf[household] != village, row, "moved to where it is");
        foreach (var link in Running(row).Where(link => link.Role == "LEAD"))
        {
            var holder = _cadres[link.Holder];
            Require(holder["家庭所在村"] != village || holder["职级组"] is "VILLAGE_CADRE" or "GRID_WORKER", row, "recusal");
        }

        Leave(row);
    }

    private void Close(CsvRow row)
    {
        Require(!Running(row).Any(), row, "closed while links run");
        Leave(row);
    }

    private void Leave(CsvRow row)
    {
        Require(!_difficulties.AnyOpen(row["户编号"]), row, "open difficulties");
        _gone.Add(row["户编号"]);
    }

    private IEnumerable<Link> Running(CsvRow row) =>
        _links.Values.Where(link => link.Subject == row["户编号"] && link.InForceOn(row.Day("记录日期")));

    private bool IsPresent(string cadre, DateOnly day)
    {
        var row = _cadres[cadre];
        return row.Day("到岗日期") <= day && !(row.DayOrNone("请假开始") <= day && day <= row.DayOrNone("请假结束"));
    }

    private static void Require(bool holds, CsvRow row, string what) => Assert.True(holds, $"{what}: {row}");
}
