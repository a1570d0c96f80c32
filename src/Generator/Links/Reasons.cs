using Lianxin.Generator.Randomness;

namespace Lianxin.Generator.Links;

internal static class Reasons
{
    private static readonly string[] Starts = ["县委统一安排", "年度结对帮扶安排", "乡镇党委安排", "村两委分工", "网格划分"];
    private static readonly string[] Successions = ["原联系人工作调动", "分工调整", "届满轮换"];

    public static string Start(SeededRandom random) => random.Pick(Starts);

    public static string Succession(SeededRandom random) => random.Pick(Successions);
}
