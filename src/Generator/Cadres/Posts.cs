using Lianxin.Generator.Randomness;

namespace Lianxin.Generator.Cadres;

internal static class Posts
{
    private static readonly string[] Leaders =
        ["县委书记", "县长", "县委副书记", "常务副县长", "县人大常委会主任", "县政协主席", "组织部部长", "宣传部部长", "政法委书记", "副县长"];
    private static readonly string[] Staff = ["科员", "四级主任科员", "二级主任科员", "股长", "一级科员"];
    private static readonly string[] Institution = ["教师", "医师", "农技员", "技术员", "助理工程师", "会计"];
    private static readonly string[] Township = ["乡镇党委委员", "副乡镇长", "民政办主任", "党政办干事", "农业服务中心干部", "社会事务办干部"];
    private static readonly string[] Village = ["村党支部书记", "村委会主任", "村委会副主任", "文书", "妇女主任"];

    public static string Leader(int index) => Leaders[Math.Min(index, Leaders.Length - 1)];

    public static string OfStaff(SeededRandom random) => random.Pick(Staff);

    public static string OfInstitution(SeededRandom random) => random.Pick(Institution);

    public static string OfTownship(SeededRandom random) => random.Pick(Township);

    public static string OfVillage(int index) => Village[Math.Min(index, Village.Length - 1)];
}
