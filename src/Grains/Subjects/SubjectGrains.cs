using Lianxin.Contracts.Evaluations;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Ids;

namespace Lianxin.Grains.Subjects;

/// <summary>Finds the grain of a subject by its id.</summary>
internal static class SubjectGrains
{
    /// <summary>The grain of a subject.</summary>
    /// <param name="grains">The factory.</param>
    /// <param name="id">A household, division, cadre, body, evaluation or county id.</param>
    /// <returns>The grain, or null for any other text.</returns>
    public static ISubjectGrain? FindSubject(this IGrainFactory grains, string? id)
    {
        if (EntityId.TryParse<HouseholdId>(id, out _))
            return grains.GetGrain<IHouseholdGrain>(id);
        if (EntityId.TryParse<DivisionId>(id, out _))
            return grains.GetGrain<IDivisionGrain>(id);
        if (EntityId.TryParse<CadreId>(id, out _))
            return grains.GetGrain<ICadreGrain>(id);
        if (EntityId.TryParse<BodyId>(id, out _))
            return grains.GetGrain<IBodyGrain>(id);
        if (EntityId.TryParse<EvaluationId>(id, out _))
            return grains.GetGrain<IEvaluationGrain>(id);
        return EntityId.TryParse<CountyId>(id, out var county) ? grains.GetGrain<ICountyGrain>(EntityId.CountyOf(county).Value) : null;
    }

    /// <summary>The same as a participant of a coordinated append.</summary>
    /// <param name="grains">The factory.</param>
    /// <param name="id">The id.</param>
    /// <returns>The participant, or null.</returns>
    public static IParticipantGrain? FindParticipant(this IGrainFactory grains, string? id) => grains.FindSubject(id)?.AsReference<IParticipantGrain>();

    /// <summary>The grain of a subject that is known to exist.</summary>
    /// <param name="grains">The factory.</param>
    /// <param name="id">Its id.</param>
    /// <returns>The grain.</returns>
    /// <exception cref="FormatException">Not a subject's id.</exception>
    public static ISubjectGrain GetSubject(this IGrainFactory grains, string id) =>
        grains.FindSubject(id) ?? throw new FormatException($"not a subject's id: {id}");
}
