using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Decisions;

namespace Lianxin.Grains.Queries;

/// <summary>Keeps a query within the caller's division. Divisions, bodies and cadres are official data and not narrowed.</summary>
internal sealed class ReadScope(IGrainFactory grains)
{
    private static readonly Refusal Outside = new(
        RefusalCode.PermissionDenied, "the division lies outside the caller's scope", "该区划不在您的管辖范围内", "division_id");

    /// <summary>Refuses a query that can't be narrowed to a division.</summary>
    /// <param name="caller">Who calls.</param>
    /// <returns>The refusal, or null for a caller of the whole county.</returns>
    public static Refusal? WholeCountyOnly(Caller caller) => caller.Scope is null ? null : Outside;

    /// <summary>The division a query is to be narrowed to.</summary>
    /// <param name="caller">Who calls.</param>
    /// <param name="division">What the query asks for, or null.</param>
    /// <returns>The division, or why not.</returns>
    public async ValueTask<(string? Division, Refusal? Refusal)> NarrowAsync(Caller caller, string? division)
    {
        if (caller.Scope is not { } scope)
            return (division, null);
        if (division is null || division == scope.Value)
            return (scope.Value, null);

        // Three levels at most: a village's township, a township's county.
        var at = division;
        for (var level = 0; level < 2; level++)
        {
            var answer = await grains.GetGrain<IDivisionGrain>(at).GetAsync(new ReadContext(Caller.System), full: false);
            if (answer.Value?.Row.ParentId is not { } parent)
                return (null, Outside);
            if (parent == scope.Value)
                return (division, null);
            at = parent;
        }

        return (null, Outside);
    }
}
