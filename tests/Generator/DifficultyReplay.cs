namespace Lianxin.Generator.Tests;

/// <summary>The difficulty machine as docs/data-files.md draws it.</summary>
internal sealed class DifficultyReplay
{
    private static readonly string[] OpenStates = ["Reported", "Accepted", "Assigned", "InProgress", "Resolved", "Reopened"];

    private static readonly Dictionary<(string State, string Verb), string> Machine = new()
    {
        [("Reported", "ACCEPT")] = "Accepted",
        [("Accepted", "ASSIGN")] = "Assigned",
        [("Assigned", "START")] = "InProgress",
        [("Reopened", "START")] = "InProgress",
        [("InProgress", "MEASURE")] = "InProgress",
        [("InProgress", "RESOLVE")] = "Resolved",
        [("Resolved", "EFFECT")] = "Confirmed",
        [("Resolved", "CLOSE_UNCONFIRMED")] = "ClosedUnconfirmed",
        [("Resolved", "REOPEN")] = "Reopened",
        [("Assigned", "RETURN")] = "Accepted",
        [("InProgress", "RETURN")] = "Accepted",
        [("Accepted", "REFER")] = "Accepted",
        [("Assigned", "REFER")] = "Accepted",
        [("InProgress", "REFER")] = "Accepted",
        [("Reported", "DECLINE")] = "Declined",
        [("Accepted", "DECLINE")] = "Declined",
    };

    private static readonly string[] Explained =
        ["REPORT", "RETURN", "REFER", "MEASURE", "RESOLVE", "CLOSE_UNCONFIRMED", "REOPEN", "WITHDRAW", "DECLINE"];

    private readonly Dictionary<string, Case> _cases = [];
    private readonly Dictionary<string, List<Case>> _bySubject = [];
    private readonly HashSet<string> _toReopen = [];
    private string? _reopenDay;

    public int Open => _cases.Values.Count(one => OpenStates.Contains(one.State));

    public void Apply(CsvRow row)
    {
        var (number, verb, subject) = (row["困难编号"], row["动作"], row["户编号"] + row["村代码"]);
        if (_reopenDay is not null && row["记录日期"] != _reopenDay)
            Assert.Empty(_toReopen);
        Assert.True(row["说明"].Length > 0 || !Explained.Contains(verb), $"{row}");
        if (verb == "REPORT")
        {
            Assert.True(row["类别"].Length > 0 && row["程度"] is "1" or "2" or "3" or "4" or "5" && row["来源"].Length > 0, $"{row}");
            var added = new Case(subject);
            Assert.True(_cases.TryAdd(number, added), $"{row}");
            if (!_bySubject.TryGetValue(subject, out var own))
                _bySubject[subject] = own = [];
            own.Add(added);
            return;
        }

        var one = _cases[number];
        Assert.Equal(one.Subject, subject);
        if (verb == "WITHDRAW")
        {
            Assert.Contains(one.State, OpenStates);
            one.State = "Withdrawn";
            return;
        }

        Assert.True(Machine.TryGetValue((one.State, verb), out var next), $"{one.State}: {row}");
        switch (verb)
        {
            case "ACCEPT":
                Assert.True(row["程度"] is "1" or "2" or "3" or "4" or "5", $"{row}");
                break;
            case "ASSIGN":
                Assert.Single(row.List("干部编号"));
                one.Handler = row["干部编号"];
                break;
            case "MEASURE":
                Assert.Equal(one.Handler, row["干部编号"]);
                Assert.True(row["措施"] != "MONEY" || row["金额(分)"].Length > 0, $"{row}");
                break;
            case "EFFECT":
                Assert.Equal(row["渠道"] == "OWN_CODE", row["干部编号"].Length == 0);
                Assert.True(row["渠道"] == "LINKED_CADRE" || row["干部编号"] != one.Handler, $"{row}");
                Assert.True(row["讲述人"].Length > 0 && row["知晓"] is "Y" or "N", $"{row}");
                if (row["评价"] == "DISSATISFIED")
                {
                    next = "Resolved";
                    _toReopen.Add(number);
                    _reopenDay = row["记录日期"];
                }

                break;
            case "REOPEN":
                Assert.True(_toReopen.Remove(number), $"{row}");
                break;
        }

        one.State = next;
    }

    public void Finish() => Assert.Empty(_toReopen);

    public bool AnyOpen(string subject) => OpenOf(subject).Any();

    public bool Handles(string cadre, string subject) => OpenOf(subject)
        .Any(one => one.Handler == cadre && one.State is not ("Resolved" or "Accepted"));

    public void HandOver(string subject, string from, string to)
    {
        foreach (var one in OpenOf(subject).Where(one => one.Handler == from))
            one.Handler = to;
    }

    private IEnumerable<Case> OpenOf(string subject) =>
        _bySubject.TryGetValue(subject, out var cases) ? cases.Where(one => OpenStates.Contains(one.State)) : [];

    private sealed class Case(string subject)
    {
        public string Subject { get; } = subject;

        public string State { get; set; } = "Reported";

        public string? Handler { get; set; }
    }
}
