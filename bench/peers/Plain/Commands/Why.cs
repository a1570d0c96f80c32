using Lianxin.Bench.Plain.Counties;
using Lianxin.Domain.Commands;
using Lianxin.Domain.Divisions;
using Lianxin.Domain.Households;
using Lianxin.Domain.References;

namespace Lianxin.Bench.Plain.Commands;

/// <summary>Why a statement stored nothing, in the order in which Lianxin would say so: its own rules, over what the tables hold.</summary>
internal static class Why
{
    /// <summary>Why a visit is refused; null when it isn't.</summary>
    public static async Task<Refusal?> NotAsync(
        NpgsqlDataSource database, PlainCounty county, ImmutableArray<HouseholdId> households, RecordVisit command, CommandScope scope,
        CancellationToken cancellation)
    {
        if (households.FirstOrDefault(household => EntityId.CountyOf(household) != county.Code) is { Value: not null } foreign)
            return Missing.Of(foreign.Value);
        foreach (var household in households)
        {
            var state = await Subjects.HouseholdAsync(database, household, cancellation);
            if (HouseholdRules.Decide(state, household, command, scope).Refusal is { } refusal)
                return refusal;
        }

        foreach (var reference in CommandReferences.Of(command))
        {
            if ((ReferenceRules.CheckCounty(reference, county.Code)
                ?? ReferenceRules.CheckFound(reference, await Subjects.CadreAsync(database, reference.Id, cancellation), scope.Today)) is { } misnamed)
                return misnamed;
        }

        return Closed(county, command.OccurredOn);
    }

    /// <summary>Why a report is refused; null when it isn't.</summary>
    public static async Task<Refusal?> NotAsync(
        NpgsqlDataSource database, PlainCounty county, string subject, DifficultyId id, ReportDifficulty command, CommandScope scope,
        CancellationToken cancellation)
    {
        var decision = EntityId.TryParse<HouseholdId>(subject, out var household)
            ? HouseholdRules.Decide(await Subjects.HouseholdAsync(database, household, cancellation), household, command, scope)
            : DivisionRules.Decide(
                EntityId.Parse<DivisionId>(subject), await Subjects.DivisionAsync(database, EntityId.Parse<DivisionId>(subject), cancellation), command, scope);
        if (decision.Refusal is { } refusal)
            return refusal;
        if (await Subjects.ReportedAsync(database, subject, id, command.ExternalNo, cancellation) is { } existing)
            return new Refusal(RefusalCode.AlreadyExists, $"{existing} was reported already with this number", $"该困难已上报：{existing}", "external_no");
        return Closed(county, command.OccurredOn ?? scope.Today);
    }

    private static Refusal? Closed(PlainCounty county, DateOnly day) => county.IsClosed(day)
        ? new Refusal(RefusalCode.YearClosed, $"the books of {day.Year} are closed", $"{day.Year}年度已关账，不能再登记该年度的事项", "occurred_on")
        : null;
}
