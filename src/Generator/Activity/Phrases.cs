using Lianxin.Generator.Randomness;

namespace Lianxin.Generator.Activity;

/// <summary>Bland invented sentences; none names a person.</summary>
internal static class Phrases
{
    private static readonly string[] AtHome =
    [
        "家中情况平稳，无新增困难", "询问近期收入和用药情况", "查看住房和饮水，未见异常", "宣讲医保缴费政策", "了解子女上学情况", "谈到秋收和销路", "帮助核对补贴到账情况",
    ];
    private static readonly string[] ByPhone = ["电话了解务工情况", "外出务工，收入稳定", "询问返乡计划", "提醒办理医保续缴"];
    private static readonly string[] AtCourtyard = ["院坝会宣讲惠民政策", "听取对村内事务的意见", "商量环境整治", "通报帮扶项目进展", "提醒森林防火和用电安全", "了解农忙用工需要"];
    private static readonly string[] Returns = ["不属本单位职责，请改派", "需要水务部门先行勘查", "与户主约定后再办", "材料不齐，请镇上补充"];
    private static readonly string[] Referrals = ["超出乡镇权限，提请县级部门办理", "涉及多个部门，提请县上协调"];
    private static readonly string[] Declines = ["经核实不符合政策条件，已向户主说明", "事项已由其他渠道办结"];
    private static readonly string[] Withdrawals = ["户主表示已自行解决", "户主撤回申请"];
    private static readonly string[] Reopenings = ["户主不满意，重新办理", "效果未达到，继续帮扶"];
    private static readonly string[] Resolutions = ["措施已落实，待户主确认", "已办结，等候回访"];

    public static string Heard(string kind, SeededRandom random) => random.Pick(kind switch
    {
        "COURTYARD" => AtCourtyard,
        "PHONE" or "VIDEO" => ByPhone,
        _ => AtHome,
    });

    public static string Need(string category, SeededRandom random) => category switch
    {
        "LIVING" => random.Chance(500) ? "生活物资短缺" : "临时生活困难",
        "ROADS" => random.Chance(500) ? "入户路破损，雨天难行" : "组道塌方待修",
        "HEALTH_CARE" => random.Chance(500) ? "慢性病用药负担重" : "住院费用自付部分高",
        "HOUSING" => random.Chance(500) ? "屋面漏雨" : "墙体开裂需鉴定",
        "EMPLOYMENT" => random.Chance(500) ? "失去务工岗位" : "希望就近就业",
        "INCOME" => random.Chance(500) ? "农产品滞销" : "缺少发展资金和技术",
        "SCHOOLING" => random.Chance(500) ? "学费生活费困难" : "转学手续未办妥",
        _ => random.Chance(500) ? "文化活动场地不足" : "广播电视信号不通",
    };

    public static string Done(string measure) => measure switch
    {
        "MONEY" => "发放临时救助金",
        "GOODS" => "送去米面油等生活物资",
        "ENROLMENT" => "纳入帮扶项目",
        "JOB" => "介绍公益性岗位或就近务工",
        "TRAINING" => "安排技能培训",
        "REPAIR" => "组织维修",
        _ => "协调转诊和报销",
    };

    public static string Unanswered(string reason) => reason switch
    {
        "AWAY_AFTER_THREE_ATTEMPTS" => "外出三次联系未果",
        "REFUSED" => "户主不愿评价",
        _ => "多次回访无人接听",
    };

    public static string Said(string answer) => answer switch
    {
        "SATISFIED" => "问题已解决",
        "MOSTLY_SATISFIED" => "情况有所好转",
        "DISSATISFIED" => "问题没有真正解决",
        _ => "说不清具体情况",
    };

    public static string? For(Verb verb, SeededRandom random) => verb switch
    {
        Verb.Return => random.Pick(Returns),
        Verb.Refer => random.Pick(Referrals),
        Verb.Decline => random.Pick(Declines),
        Verb.Withdraw => random.Pick(Withdrawals),
        Verb.Reopen => random.Pick(Reopenings),
        Verb.Resolve => random.Pick(Resolutions),
        _ => null,
    };
}
