using Lianxin.Domain.Bodies;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Households;
using Lianxin.Domain.Links;
using Lianxin.Domain.Visits;
using Lianxin.Tabular.Records;

namespace Lianxin.Tabular.Texts;

/// <summary>The words of every enumeration in registry files; the first is the label of docs/data-files.md.</summary>
internal static class ValueTables
{
    private static readonly Dictionary<Type, object> All = new()
    {
        [typeof(BodyKind)] = new ValueTable<BodyKind>([
            (BodyKind.Department, "部门 县级部门"), (BodyKind.SupportingUnit, "帮扶单位"), (BodyKind.StationTeam, "驻村工作队 工作队"),
            (BodyKind.LeadingGroup, "领导班子"), (BodyKind.Township, "乡镇 街道 乡镇街道 乡镇/街道"),
            (BodyKind.VillageCommittee, "村(居)委会 村委会 居委会 村民委员会 居民委员会"),
        ]),
        [typeof(PersonnelCategory)] = new ValueTable<PersonnelCategory>([
            (PersonnelCategory.CivilServant, "公务员"), (PersonnelCategory.InstitutionStaff, "事业人员 事业编"),
            (PersonnelCategory.VillageCadre, "村干部"), (PersonnelCategory.Stationed, "驻村 驻村人员"),
        ]),
        [typeof(RankGroup)] = new ValueTable<RankGroup>([
            (RankGroup.CountyLeader, "县级领导"), (RankGroup.DepartmentHead, "部门负责人"), (RankGroup.Staff, "一般干部"),
            (RankGroup.InstitutionStaff, "事业干部 事业人员"), (RankGroup.TownshipCadre, "乡镇干部"),
            (RankGroup.Stationed, "驻村第一书记和队员 驻村"), (RankGroup.VillageCadre, "村干部"), (RankGroup.GridWorker, "网格员"),
        ]),
        [typeof(Residence)] = new ValueTable<Residence>([
            (Residence.Resident, "常住"), (Residence.PartlyAway, "部分外出"), (Residence.Away, "整户外出 全家外出"), (Residence.Vacant, "空挂 空挂户"),
        ]),
        [typeof(HouseholdTag)] = new ValueTable<HouseholdTag>([
            (HouseholdTag.MinimumIncome, "低保 低保户"), (HouseholdTag.ExtremeHardship, "特困供养 特困 五保"),
            (HouseholdTag.ZeroEmployment, "零就业 零就业家庭"), (HouseholdTag.LandLost, "失地 失地农民"), (HouseholdTag.LaidOff, "下岗失业 下岗 失业"),
            (HouseholdTag.MajorIllness, "大病"), (HouseholdTag.Disability, "残疾"), (HouseholdTag.Orphan, "孤 孤儿"),
        ]),
        [typeof(MonitoringType)] = new ValueTable<MonitoringType>([
            (MonitoringType.Unstable, "脱贫不稳定户"), (MonitoringType.Marginal, "边缘易致贫户"), (MonitoringType.SuddenHardship, "突发严重困难户"),
        ]),
        [typeof(Relation)] = new ValueTable<Relation>([
            (Relation.Head, "户主 本人"), (Relation.Spouse, "配偶 妻 妻子 夫 丈夫"),
            (Relation.Child, "子女 子 女 儿子 女儿 长子 次子 三子 长女 次女 三女 养子 养女 儿媳 女婿"),
            (Relation.Parent, "父母 父 母 父亲 母亲 岳父 岳母 公公 婆婆"), (Relation.Grandchild, "孙辈 孙子 孙女 外孙 外孙子 外孙女"),
            (Relation.Grandparent, "祖辈 祖父 祖母 外祖父 外祖母 爷爷 奶奶"), (Relation.Sibling, "兄弟姐妹 兄 弟 姐 妹 哥哥 弟弟 姐姐 妹妹"),
            (Relation.Other, "其他 其它 其他亲属"),
        ]),
        [typeof(Gender)] = new ValueTable<Gender>([(Gender.Male, "男 男性"), (Gender.Female, "女 女性")], (Gender.Male, "M"), (Gender.Female, "F")),
        [typeof(SubjectKind)] = new ValueTable<SubjectKind>([
            (SubjectKind.Township, "乡镇 街道 乡镇/街道"), (SubjectKind.Village, "村 社区 村/社区"), (SubjectKind.Household, "户"),
        ]),
        [typeof(HolderKind)] = new ValueTable<HolderKind>([(HolderKind.Cadre, "干部"), (HolderKind.Body, "单位")]),
        [typeof(LinkKind)] = new ValueTable<LinkKind>([(LinkKind.InCharge, "分管"), (LinkKind.Linked, "联系"), (LinkKind.Helping, "帮扶")]),
        [typeof(LinkRole)] = new ValueTable<LinkRole>([
            (LinkRole.LinkedLeader, "联系领导"), (LinkRole.FirstSecretary, "第一书记 驻村第一书记"), (LinkRole.TeamMember, "队员 驻村队员 工作队员"),
            (LinkRole.VillageCadreInCharge, "包村干部"), (LinkRole.Lead, "帮扶责任人 帮扶干部"), (LinkRole.GridWorker, "网格员"),
            (LinkRole.SupportingBody, "帮扶单位"),
        ]),
        [typeof(LinkDuties)] = new ValueTable<LinkDuties>([(LinkDuties.Guide, "指导"), (LinkDuties.Supervise, "督促"), (LinkDuties.Assist, "帮扶")]),
        [typeof(VisitKind)] = new ValueTable<VisitKind>([
            (VisitKind.Home, "上门 入户"), (VisitKind.Phone, "电话"), (VisitKind.Video, "视频"), (VisitKind.Courtyard, "院坝会"),
        ]),
        [typeof(DifficultyCategory)] = new ValueTable<DifficultyCategory>([
            (DifficultyCategory.Living, "生活"), (DifficultyCategory.Roads, "行路"), (DifficultyCategory.HealthCare, "就医"),
            (DifficultyCategory.Housing, "住房"), (DifficultyCategory.Employment, "就业"), (DifficultyCategory.Income, "致富"),
            (DifficultyCategory.Schooling, "入学"), (DifficultyCategory.Culture, "文化"), (DifficultyCategory.DrinkingWater, "饮水"),
            (DifficultyCategory.Disputes, "矛盾纠纷"), (DifficultyCategory.Other, "其他 其它"),
        ]),
        [typeof(DifficultySource)] = new ValueTable<DifficultySource>([
            (DifficultySource.Household, "本户反映 本户"), (DifficultySource.Visit, "走访发现 走访"), (DifficultySource.Hotline, "热线"),
            (DifficultySource.Inspection, "明查暗访"), (DifficultySource.Petition, "信访"), (DifficultySource.Village, "村上报"),
        ]),
        [typeof(MeasureKind)] = new ValueTable<MeasureKind>([
            (MeasureKind.Money, "资金"), (MeasureKind.Goods, "物资"), (MeasureKind.Enrolment, "纳入项目"), (MeasureKind.Job, "就业岗位 岗位"),
            (MeasureKind.Training, "培训"), (MeasureKind.Repair, "修缮"), (MeasureKind.Referral, "转介"),
        ]),
        [typeof(EffectChannel)] = new ValueTable<EffectChannel>([
            (EffectChannel.OwnCode, "本人验证码 验证码"), (EffectChannel.CallBack, "回访 无关联人员回访"), (EffectChannel.UntiedVisit, "无关联人员上门"),
            (EffectChannel.Inspector, "巡察员"), (EffectChannel.LinkedCadre, "联系干部"),
        ]),
        [typeof(EffectAnswer)] = new ValueTable<EffectAnswer>([
            (EffectAnswer.Satisfied, "满意"), (EffectAnswer.MostlySatisfied, "基本满意"), (EffectAnswer.Dissatisfied, "不满意"),
            (EffectAnswer.Unclear, "说不清"),
        ]),
        [typeof(ClosureReason)] = new ValueTable<ClosureReason>([
            (ClosureReason.AwayAfterThreeAttempts, "三次联系外出未果 外出"), (ClosureReason.Refused, "拒绝表态 拒绝"), (ClosureReason.Dead, "已去世 去世"),
            (ClosureReason.NoAnswer, "逾期未答"),
        ]),
        [typeof(ActivityVerb)] = new ValueTable<ActivityVerb>([
            (ActivityVerb.Visit, "走访"), (ActivityVerb.Report, "上报"), (ActivityVerb.Accept, "受理"), (ActivityVerb.Assign, "交办"),
            (ActivityVerb.Start, "开始办理"), (ActivityVerb.Return, "退回"), (ActivityVerb.Refer, "上转"), (ActivityVerb.Measure, "措施"),
            (ActivityVerb.Resolve, "办结"), (ActivityVerb.Effect, "效果"), (ActivityVerb.CloseUnconfirmed, "未确认关闭"),
            (ActivityVerb.Reopen, "重新办理"), (ActivityVerb.Withdraw, "撤回"), (ActivityVerb.Decline, "不予受理"), (ActivityVerb.Transfer, "移交"),
            (ActivityVerb.EndLink, "结束联系"), (ActivityVerb.Split, "分户"), (ActivityVerb.Merge, "并户"), (ActivityVerb.Move, "迁移"),
            (ActivityVerb.MoveOut, "迁出"), (ActivityVerb.Dissolve, "注销"),
        ]),
    };

    /// <summary>The words of an enumeration.</summary>
    public static ValueTable<T> Of<T>()
        where T : struct, Enum => Cached<T>.Table;

    private static class Cached<T>
        where T : struct, Enum
    {
        public static readonly ValueTable<T> Table = (ValueTable<T>)All[typeof(T)];
    }
}
