namespace Lianxin.EndToEnd.Tests.Replay;

/// <summary>What docs/evaluation.md reads from difficulties' transitions.</summary>
internal sealed class CaseworkFigures(CountyYear county)
{
    private readonly IReadOnlyList<Difficulty> _difficulties = [.. county.Difficulties.Values];
    private readonly IReadOnlyList<DateOnly> _days = [.. county.Days];
    private readonly Dictionary<string, (int Resolved, int AnsweredFor)> _resolution = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _overdue = new(StringComparer.Ordinal);

    /// <summary>Goes once through all difficulties for the figures that cadres share out among them.</summary>
    public CaseworkFigures Read()
    {
        foreach (var difficulty in _difficulties)
        {
            ReadResolution(difficulty);
            ReadOverdue(difficulty);
        }

        return this;
    }

    public decimal? StartTimeliness(Cadre cadre)
    {
        var verdicts = _difficulties.Select(difficulty => StartedInTime(difficulty, cadre.Number)).OfType<bool>().ToList();
        return verdicts.Count == 0 ? null : Points.Of(10m * verdicts.Count(inTime => inTime) / verdicts.Count);
    }

    public decimal? ResolvedOnTime(Cadre cadre)
    {
        if (!_resolution.TryGetValue(cadre.Number, out var own))
            return null;
        var share = (decimal)own.Resolved / own.AnsweredFor;
        return share >= Numbers.Target ? 20 : Points.Of(20m * own.Resolved / (own.AnsweredFor * Numbers.Target));
    }

    public decimal? OverdueDays(Cadre cadre) =>
        _overdue.TryGetValue(cadre.Number, out var days) ? Points.LessWithFloor(10, Numbers.PerOverdueDay * days) : null;

    public decimal? Reopened(Cadre cadre)
    {
        var applies = false;
        var reopened = 0;
        foreach (var difficulty in _difficulties)
        {
            string? resolver = null;
            foreach (var step in difficulty.Steps)
            {
                if (step.Enters(State.Resolved))
                {
                    resolver = step.Handler;
                    applies |= resolver == cadre.Number && county.InYear(step.Day);
                }
                else if (step.Enters(State.Reopened) && county.InYear(step.Day) && resolver == cadre.Number)
                {
                    reopened++;
                }
            }
        }

        return applies ? Points.LessWithFloor(10, Numbers.PerReopened * reopened) : null;
    }

    private bool? StartedInTime(Difficulty difficulty, string cadre)
    {
        var steps = difficulty.Steps;
        var at = Enumerable.Range(0, steps.Count).FirstOrDefault(i => steps[i].To == State.Assigned && difficulty.ReceivedAt(i) == cadre, -1);
        if (at < 0 || !county.InYear(steps[at].Day))
            return null;
        var limit = steps[at].Day.AddDays(Numbers.StartedWithinDays);
        foreach (var step in steps.Skip(at + 1).Where(step => step.Day <= county.Last))
        {
            if (step.To == State.InProgress && step.Handler == cadre)
                return step.Day <= limit;
            if (step.To != State.Assigned || step.Handler != cadre)
                return step.Day <= limit ? null : false;
        }

        return limit > county.Last ? null : false;
    }

    private void ReadResolution(Difficulty difficulty)
    {
        var first = difficulty.Steps.FirstOrDefault(step => step.Enters(State.Resolved));
        if ((first?.Due ?? difficulty.Steps.LastOrDefault(step => step.Due is not null)?.Due) is not { } due || !county.InYear(due))
            return;
        if (difficulty.Steps.Any(step => step.To is State.Withdrawn or State.Declined && step.Day <= due))
            return;
        if (first is not null && first.Day <= due)
        {
            Answers(first.Handler, true);
            return;
        }

        var dayAfter = due.AddDays(1) < county.Last ? due.AddDays(1) : county.Last;
        Answers(difficulty.AtEndOf(dayAfter)?.Handler, false);
    }

    private void Answers(string? cadre, bool resolved)
    {
        if (cadre is null)
            return;
        var before = _resolution.GetValueOrDefault(cadre);
        _resolution[cadre] = (before.Resolved + (resolved ? 1 : 0), before.AnsweredFor + 1);
    }

    private void ReadOverdue(Difficulty difficulty)
    {
        var grace = Enumerable.Range(0, difficulty.Steps.Count)
            .Where(i => difficulty.ReceivedAt(i) is not null && difficulty.Steps[i].Due < difficulty.Steps[i].Day)
            .Select(i => difficulty.Steps[i].Day)
            .ToList();
        foreach (var day in _days)
        {
            if (difficulty.AtEndOf(day) is not { BeingHandled: true, Handler: { } handler } standing)
                continue;
            var counts = standing.Due < day && !grace.Any(received => received <= day && day < received.AddDays(Numbers.GraceDays));
            _overdue[handler] = _overdue.GetValueOrDefault(handler) + (counts ? 1 : 0);
        }
    }
}
