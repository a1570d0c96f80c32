using Lianxin.Domain.Bodies;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Counties;
using Lianxin.Domain.Evaluation.Lifecycle;
using Lianxin.Domain.Events;
using Lianxin.Domain.Links;
using Lianxin.Domain.Operations;

namespace Lianxin.Ledger.Codec;

/// <summary>
/// Every event type the ledger stores, under the name it is stored by. A new type is one line here and one in its
/// serialiser context; a name is never changed or reused, and a changed shape raises the version and adds an upcaster.
/// </summary>
public static class StoredTypes
{
    /// <summary>All types.</summary>
    public static readonly ImmutableArray<StoredType> All =
    [
        Of<LedgerFounded>("ledger-founded"),
        Of<PolicyAdopted>("policy-adopted"),
        Of<ClockAdvanced>("clock-advanced"),
        Of<YearClosed>("year-closed"),
        Of<SchemeAdopted>("scheme-adopted"),
        Of<BodyRegistered>("body-registered"),
        Of<BodyEdited>("body-edited"),
        Of<CadreRegistered>("cadre-registered"),
        Of<CadreEdited>("cadre-edited"),
        Of<LeaveGranted>("leave-granted"),
        Of<CadreRetired>("cadre-retired"),
        Of<CaseTaken>("case-taken"),
        Of<CaseReleased>("case-released"),
        Of<ColumnMappingSaved>("column-mapping-saved"),
        Of<OperationStarted>("operation-started"),
        Of<OperationCancelled>("operation-cancelled"),
        Of<OperationEnded>("operation-ended"),
        Of<EvaluationDrafted>("evaluation-drafted"),
        Of<EvaluationFrozen>("evaluation-frozen"),
        Of<EvaluationScored>("evaluation-scored"),
        Of<EvaluationConfirmed>("evaluation-confirmed"),
        Of<EvaluationPublished>("evaluation-published"),
    ];

    /// <summary>From older schema versions to the next, none yet.</summary>
    public static readonly ImmutableArray<Upcaster> Upcasters = [];

    private static StoredType Of<TEvent>(string name, int schemaVersion = 1)
        where TEvent : ISubjectEvent => new(name, typeof(TEvent), schemaVersion);
}
