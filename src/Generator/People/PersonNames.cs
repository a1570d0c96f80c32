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

    private const string OlderMen = "国建明德光永长兴福安华平忠义成贵全林才文天清世正学友春云开大";
    private const string OlderWomen = "秀英玉桂兰芳珍琼淑清华群素凤莲碧菊梅翠香碧会先月元惠容蓉琴云";
    private const string YoungerMen = "浩宇轩杰俊子涛鹏博文嘉晨强磊超勇波毅航睿林凯川阳志峰旭东瑞泽";
    private const string YoungerWomen = "雨欣怡婷雪梦佳思静敏丽燕娟玲琳洁颖悦涵晓倩莉霞艳萍诗语馨可瑶";

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
        var first = characters[random.Below(characters.Length)].ToString();
        return random.Chance(160) ? first : first + characters[random.Below(characters.Length)];
    }

    public static string Full(SeededRandom random, bool male, int birthYear) =>
        Surname(random) + Given(random, male, birthYear);
}
