namespace Lianxin.Domain.Evaluation.Indexing;

/// <summary>What the indicators read of one village: the difficulties there, its households' and its own, by where they are now.</summary>
internal sealed class VillageBooks(EvaluationIndex index, int village, IEnumerable<Course> courses)
{
    public EvaluationIndex Index => index;

    /// <summary>The village's key.</summary>
    public int Village => village;

    /// <summary>1 January as a day number.</summary>
    public int FirstDay { get; } = index.Terms.FirstDay.DayNumber;

    /// <summary>The cut-off day as a day number.</summary>
    public int LastDay { get; } = index.Terms.CutOffDay.DayNumber;

    /// <summary>Difficulties in order of id.</summary>
    public ImmutableArray<Course> Courses { get; } = [.. courses.OrderBy(course => index.IdOf(course.Difficulty), StringComparer.Ordinal)];

    public bool InYear(int day) => FirstDay <= day && day <= LastDay;

    /// <summary>The books of every village that ever had a difficulty, in order of id.</summary>
    public static IEnumerable<VillageBooks> All(EvaluationIndex index) => index.Courses
        .Where(course => course.Village != Interner.None)
        .GroupBy(course => course.Village)
        .Select(group => new VillageBooks(index, group.Key, group))
        .OrderBy(books => index.IdOf(books.Village), StringComparer.Ordinal);
}
