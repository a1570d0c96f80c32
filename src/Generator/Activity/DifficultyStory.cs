using Lianxin.Generator.Randomness;

namespace Lianxin.Generator.Activity;

/// <summary>
/// One difficulty from its report on, told step by step. A step that falls after the year, or that nobody is there to
/// take, ends the telling: the difficulty stays open.
/// </summary>
internal sealed class DifficultyStory(
    DifficultySubject subject, string number, string category, int lastDay, OfficeCadres offices, Effects effects,
    SeededRandom random)
{
    private static readonly WeightedTable<int> MeasureCounts = new((1, 62), (2, 27), (3, 11));

    private static readonly string[] UnansweredReasons =
        ["AWAY_AFTER_THREE_ATTEMPTS", "AWAY_AFTER_THREE_ATTEMPTS", "REFUSED", "NO_ANSWER"];

    private int _day;
    private int _started;
    private Handler? _handler;

    public List<ActivityRow> Rows { get; } = [];

    public bool Closed { get; private set; }

    public void Tell(int day, int occurred, string source)
    {
        _day = day;
        var severity = Needs.Severity(random);
        var need = Phrases.Need(category, random);
        Rows.Add(Row(Verb.Report, occurred: occurred, category: category, severity: severity, source: source, text: need));
        if (!Wait(0, 4) || EndsWith(Verb.Decline, 18) || EndsWith(Verb.Withdraw, 12))
            return;
        var certified = random.Chance(150) ? Math.Clamp(severity + (random.Chance(600) ? -1 : 1), 1, 5) : severity;
        Rows.Add(Row(Verb.Accept, severity: certified));
        if (EndsWith(Verb.Decline, 10, 1, 5) || !Prepare() || !Work(random.Chance(190)) || EndsWith(Verb.Withdraw, 12, 1, 9))
            return;
        if (Resolve() && Confirm(again: false) && Reopen() && Work(slow: false) && Resolve())
            Confirm(again: true);
    }

    /// <summary>From accepted to in progress, with the detours there are. False leaves it where it stands.</summary>
    private bool Prepare()
    {
        var referred = random.Chance(22);
        if (referred && !Step(Verb.Refer, 0, 3))
            return false;
        if (!Assign(referred) || random.Chance(30))
            return false; // about 3 % lie with a handler who never starts
        if (random.Chance(38) && !(StepOfHandler(Verb.Return, 1, 6) && Assign(false)))
            return false;
        if (random.Chance(12) && !(Step(Verb.Refer, 1, 6) && Assign(true)))
            return false;
        if (!Start())
            return false;
        return !random.Chance(15) || (StepOfHandler(Verb.Return, 2, 15) && Assign(random.Chance(300)) && Start());
    }

    private bool Assign(bool referred)
    {
        if (!Wait(0, 3))
            return false;
        if (subject.Household is null && !referred)
            _day = subject.Village.InCharge!.NextPresent(_day);
        if (_day > lastDay || Handler.Choose(subject, referred, _day, offices, random) is not { } handler)
            return false;
        _handler = handler;
        Rows.Add(Row(Verb.Assign, cadre: handler.Cadre.Number));
        return true;
    }

    private bool Start()
    {
        var started = StepOfHandler(Verb.Start, 0, 7);
        _started = _day;
        return started;
    }

    private bool Work(bool slow)
    {
        if (slow && !Wait(40, 110))
            return false;
        for (var left = MeasureCounts.Draw(random); left > 0; left--)
        {
            if (!WaitForHandler(3, 20))
                return false;
            var cadre = _handler!.On(_day);
            var occurred = Math.Max(_started, _day - (random.Chance(40) ? random.Between(8, 20) : random.Between(0, 3)));
            if (!cadre.PresentOn(occurred) || _handler.On(occurred) != cadre)
                occurred = _day;
            var measure = Needs.Measure(category, random);
            Rows.Add(Row(
                Verb.Measure, cadre: cadre.Number, occurred: occurred, measure: measure,
                amountFen: Needs.AmountFen(measure, random),
                text: Phrases.Done(measure)));
        }

        return true;
    }

    private bool Resolve() => StepOfHandler(Verb.Resolve, 1, 8);

    /// <summary>True when the answer sends the difficulty back.</summary>
    private bool Confirm(bool again)
    {
        if (random.Chance(30))
            return false; // nobody asks
        if (random.Chance(65))
        {
            if (Closed = Wait(20, 45))
            {
                var reason = random.Pick(UnansweredReasons);
                Rows.Add(Row(Verb.CloseUnconfirmed, kind: reason, text: Phrases.Unanswered(reason)));
            }

            return false;
        }

        if (!Wait(2, 25))
            return false;
        var effect = effects.Draw(subject, number, _handler!.On(_day), _day, again, random);
        Rows.Add(effect);
        Closed = effect.Answer != "DISSATISFIED";
        return !Closed;
    }

    private bool Reopen()
    {
        Rows.Add(Row(Verb.Reopen));
        return Start();
    }

    /// <summary>True when the telling ends here: by this verb, or because its day would fall after the year.</summary>
    private bool EndsWith(Verb verb, int perMille, int fewest = 0, int most = 0)
    {
        if (!random.Chance(perMille))
            return false;
        Closed = Step(verb, fewest, most);
        return true;
    }

    private bool Step(Verb verb, int fewest, int most)
    {
        if (!Wait(fewest, most))
            return false;
        Rows.Add(Row(verb));
        return true;
    }

    private bool StepOfHandler(Verb verb, int fewest, int most)
    {
        if (!WaitForHandler(fewest, most))
            return false;
        Rows.Add(Row(verb));
        return true;
    }

    private bool WaitForHandler(int fewest, int most)
    {
        _day = _handler!.NextPresent(_day + random.Between(fewest, most));
        return _day <= lastDay;
    }

    private bool Wait(int fewest, int most) => (_day += random.Between(fewest, most)) <= lastDay;

    private ActivityRow Row(
        Verb verb, string? cadre = null, int occurred = -1, string? category = null, int severity = 0, string? source = null,
        string? kind = null,
        string? measure = null, int amountFen = 0, string? text = null) => new()
    {
        Day = _day,
        Verb = verb,
        Household = subject.Household?.Number,
        Village = subject.Household is null ? subject.Village.Code : null,
        Difficulty = number,
        Cadre = cadre,
        OccurredOn = occurred,
        Category = category,
        Severity = severity,
        Kind = kind,
        Source = source,
        Measure = measure,
        AmountFen = amountFen,
        Text = text ?? Phrases.For(verb, random),
    };
}
