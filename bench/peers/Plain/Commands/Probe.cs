using Lianxin.Domain.Commands;
using Lianxin.Domain.Divisions;
using Lianxin.Domain.Households;
using DivisionLevel = Lianxin.Domain.Divisions.DivisionLevel;
using HouseholdStatus = Lianxin.Domain.Households.HouseholdStatus;

namespace Lianxin.Bench.Plain.Commands;

/// <summary>Asks the rules about a request before the database is: by a subject to which nothing stands in the way.</summary>
internal static class Probe
{
    private static readonly DateOnly LongAgo = DateOnly.MinValue.AddYears(HouseholdRules.YearsOfHistory + 1);

    private static readonly DivisionId Somewhere = EntityId.Derive<DivisionId>(CountyCode.Parse("000000"), "anywhere");

    private static readonly HouseholdState Household = HouseholdState.Empty with
    {
        Version = 1, Status = HouseholdStatus.Active, FoundedOn = LongAgo, Villages = VillageHistory.Always(Somewhere),
    };

    private static readonly DivisionState Division = DivisionState.Empty with { Version = 1, Level = DivisionLevel.Village, FoundedOn = LongAgo };

    /// <summary>What is wrong with a command to a household.</summary>
    public static Refusal? Of(HouseholdId household, SubjectCommand command, CommandScope scope) =>
        HouseholdRules.Decide(Household with { Id = household }, household, command, scope).Refusal;

    /// <summary>What is wrong with a command to a household or a division.</summary>
    public static Refusal? Of(string subject, SubjectCommand command, CommandScope scope) =>
        EntityId.TryParse<HouseholdId>(subject, out var household)
            ? Of(household, command, scope)
            : Of(EntityId.Parse<DivisionId>(subject), command, scope);

    private static Refusal? Of(DivisionId division, SubjectCommand command, CommandScope scope) =>
        DivisionRules.Decide(division, Division with { Id = division }, command, scope).Refusal;
}
