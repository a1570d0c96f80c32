using Lianxin.Domain.Ids;

namespace Lianxin.Domain.Events;

/// <summary>Something that happened to a subject: what its ledger entries hold. Named in the past tense, never changed once stored.</summary>
public interface ISubjectEvent
{
    /// <summary>The day it happened, county time.</summary>
    DateOnly OccurredOn { get; }

    /// <summary>Cadres whose caseload or figures it touches, besides the owner of the stream; may repeat.</summary>
    IEnumerable<CadreId> TouchedCadres => [];
}
