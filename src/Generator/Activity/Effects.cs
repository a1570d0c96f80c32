using Lianxin.Generator.Cadres;
using Lianxin.Generator.Households;
using Lianxin.Generator.Randomness;

namespace Lianxin.Generator.Activity;

/// <summary>Draws what a household says of a resolved difficulty, to whom, and by which channel.</summary>
internal sealed class Effects(OfficeCadres offices, Members members, int year)
{
    private static readonly WeightedTable<string> Channels = new(
        ("OWN_CODE", 20), ("CALL_BACK", 40), ("UNTIED_VISIT", 18), ("INSPECTOR", 6), ("LINKED_CADRE", 16));

    private static readonly WeightedTable<string> Answers = new(
        ("SATISFIED", 52), ("MOSTLY_SATISFIED", 32), ("DISSATISFIED", 7), ("UNCLEAR", 9));
    private static readonly WeightedTable<string> AnswersToLinked = new(
        ("SATISFIED", 80), ("MOSTLY_SATISFIED", 16), ("DISSATISFIED", 2), ("UNCLEAR", 2));
    private static readonly WeightedTable<string> LaterAnswers = new(
        ("SATISFIED", 40), ("MOSTLY_SATISFIED", 50), ("UNCLEAR", 10));

    public ActivityRow Draw(DifficultySubject subject, string number, Cadre handler, int day, bool again, SeededRandom random)
    {
        var channel = Channels.Draw(random);
        // Only a household has a code of its own; the linked cadre must be there to ask.
        if ((channel == "OWN_CODE" && subject.Household is null) || (channel == "LINKED_CADRE" && !handler.PresentOn(day)))
            channel = "CALL_BACK";
        var asker = channel switch
        {
            "OWN_CODE" => null,
            "LINKED_CADRE" => handler,
            _ => offices.Untied(subject, day, random, handler),
        };
        if (asker is null && channel != "OWN_CODE")
            (channel, asker) = ("LINKED_CADRE", handler);

        var answer = (again ? LaterAnswers : channel == "LINKED_CADRE" ? AnswersToLinked : Answers).Draw(random);
        return new ActivityRow
        {
            Day = day,
            Verb = Verb.Effect,
            Household = subject.Household?.Number,
            Village = subject.Household is null ? subject.Village.Code : null,
            Difficulty = number,
            Cadre = asker?.Number,
            OccurredOn = day,
            Channel = channel,
            Speaker = Speaker(subject, random),
            Answer = answer,
            Aware = random.Chance(channel == "LINKED_CADRE" ? 970 : 840) ? "Y" : "N",
            Text = Phrases.Said(answer),
        };
    }

    /// <summary>An adult member, the head more often than not; for a village any representative of the villagers.</summary>
    private string Speaker(DifficultySubject subject, SeededRandom random)
    {
        if (subject.Household is not { } household)
            return "OTHER";
        if (random.Chance(600))
            return "HEAD";
        var adults = members.Of(household).Where(member => member.IsAdultIn(year)).ToList();
        return adults.Count == 0 ? "HEAD" : random.Pick(adults).Relation;
    }
}
