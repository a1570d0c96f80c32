using Lianxin.Contracts.Calls;
using Lianxin.Contracts.Campaigns;
using Lianxin.Contracts.Evaluations;
using Lianxin.Contracts.Subjects;
using Lianxin.Domain.Ids;

namespace Lianxin.Grains.Subjects;

/// <summary>Finds the grain of a subject by its id.</summary>
internal static class SubjectGrains
{
    /// <summary>The grain of a subject.</summary>
    /// <param name="grains">The factory.</param>
    /// <param name="id">A household, division, cadre, body, evaluation, campaign or county id.</param>
    /// <returns>The grain, or null for any other text.</returns>
    public static ISubjectGrain? FindSubject(this IGrainFactory grains, string? id) => grains.Find<ISubjectGrain>(id);

    /// <summary>The same as a participant of a coordinated append.</summary>
    /// <param name="grains">The factory.</param>
    /// <param name="id">The id.</param>
    /// <returns>The participant, or null.</returns>
    public static IParticipantGrain? FindParticipant(this IGrainFactory grains, string? id) => grains.Find<IParticipantGrain>(id);

    /// <summary>The grain of a subject that is known to exist.</summary>
    /// <param name="grains">The factory.</param>
    /// <param name="id">Its id.</param>
    /// <returns>The grain.</returns>
    /// <exception cref="FormatException">Not a subject's id.</exception>
    public static ISubjectGrain GetSubject(this IGrainFactory grains, string id) =>
        grains.FindSubject(id) ?? throw new FormatException($"not a subject's id: {id}");

    private static TShell? Find<TShell>(this IGrainFactory grains, string? id)
        where TShell : class, IGrainWithStringKey
    {
        if (EntityId.TryParse<HouseholdId>(id, out _))
            return grains.Known<IHouseholdGrain, TShell>(id!);
        if (EntityId.TryParse<DivisionId>(id, out _))
            return grains.Known<IDivisionGrain, TShell>(id!);
        if (EntityId.TryParse<CadreId>(id, out _))
            return grains.Known<ICadreGrain, TShell>(id!);
        if (EntityId.TryParse<BodyId>(id, out _))
            return grains.Known<IBodyGrain, TShell>(id!);
        if (EntityId.TryParse<EvaluationId>(id, out _))
            return grains.Known<IEvaluationGrain, TShell>(id!);
        if (EntityId.TryParse<CampaignId>(id, out _))
            return grains.Known<ICampaignGrain, TShell>(id!);
        return EntityId.TryParse<CountyId>(id, out var county) ? grains.Known<ICountyGrain, TShell>(EntityId.CountyOf(county).Value) : null;
    }
}
