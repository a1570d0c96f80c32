using Lianxin.Domain.Bodies;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Decisions;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Divisions;
using Lianxin.Domain.Events;
using Lianxin.Domain.Households;
using Lianxin.Domain.Links;
using Lianxin.Domain.Visits;

namespace Lianxin.Grains.Subjects;

/// <summary>What a caller is told of stored events: ids founded, and warnings.</summary>
internal static class EntryOutcome
{
    /// <summary>Ids that an event founded; the subject of a split or a first entry itself among them.</summary>
    /// <param name="happened">The event.</param>
    /// <returns>The ids.</returns>
    public static IEnumerable<string> Created(ISubjectEvent happened) => happened switch
    {
        DifficultyReported e => [e.Difficulty.Value],
        EffectStated e => [e.Effect.Value],
        MeasureRecorded e => [e.Measure.Value],
        VisitRecorded e => [e.Visit.Value],
        LinkStarted { CarriedFrom: null } e => [e.Link.Value],
        HouseholdRegistered e => [e.Household.Value, .. e.Members.Select(member => member.Person.Value)],
        HouseholdFoundedBySplit e => [e.Household.Value],
        MemberAdded e => [e.Member.Person.Value],
        DivisionFounded e => [e.Division.Value],
        BodyRegistered e => [e.Body.Value],
        CadreRegistered e => [e.Cadre.Value],
        _ => [],
    };

    /// <summary>Warnings for the clerk.</summary>
    /// <param name="happened">The event.</param>
    /// <returns>Warnings.</returns>
    public static IEnumerable<Notice> Warnings(ISubjectEvent happened) =>
        happened is CaseTaken { Notice: { } notice } ? [notice] : [];
}
