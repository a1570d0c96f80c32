namespace Lianxin.Generator.Households;

/// <param name="Name">Invented.</param>
/// <param name="Relation">Code as in households.csv.</param>
/// <param name="Male">The gender in fact; whether the file states it is the writer's matter.</param>
/// <param name="Birth">Date of birth.</param>
internal sealed record Member(string Name, string Relation, bool Male, DateOnly Birth)
{
    public bool IsAdultIn(int year) => Birth.Year <= year - 19;
}
