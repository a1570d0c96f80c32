using Lianxin.Domain.Bodies;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Campaigns;
using Lianxin.Domain.Counties;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Divisions;
using Lianxin.Domain.Evaluation.Lifecycle;
using Lianxin.Domain.Events;
using Lianxin.Domain.Households;
using Lianxin.Domain.Links;
using Lianxin.Domain.Operations;
using Lianxin.Domain.Vetoes;
using Lianxin.Domain.Visits;

namespace Lianxin.Ledger.Codec;

/// <summary>
/// Every event type the ledger stores, under the name it is stored by. A new type is one line here and one in its
/// serialiser context; a name is never changed or reused, and a changed shape raises the version and adds an upcaster. What is added after
/// a release has gone out names a format above that release's: its silos would not read it.
/// </summary>
public static class StoredTypes
{
    /// <summary>The type by which a store knows that a person's key is destroyed with the entry.</summary>
    public const string MemberErased = "member-erased";

    /// <summary>All types.</summary>
    public static readonly ImmutableArray<StoredType> All =
    [
        Of<LedgerFounded>("ledger-founded"),
        Of<PolicyAdopted>("policy-adopted"),
        Of<ClockAdvanced>("clock-advanced"),
        Of<YearClosed>("year-closed"),
        Of<YearSettled>("year-settled"),
        Of<SchemeAdopted>("scheme-adopted"),
        Of<DivisionFounded>("division-founded"),
        Of<DivisionEdited>("division-edited"),
        Of<DivisionSucceeded>("division-succeeded"),
        Of<BodyRegistered>("body-registered"),
        Of<BodyEdited>("body-edited"),
        Of<CadreRegistered>("cadre-registered"),
        Of<CadreEdited>("cadre-edited"),
        Of<LeaveGranted>("leave-granted"),
        Of<CadreRetired>("cadre-retired"),
        Of<VetoProposed>("veto-proposed"),
        Of<VetoDecided>("veto-decided"),
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
        Of<EvaluationReconciled>("evaluation-reconciled"),
        Of<EvaluationSimulated>("evaluation-simulated"),
        Of<EvaluationPublished>("evaluation-published"),
        Of<CampaignCreated>("campaign-created"),
        Of<RatersDrawn>("raters-drawn"),
        Of<TokensIssued>("tokens-issued"),
        Of<TokensVoided>("tokens-voided"),
        Of<CampaignOpened>("campaign-opened"),
        Of<PaperBallotsImported>("paper-ballots-imported"),
        Of<BallotsCounted>("ballots-counted"),
        Of<SubjectsTallied>("subjects-tallied"),
        Of<GiftsFlagged>("gifts-flagged"),
        Of<CampaignClosed>("campaign-closed"),
        Of<CampaignPublished>("campaign-published"),
        Of<HouseholdRegistered>("household-registered"),
        Of<HouseholdEdited>("household-edited"),
        Of<MemberAdded>("member-added"),
        Of<MemberEdited>("member-edited"),
        Of<MemberRemoved>("member-removed"),
        Of<MemberErased>(MemberErased, format: 2),
        Of<HeadChanged>("head-changed"),
        Of<HouseholdMoved>("household-moved"),
        Of<HouseholdClosed>("household-closed"),
        Of<HouseholdSplit>("household-split"),
        Of<HouseholdFoundedBySplit>("household-founded-by-split"),
        Of<HouseholdMergedInto>("household-merged-into"),
        Of<HouseholdAbsorbed>("household-absorbed"),
        Of<DifficultyReported>("difficulty-reported"),
        Of<DifficultyAccepted>("difficulty-accepted"),
        Of<DifficultyAssigned>("difficulty-assigned"),
        Of<DifficultyStarted>("difficulty-started"),
        Of<DifficultyReturned>("difficulty-returned"),
        Of<DifficultyReferred>("difficulty-referred"),
        Of<DifficultyResolved>("difficulty-resolved"),
        Of<EffectStated>("effect-stated"),
        Of<DifficultyClosedUnconfirmed>("difficulty-closed-unconfirmed"),
        Of<DifficultyReopened>("difficulty-reopened"),
        Of<DifficultyWithdrawn>("difficulty-withdrawn"),
        Of<DifficultyDeclined>("difficulty-declined"),
        Of<DifficultyMarkedDuplicate>("difficulty-marked-duplicate"),
        Of<DifficultyEscalated>("difficulty-escalated"),
        Of<DifficultyDueDateMoved>("difficulty-due-date-moved"),
        Of<DifficultyHandedOver>("difficulty-handed-over"),
        Of<LinkStarted>("link-started"),
        Of<LinkEnded>("link-ended"),
        Of<VisitRecorded>("visit-recorded"),
        Of<MeasureRecorded>("measure-recorded"),
        Of<EntryCorrected>("entry-corrected"),
        Of<EntryAttested>("entry-attested"),
    ];

    /// <summary>From older schema versions to the next, none yet.</summary>
    public static readonly ImmutableArray<Upcaster> Upcasters = [];

    private static StoredType Of<TEvent>(string name, int schemaVersion = 1, int format = 1)
        where TEvent : ISubjectEvent => new(name, typeof(TEvent), schemaVersion, format);
}
