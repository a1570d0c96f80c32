using Lianxin.Generator.Cadres;
using Lianxin.Generator.Randomness;

namespace Lianxin.Generator.Activity;

/// <summary>Who works on a difficulty. A Lead's successor takes it over with the household.</summary>
internal sealed record Handler(Cadre Cadre, DifficultySubject? FollowsLeadOf)
{
    public static Handler? Choose(DifficultySubject subject, bool referred, int day, OfficeCadres offices, SeededRandom random)
    {
        if (referred)
            return offices.Untied(subject, day, random) is { } official ? new Handler(official, null) : null;

        var lead = subject.LastingLead(day);
        if (lead is not null && lead.PresentOn(day) && random.Chance(700))
            return new Handler(lead, subject);
        var leaving = lead is null ? subject.Household?.LeadOn(day)?.Cadre : null;
        IEnumerable<Cadre?> near = [subject.Household?.GridWorker, subject.Village.InCharge, .. subject.Village.VillageCadres];
        if (near.FirstOrDefault(cadre => cadre is not null && cadre != leaving && cadre.PresentOn(day)) is { } local)
            return new Handler(local, local == lead ? subject : null);
        return lead is not null && lead.PresentOn(day) ? new Handler(lead, subject) : Choose(subject, true, day, offices, random);
    }

    public Cadre On(int day) => FollowsLeadOf?.LastingLead(day) ?? Cadre;

    /// <summary>The first day from <paramref name="day"/> on that finds whoever handles it then present.</summary>
    public int NextPresent(int day)
    {
        for (var next = On(day).NextPresent(day); next != day; next = On(day).NextPresent(day))
            day = next;
        return day;
    }
}
