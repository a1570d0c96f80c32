using Lianxin.Contracts.Subjects;
using Lianxin.Grains.Subjects;

namespace Lianxin.Grains.Coordination;

/// <summary>Where a coordinator finds who takes part: the only thing it asks of the cluster.</summary>
internal interface IParticipants
{
    /// <summary>The subject of an id.</summary>
    /// <param name="id">A household, division, cadre, body, evaluation or county id.</param>
    /// <returns>The participant, or null for any other text.</returns>
    IParticipantGrain? Find(string? id);

    /// <summary>The same, for a command of its own.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The subject, or null for any other text.</returns>
    ISubjectGrain? Subject(string? id);
}

/// <summary>The participants of a cluster: its grains.</summary>
internal sealed class GrainParticipants(IGrainFactory grains) : IParticipants
{
    public IParticipantGrain? Find(string? id) => grains.FindParticipant(id);

    public ISubjectGrain? Subject(string? id) => grains.FindSubject(id);
}
