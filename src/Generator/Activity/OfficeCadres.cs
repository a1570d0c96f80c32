using Lianxin.Generator.Cadres;
using Lianxin.Generator.Randomness;

namespace Lianxin.Generator.Activity;

/// <summary>
/// Cadres of the county's departments: they take what is referred upward and ask households they have no tie to.
/// </summary>
internal sealed class OfficeCadres(IReadOnlyList<Cadre> cadres)
{
    private const int Attempts = 30;

    private readonly List<Cadre> _offices = [.. cadres.Where(cadre => cadre.Rank is RankGroup.DepartmentHead or RankGroup.Staff)];

    /// <summary>Somebody present without any tie to the subject, never who handled its difficulty; null if a short search finds none.</summary>
    public Cadre? Untied(DifficultySubject subject, int day, SeededRandom random, Cadre? handler = null)
    {
        for (var i = 0; i < Attempts; i++)
        {
            var cadre = random.Pick(_offices);
            if (cadre != handler && cadre.PresentOn(day) && !subject.IsTiedTo(cadre))
                return cadre;
        }

        return null;
    }
}
