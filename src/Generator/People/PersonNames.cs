using Lianxin.Generator.Randomness;

namespace Lianxin.Generator.People;

/// <summary>Invented names: surnames in about their national frequency, given names by gender and generation.</summary>
internal static class PersonNames
{
    private static readonly WeightedTable<string> Surnames = new(
        ("王", 72), ("李", 72), ("张", 68), ("刘", 54), ("陈", 45), ("杨", 31), ("黄", 22), ("赵", 23), ("周", 21), ("吴", 20),
        ("徐", 14), ("孙", 13), ("马", 11), ("朱", 12), ("胡", 12), ("郭", 11), ("何", 12), ("林", 10), ("罗", 11), ("高", 10),
        ("郑", 9), ("梁", 8), ("谢", 8), ("宋", 7), ("唐", 8), ("许", 6), ("邓", 8), ("冯", 6), ("韩", 6), ("曹", 6),
        ("曾", 6), ("彭", 6), ("萧", 4), ("蔡", 5), ("潘", 5), ("田", 5), ("董", 5), ("袁", 5), ("于", 4), ("余", 5),
        ("叶", 4), ("蒋", 5), ("杜", 5), ("苏", 4), ("魏", 4), ("程", 4), ("吕", 3), ("丁", 3), ("任", 4), ("卢", 3),
        ("姚", 3), ("沈", 2), ("钟", 3), ("姜", 3), ("崔", 2), ("谭", 4), ("陆", 2), ("范", 3), ("汪", 3), ("廖", 4),
        ("石", 2), ("金", 2), ("贾", 2), ("夏", 3), ("付", 3), ("方", 2), ("邹", 3), ("熊", 3), ("白", 2), ("孟", 1),
        ("秦", 2), ("邱", 2), ("侯", 1), ("江", 2), ("尹", 1), ("薛", 1), ("欧阳", 1), ("司马", 1));

    private static readonly string[] OlderMen = ["国", "建", "明", "德", "光", "永", "长", "兴", "福", "安", "华", "平", "忠", "义", "成", "贵", "全", "林", "才", "文", "天", "清", "世", "正", "学", "友", "春", "云", "开", "大"];
    private static readonly string[] OlderWomen = ["秀", "英", "玉", "桂", "兰", "芳", "珍", "琼", "淑", "清", "华", "群", "素", "凤", "莲", "碧", "菊", "梅", "翠", "香", "碧", "会", "先", "月", "元", "惠", "容", "蓉", "琴", "云"];
    private static readonly string[] YoungerMen = ["浩", "宇", "轩", "杰", "俊", "子", "涛", "鹏", "博", "文", "嘉", "晨", "强", "磊", "超", "勇", "波", "毅", "航", "睿", "林", "凯", "川", "阳", "志", "峰", "旭", "东", "瑞", "泽"];
    private static readonly string[] YoungerWomen = ["雨", "欣", "怡", "婷", "雪", "梦", "佳", "思", "静", "敏", "丽", "燕", "娟", "玲", "琳", "洁", "颖", "悦", "涵", "晓", "倩", "莉", "霞", "艳", "萍", "诗", "语", "馨", "可", "瑶"];

    public static string Surname(SeededRandom random) => Surnames.Draw(random);

    public static string Given(SeededRandom random, bool male, int birthYear)
    {
        var characters = (male, birthYear < 1985) switch
        {
            (true, true) => OlderMen,
            (false, true) => OlderWomen,
            (true, false) => YoungerMen,
            (false, false) => YoungerWomen,
        };
        var first = random.Pick(characters);
        return random.Chance(160) ? first : first + random.Pick(characters);
    }

    public static string Full(SeededRandom random, bool male, int birthYear) =>
        Surname(random) + Given(random, male, birthYear);
}
