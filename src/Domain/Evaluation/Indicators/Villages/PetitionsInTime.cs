using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Schemes;

namespace Lianxin.Domain.Evaluation.Indicators.Villages;

/// <summary>Petitions handled in time: a share. How many petitions there are is never counted, so nobody gains by keeping people from petitioning.</summary>
internal sealed class PetitionsInTime : IVillageIndicator
{
    public ItemDefinition Definition { get; } = new()
    {
        Code = "petitions_in_time",
        Subject = SchemeSubject.Village,
        Formula = Formulas.Proportional,
        Evidence = "difficulties",
        Parameters = ["target"],
        Meaning = ("petitions and hotline calls from the village resolved by their due date", "本村信访与热线事项按期办结"),
        Part = ("Resolved by the due date", "按期办结件数"),
        Whole = ("Petitions and calls due", "应办结件数"),
    };

    public void Measure(VillageBooks books, SchemeItem item, Tally tally)
    {
        foreach (var course in books.Courses)
        {
            if (course.Steps[0].Source is DifficultySource.Petition or DifficultySource.Hotline)
                DueJudgement.Of(course, books.FirstDay, books.LastDay)?.Count(course, tally);
        }
    }
}
