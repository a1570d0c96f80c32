using Lianxin.Generator.People;
using Lianxin.Generator.Randomness;

namespace Lianxin.Generator.Households;

/// <summary>
/// Draws a household's members from a stream of their own: the same every time, so 640,000 persons need no memory.
/// </summary>
internal sealed class Members(long seed, int year)
{
    private static readonly WeightedTable<string> Others = new(
        ("CHILD", 60), ("PARENT", 16), ("GRANDCHILD", 14), ("SIBLING", 5), ("GRANDPARENT", 2), ("OTHER", 3));

    public IReadOnlyList<Member> Of(Household household)
    {
        var random = new SeededRandom(seed, Purpose.Members, household.Index);
        var headMale = random.Chance(760);
        var headAge = household.Tags.Contains("ORPHAN") ? random.Between(15, 24) : random.Between(27, 82);
        var surname = PersonNames.Surname(random);
        var members = new List<Member>(household.MemberCount) { Draw("HEAD", headMale, headAge) };
        while (members.Count < household.MemberCount)
        {
            var married = members.Count == 1 && headAge > 24 && random.Chance(820);
            var relation = married ? "SPOUSE" : Fitting(Others.Draw(random), headAge);
            members.Add(Draw(relation, relation == "SPOUSE" ? !headMale : random.Chance(510), AgeOf(relation, headAge, random)));
        }

        return members;

        Member Draw(string relation, bool male, int age)
        {
            var birth = new DateOnly(year - 1 - Math.Clamp(age, 0, 99), 1, 1).AddDays(random.Below(365));
            var family = relation is "SPOUSE" or "OTHER" || (relation is "PARENT" or "GRANDPARENT" && !male)
                ? PersonNames.Surname(random)
                : surname;
            return new Member(family + PersonNames.Given(random, male, birth.Year), relation, male, birth);
        }
    }

    private static string Fitting(string relation, int headAge) => relation switch
    {
        "GRANDCHILD" when headAge < 48 => "CHILD",
        "PARENT" when headAge > 70 => "CHILD",
        "GRANDPARENT" when headAge > 40 => "SIBLING",
        "CHILD" when headAge < 24 => "SIBLING",
        _ => relation,
    };

    private static int AgeOf(string relation, int headAge, SeededRandom random) => relation switch
    {
        "SPOUSE" => Math.Max(22, headAge + random.Between(-6, 4)),
        "CHILD" => Math.Max(0, headAge - random.Between(21, 34)),
        "PARENT" => headAge + random.Between(19, 29),
        "GRANDCHILD" => Math.Max(0, headAge - random.Between(44, 56)),
        "GRANDPARENT" => headAge + random.Between(42, 58),
        "SIBLING" => Math.Max(1, headAge + random.Between(-8, 8)),
        _ => random.Between(3, 80),
    };
}
