namespace Lianxin.EndToEnd.Tests.Replay;

/// <summary>A cadre as cadres.csv has it, with the duty station's division.</summary>
internal sealed record Cadre(string Number, string Body, string Station, string Category, string RankGroup, DateOnly ActiveFrom, DateOnly? LeaveFrom, DateOnly? LeaveTo)
{
    public bool InService(DateOnly day) => ActiveFrom <= day;

    public bool OnLeave(DateOnly day) => LeaveFrom is { } from && from <= day && (LeaveTo is null || day <= LeaveTo);

    public bool Active(DateOnly day) => InService(day) && !OnLeave(day);
}

/// <summary>A household: tags and monitoring never change in the files, the village does by MOVE.</summary>
internal sealed class Household(string number, string id, string village, IReadOnlySet<string> tags, bool monitored, int head)
{
    private readonly List<(DateOnly From, string Village)> _moves = [];

    public string Number { get; } = number;

    public string Id { get; } = id;

    public string Village => VillageOn(DateOnly.MaxValue);

    public IReadOnlySet<string> Tags { get; } = tags;

    public bool Monitored { get; } = monitored;

    /// <summary>1-based position of the head among the members.</summary>
    public int Head { get; } = head;

    public void MoveTo(string village, DateOnly from) => _moves.Add((from, village));

    public string VillageOn(DateOnly day) => _moves.Where(move => move.From <= day).Select(move => move.Village).LastOrDefault(village);
}

/// <summary>A cadre's link. <paramref name="from"/> after <see cref="To"/> means that it never came into force.</summary>
internal sealed class Link(string number, string subjectKind, string subject, string cadre, string role, DateOnly from, DateOnly? to)
{
    public string Number { get; } = number;

    public string SubjectKind { get; } = subjectKind;

    /// <summary>Household number or division code.</summary>
    public string Subject { get; } = subject;

    public string Cadre { get; } = cadre;

    public string Role { get; } = role;

    public DateOnly From { get; } = from;

    public DateOnly? To { get; private set; } = to;

    public bool LeadOrGrid => SubjectKind == "HOUSEHOLD" && Role is "LEAD" or "GRID_WORKER";

    public bool InForce(DateOnly day) => From <= day && (To is null || day <= To);

    public bool Reaches(DateOnly day) => To is null || To >= day;

    public void End(DateOnly lastDay) => To = lastDay < From ? From.AddDays(-1) : lastDay;
}

/// <summary>One visit row at one household.</summary>
internal sealed record Visit(int Row, string Household, string HouseholdId, IReadOnlySet<string> Cadres, string Kind, DateOnly OccurredOn, DateOnly RecordedOn)
{
    public int DaysToRecord => RecordedOn.DayNumber - OccurredOn.DayNumber;
}

/// <summary>What a household said of a resolved difficulty; <paramref name="Handler"/> is who had resolved it, <paramref name="Taker"/> who asked, if anybody did.</summary>
internal sealed record Effect(
    Difficulty Difficulty, string Village, string? Handler, string? Taker, string Channel, string Answer, bool Aware, DateOnly OccurredOn);
