using Lianxin.Generator.Csv;
using Lianxin.Generator.Divisions;
using Lianxin.Generator.People;
using Lianxin.Generator.Randomness;
using Lianxin.Generator.Time;

namespace Lianxin.Generator.Households;

/// <summary>Streams households.csv: one row a member, with the gaps and doubles that real registers have.</summary>
internal sealed class HouseholdsFile(Members members, long seed, int year)
{
    private readonly SeededRandom _random = new(seed, Purpose.Duplicates);

    public int MemberRows { get; private set; }

    public void Write(
        string directory, IReadOnlyList<Household> households, Action<int> done, CancellationToken cancellationToken)
    {
        using var file = new CsvFile(
            directory, "households.csv", "户编号", "村代码", "村组", "住址", "居住情况", "户标签", "监测类型", "低保证号", "姓名", "与户主关系", "性别",
            "身份证号", "出生日期", "电话");
        (Member Person, string IdNumber)? earlierHead = null;
        foreach (var household in households)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var family = members.Of(household);
            for (var position = 0; position < family.Count; position++)
            {
                var member = family[position];
                var idNumber = IdNumber(household, position, member);
                if (position > 0)
                {
                    WriteRow(file, household, false, member, idNumber);
                    continue;
                }

                // Now and then a head is registered twice, as after a marriage or a move that nobody reported.
                if (earlierHead is { } earlier && _random.Chance(3))
                    (member, idNumber) = (earlier.Person, earlier.IdNumber);
                else if (idNumber.Length == 18)
                    earlierHead = (member, idNumber);
                WriteRow(file, household, true, member, idNumber);
            }

            done(household.Index + 1);
        }

        MemberRows = file.Rows;
    }

    private void WriteRow(CsvFile file, Household household, bool head, Member member, string idNumber)
    {
        var gender = _random.Chance(10) ? null : member.Male ? "M" : "F";
        var birth = _random.Chance(40) ? null : YearCalendar.Text(member.Birth);
        var phone = member.IsAdultIn(year) && _random.Chance(head ? 880 : 420) ? Phones.Draw(_random) : null;
        if (head)
        {
            file.Write(
                household.Number, household.Village.Code, $"{household.Group}组", AddressOf(household), household.Residence,
                string.Join(';', household.Tags), household.Monitoring, LowIncomeNumber(household), member.Name,
                member.Relation, gender, idNumber, birth, phone);
        }
        else
        {
            file.Write(
                household.Number, null, null, null, null, null, null, null, member.Name, member.Relation, gender, idNumber,
                birth, phone);
        }
    }

    private string IdNumber(Household household, int position, Member member) => _random.Below(1000) switch
    {
        < 30 => "",
        < 42 when member.Birth.Year < 1999 => ResidentId.Fifteen(household.Index, position, member.Male, member.Birth),
        _ => ResidentId.Eighteen(household.Index, position, member.Male, member.Birth),
    };

    private string? LowIncomeNumber(Household household) =>
        household.Tags.Contains("MINIMUM_INCOME") && !_random.Chance(50) ? "D" + household.Number[1..] : null;

    private static string AddressOf(Household household) =>
        $"{VillagePlanner.ShortName(household.Village.Village.Name)}{household.Group}组{household.Index - household.Village.FirstHousehold + 1}号";
}
