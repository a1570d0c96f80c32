using System.Collections.Immutable;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Households;
using Lianxin.Domain.Ids;
using Lianxin.Domain.Links;
using Lianxin.Domain.Policies;
using Lianxin.Domain.Visits;

namespace Lianxin.Domain.Tests.Households;

/// <summary>Commands and the policy of the stories. All people are invented.</summary>
internal static class Sample
{
    public const string Name = "甄其人";

    public static CountyPolicy Policy { get; } = new()
    {
        Label = "test",
        RankGroups = ImmutableDictionary<RankGroup, RankGroupPolicy>.Empty,
        Cadences = [],
        VisitsPerDay = 8,
        LateEvidenceDays = 7,
        DueDays = Enum.GetValues<DifficultyCategory>().ToImmutableDictionary(category => category, _ => ImmutableArray.Create(60, 50, 40, 30, 20)),
        EscalationDays = [1, 15, 45],
        GraceDays = 30,
        NoAnswerDays = 15,
        MissedWithinDays = 30,
        SingleHolderRoles = [LinkRole.LinkedLeader, LinkRole.FirstSecretary, LinkRole.VillageCadreInCharge],
        Weights = new WorkloadWeights
        {
            Roles = ImmutableDictionary<LinkRole, decimal>.Empty,
            Household = 1,
            Tags = ImmutableDictionary<HouseholdTag, decimal>.Empty,
            Monitoring = 1,
            OtherTownship = 0,
            Categories = ImmutableDictionary<DifficultyCategory, decimal>.Empty,
            Severities = [1, 1, 1, 1, 1],
            VisitDue = 0,
        },
        Bands = new BandPolicy { TopShare = 0.2m, TopAtLeast = 85, BasicBelow = 60, FailBelow = 40, SmallBody = 5, SmallBodyAct = "act" },
        Unverified = [],
    };

    public static MemberDetails Member(Relation relation, string idNumber = "", Gender gender = Gender.Unspecified, DateOnly? birth = null, string name = Name) =>
        new(name, relation, gender, idNumber, birth, "13800000000");

    public static RegisterHousehold Register(string externalNo = "H000001") => new(
        Story.Village(1), "3组", "某村3组8号", Residence.Resident, [HouseholdTag.MinimumIncome, HouseholdTag.Disability], MonitoringType.Marginal, externalNo,
        "D1", [Member(Relation.Head), Member(Relation.Spouse), Member(Relation.Child)]);

    public static RecordVisit Visit(int n, DateOnly day, params int[] cadres) => new(
        EntityId.Derive<VisitId>(Story.County, $"visit {n}"), day, VisitKind.Home, [.. cadres.Select(Story.Cadre)], 1, "了解近况", "一切如常");

    public static RecordMeasure Measure(DateOnly day, DifficultyId? difficulty = null, int cadre = 1) =>
        new(difficulty, MeasureKind.Money, 50_000, Story.Cadre(cadre), "临时救助", day);

    public static ConfirmEffect Effect(DifficultyId id, EffectAnswer answer = EffectAnswer.Satisfied) =>
        new(EffectChannel.CallBack, Relation.Head, answer, true, Story.Cadre(9), "见证者", null) { Difficulty = id, Text = "修好了" };

    /// <summary>The shortest way from reported to a state.</summary>
    public static IEnumerable<DifficultyCommand> WayTo(DifficultyId id, DifficultyStatus status, int handler = 1)
    {
        DifficultyVerb[] verbs = status switch
        {
            DifficultyStatus.Reported => [],
            DifficultyStatus.Accepted => [DifficultyVerb.Accept],
            DifficultyStatus.Assigned => [DifficultyVerb.Accept, DifficultyVerb.Assign],
            DifficultyStatus.InProgress => [DifficultyVerb.Accept, DifficultyVerb.Assign, DifficultyVerb.Start],
            DifficultyStatus.Withdrawn => [DifficultyVerb.Withdraw],
            DifficultyStatus.Declined => [DifficultyVerb.Decline],
            DifficultyStatus.Duplicate => throw new ArgumentException("needs an original", nameof(status)),
            _ => [DifficultyVerb.Accept, DifficultyVerb.Assign, DifficultyVerb.Start, DifficultyVerb.Resolve, .. LastStep(status)],
        };
        return verbs.Select(verb => Command(verb, id, handler: handler));
    }

    public static DifficultyCommand Command(DifficultyVerb verb, DifficultyId id, DifficultyId original = default, int handler = 1, DateOnly due = default) => verb switch
    {
        DifficultyVerb.Accept => new AcceptDifficulty(4) { Difficulty = id },
        DifficultyVerb.Assign => new AssignDifficulty(Story.Cadre(handler), null) { Difficulty = id },
        DifficultyVerb.Start => new StartDifficulty { Difficulty = id },
        DifficultyVerb.Return => new ReturnDifficulty { Difficulty = id, Text = "不属职责范围" },
        DifficultyVerb.Refer => new ReferDifficulty { Difficulty = id, Text = "需县级解决" },
        DifficultyVerb.Resolve => new ResolveDifficulty { Difficulty = id, Text = "屋顶已修" },
        DifficultyVerb.StateEffect => Effect(id),
        DifficultyVerb.CloseUnconfirmed => new CloseUnconfirmed(ClosureReason.Refused) { Difficulty = id },
        DifficultyVerb.Reopen => new ReopenDifficulty { Difficulty = id, Text = "又漏了" },
        DifficultyVerb.Withdraw => new WithdrawDifficulty { Difficulty = id, Text = "自行解决" },
        DifficultyVerb.Decline => new DeclineDifficulty { Difficulty = id, Text = "不符合条件" },
        DifficultyVerb.MarkDuplicate => new MarkDuplicate(original) { Difficulty = id },
        DifficultyVerb.Escalate => new EscalateDifficulty(1) { Difficulty = id },
        DifficultyVerb.MoveDueDate => new MoveDueDate(due) { Difficulty = id, Text = "雨季无法施工" },
        _ => throw new ArgumentOutOfRangeException(nameof(verb)),
    };

    private static DifficultyVerb[] LastStep(DifficultyStatus status) => status switch
    {
        DifficultyStatus.Confirmed => [DifficultyVerb.StateEffect],
        DifficultyStatus.ClosedUnconfirmed => [DifficultyVerb.CloseUnconfirmed],
        DifficultyStatus.Reopened => [DifficultyVerb.Reopen],
        _ => [],
    };
}
