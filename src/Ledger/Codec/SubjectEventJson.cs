using System.Text.Json.Serialization;
using Lianxin.Domain.Difficulties;
using Lianxin.Domain.Households;
using Lianxin.Domain.Links;
using Lianxin.Domain.Visits;

namespace Lianxin.Ledger.Codec;

/// <summary>Serialisers of the events of households, and of what they share with divisions, generated.</summary>
[JsonSerializable(typeof(HouseholdRegistered))]
[JsonSerializable(typeof(HouseholdEdited))]
[JsonSerializable(typeof(MemberAdded))]
[JsonSerializable(typeof(MemberEdited))]
[JsonSerializable(typeof(MemberRemoved))]
[JsonSerializable(typeof(MemberErased))]
[JsonSerializable(typeof(HeadChanged))]
[JsonSerializable(typeof(HouseholdMoved))]
[JsonSerializable(typeof(HouseholdClosed))]
[JsonSerializable(typeof(HouseholdSplit))]
[JsonSerializable(typeof(HouseholdFoundedBySplit))]
[JsonSerializable(typeof(HouseholdMergedInto))]
[JsonSerializable(typeof(HouseholdAbsorbed))]
[JsonSerializable(typeof(DifficultyReported))]
[JsonSerializable(typeof(DifficultyAccepted))]
[JsonSerializable(typeof(DifficultyAssigned))]
[JsonSerializable(typeof(DifficultyStarted))]
[JsonSerializable(typeof(DifficultyReturned))]
[JsonSerializable(typeof(DifficultyReferred))]
[JsonSerializable(typeof(DifficultyResolved))]
[JsonSerializable(typeof(EffectStated))]
[JsonSerializable(typeof(DifficultyClosedUnconfirmed))]
[JsonSerializable(typeof(DifficultyReopened))]
[JsonSerializable(typeof(DifficultyWithdrawn))]
[JsonSerializable(typeof(DifficultyDeclined))]
[JsonSerializable(typeof(DifficultyMarkedDuplicate))]
[JsonSerializable(typeof(DifficultyEscalated))]
[JsonSerializable(typeof(DifficultyDueDateMoved))]
[JsonSerializable(typeof(DifficultyHandedOver))]
[JsonSerializable(typeof(LinkStarted))]
[JsonSerializable(typeof(LinkEnded))]
[JsonSerializable(typeof(VisitRecorded))]
[JsonSerializable(typeof(MeasureRecorded))]
[JsonSerializable(typeof(EntryCorrected))]
[JsonSerializable(typeof(EntryAttested))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class SubjectEventJson : JsonSerializerContext;
