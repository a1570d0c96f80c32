using Lianxin.Tabular.Mapping;
using Lianxin.Tabular.Records;

namespace Lianxin.Tabular.Formats;

/// <summary>The columns of activity.csv, and which of them each verb can't do without.</summary>
internal static class ActivityColumns
{
    public const string Seq = "seq";
    public const string Day = "day";
    public const string Verb = "verb";
    public const string HouseholdNo = "household_no";
    public const string VillageCode = "village_code";
    public const string DifficultyNo = "difficulty_no";
    public const string CadreNo = "cadre_no";
    public const string OccurredOn = "occurred_on";
    public const string Category = "category";
    public const string Severity = "severity";
    public const string KindOf = "kind";
    public const string Source = "source";
    public const string Channel = "channel";
    public const string Speaker = "speaker";
    public const string Answer = "answer";
    public const string Aware = "aware";
    public const string Measure = "measure";
    public const string AmountFen = "amount_fen";
    public const string TextOf = "text";
    public const string LinkNo = "link_no";
    public const string NewNo = "new_no";
    public const string Members = "members";
    public const string IntoNo = "into_no";

    public static ImmutableArray<Column> All { get; } =
    [
        new(Seq, "序号", true), new(Day, "记录日期", true), new(Verb, "动作", true), new(HouseholdNo, "户编号"), new(VillageCode, "村代码"),
        new(DifficultyNo, "困难编号"), new(CadreNo, "干部编号"), new(OccurredOn, "发生日期"), new(Category, "类别"), new(Severity, "程度"),
        new(KindOf, "方式"), new(Source, "来源"), new(Channel, "渠道"), new(Speaker, "讲述人"), new(Answer, "评价"), new(Aware, "知晓"),
        new(Measure, "措施"), new(AmountFen, "金额(分)"), new(TextOf, "说明"), new(LinkNo, "联系编号"), new(NewNo, "新编号"),
        new(Members, "成员"), new(IntoNo, "目标户"),
    ];

    /// <summary>Whether a row needs a household or a village: what is done to a difficulty names its subject.</summary>
    public static bool NeedsSubject(ActivityVerb verb) =>
        verb is ActivityVerb.Measure or ActivityVerb.EndLink || (verb != ActivityVerb.Unspecified && NeedsOf(verb).Contains(DifficultyNo));

    public static ImmutableArray<string> NeedsOf(ActivityVerb verb) => verb switch
    {
        ActivityVerb.Visit => [HouseholdNo, CadreNo, KindOf],
        ActivityVerb.Report => [DifficultyNo, Category, Severity, Source],
        ActivityVerb.Accept => [DifficultyNo, Severity],
        ActivityVerb.Assign => [DifficultyNo, CadreNo],
        ActivityVerb.Effect => [DifficultyNo, Channel, Speaker, Answer],
        ActivityVerb.Measure => [CadreNo, Measure],
        ActivityVerb.Transfer => [HouseholdNo, LinkNo, NewNo, CadreNo],
        ActivityVerb.EndLink => [LinkNo],
        ActivityVerb.Split => [HouseholdNo, NewNo, Members],
        ActivityVerb.Merge => [HouseholdNo, IntoNo],
        ActivityVerb.Move => [HouseholdNo, VillageCode],
        ActivityVerb.MoveOut or ActivityVerb.Dissolve => [HouseholdNo],
        ActivityVerb.Unspecified => [],
        _ => [DifficultyNo],
    };
}
