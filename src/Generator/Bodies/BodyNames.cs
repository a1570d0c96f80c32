namespace Lianxin.Generator.Bodies;

internal static class BodyNames
{
    public static readonly string[] Departments =
    [
        "县委办公室", "县政府办公室", "县委组织部", "县委宣传部", "县委统战部", "县委政法委", "县委编办", "县直机关工委", "县发展和改革局",
        "县经济信息化局", "县教育局", "县科学技术局", "县公安局", "县民政局", "县司法局", "县财政局", "县人力资源和社会保障局",
        "县自然资源局", "县生态环境局", "县住房和城乡建设局", "县交通运输局", "县水务局", "县农业农村局", "县商务局", "县文化旅游局",
        "县卫生健康局", "县退役军人事务局", "县应急管理局", "县审计局", "县市场监督管理局", "县统计局", "县医疗保障局", "县林业局",
        "县信访局", "县残疾人联合会", "县妇女联合会", "县总工会", "县工商业联合会", "县供销合作社", "县综合行政执法局",
    ];

    private static readonly string[] UnitStems =
        ["青松", "明德", "和顺", "长宁", "丰禾", "云溪", "锦屏", "金穗", "安澜", "广济", "同心", "惠民", "清泉", "新晖", "润田"];
    private static readonly string[] UnitForms = ["中学", "小学", "医院", "农技站", "水利站", "农业公司", "建设公司", "文化馆", "林场", "合作银行"];

    /// <summary>Names of invented supporting units; numbered once the 150 combinations are used up.</summary>
    public static string SupportingUnit(int index)
    {
        var stem = UnitStems[index % UnitStems.Length];
        var form = UnitForms[(index + (index / UnitStems.Length)) % UnitForms.Length];
        var round = index / (UnitStems.Length * UnitForms.Length);
        return round == 0 ? stem + form : $"{stem}第{round + 1}{form}";
    }

    public static string Department(int index) =>
        index < Departments.Length ? Departments[index] : $"县直属第{index - Departments.Length + 1}事务中心";
}
