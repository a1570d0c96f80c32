namespace Lianxin.Cli.Output;

/// <summary>What the fields of ledger entries are called; in English like the stored name, unless that says too little.</summary>
public static class FieldWords
{
    private static readonly Dictionary<string, string> Chinese = Pairs("""
        accepted_on 受理日期 active_from 到岗日期 address 住址 address_removed 住址已删除 amount_fen 金额(元) answer 评价
        approver 批准人 arguments 参数 assigned_on 交办日期 attested 佐证内容 attester 佐证人 aware 知晓干部 band 等次
        birth_date 出生日期 body 单位 cadre 干部 carried_from 承接自 category 类别 changed 入库 channel 渠道 clock 时钟
        closed_on 结案日期 code 代码 confirmed_by 确认 content 内容 cut_off_day 截止日 cut_off_position 截止位置
        departures 等次变更 description 困难描述 difficulties 困难 difficulty 困难 dissatisfied_by 不满意反馈 division 区划
        decided_by 决定人 document 文件依据 done 完成 draws 扰动次数 due_on 期限 duties 职责 duty_phone 值班电话 effect 成效 effective_on 生效日期 ended_at 结束时间
        erased_on 删除日期 error_code 错误代码 error_message 错误说明(英文) error_message_zh 错误说明 escalated_on 提级日期 escalation_level 提级
        evaluation 考核 evidence 事实与证据 expires_on 到期日 external_no 编号 failed 失败 former_handler 原承办人 former_head 原户主 former_head_becomes 原户主改为
        from 自 gender 性别 group 村民小组 hand_over_note 移交说明 handler 承办人 handler_body 承办单位 hash 哈希 head 户主
        heard 听到的情况 holder_id 联系人 holder_kind 联系人类型 home_village 家庭所在村 household 户 households_covered 走访户数
        id 标识 id_number 证件号码 imported 导入 into 并入 kind 类型 label 名称 last_day 最后一日 level 提级 link 联系
        low_income_no 低收入编号 mapping 列映射 measure 措施 member 成员 members 成员 monitoring 监测类型 name 名称 note 备注 number 序号
        operation 任务 original 原困难 outcome 办理结果 parent 上级 participants 走访人 person 成员 phone 电话 policy 政策
        policy_hash 政策哈希 positions 台帐位置 post 职务 principal 操作人 proposed 建议等次 proposed_by 提出人 purpose 目的 rank_group 职级组 reason 原因
        recorded_on 记录日期 referred 已上转 relation 与户主关系 reopen_count 重办次数 replaced_by 由此接替 replacement 更正为 replay_hash 重算哈希
        reported_on 反映日期 residence 居住情况 resolved_on 办结日期 result 结果 result_hash 结果哈希 role 角色 said 原话
        scheme 方案 scheme_hash 方案哈希 scheme_label 方案名称 scored 计分人数 seed 随机种子 severity 严重程度 source 来源 speaker 讲述人
        spread 扰动幅度 stability 权重扰动 stage 状态 started_at 开始时间 started_on 开始日期 starts_at 起始时间 statement 说明 status 状态 subject_id 联系对象
        subject_kind 对象类型 successor 接任 successors 承接 superseded 原记录 superseded_attested 原记录已佐证
        superseded_recorded_on 原记录日期 superseded_version 原版本 tags 户标签 taker 采集人 text 文本 to 至 topic 事项
        unchanged 未变 validate_only 仅预检 version 版本 village 村 visit 走访 warning 提示 without_duties 无任务人数
        witness 见证人 yaml 原文 year 年度 zone 时区
        agreed 一致 answers 选项 aspects 评价方面 ballots 票数 batch 批次 campaign 社会评价 class 评价人类别 classes 评价人类别 clerks 录入人 counts 计数 day 日期
        divisions 区划 favourable 满意 figures 得分 file_hashes 文件哈希 frame 抽样框 frame_hash 抽样框哈希 gift_days 送礼标记天数 gifts 送礼 handlers 经手人
        interval 威尔逊区间 key 选票码哈希 keys 选票码哈希 minimum 最少票数 missing 缺少类别 name_en 英文名称 points 分值 position 台帐位置
        raters_first_days 评价人先阅天数 refused 不采用 reserve 备选 scale 答案 score 得分 shrunk 收缩均值 size 样本量 subject 对象 subjects 对象 tallies 票数统计
        terms 规则 title 标题 took_unit 取单位值 unit 单位 unit_mean 单位均值 weight 权重 worth 折合分
        """);

    private static readonly Dictionary<string, string> English = new(StringComparer.Ordinal)
    {
        ["amount_fen"] = "amount (yuan)",
        ["aware"] = "can name the official",
        ["external_no"] = "number",
        ["holder_id"] = "holder",
        ["low_income_no"] = "low-income number",
        ["subject_id"] = "linked to",
        ["warning"] = "warning (Chinese)",
    };

    /// <summary>A field in the user's language.</summary>
    /// <param name="field">As stored; one that a newer service knows stays as it is.</param>
    public static string Of(string field) => Texts.Chinese
        ? Chinese.GetValueOrDefault(field, field)
        : English.GetValueOrDefault(field, field.Replace('_', ' '));

    /// <summary>Whether there are words for a field.</summary>
    /// <param name="field">As stored.</param>
    public static bool Knows(string field) => Chinese.ContainsKey(field);

    private static Dictionary<string, string> Pairs(string text)
    {
        var words = text.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return words.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
    }
}
