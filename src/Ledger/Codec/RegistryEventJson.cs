using System.Text.Json.Serialization;
using Lianxin.Domain.Bodies;
using Lianxin.Domain.Cadres;
using Lianxin.Domain.Counties;
using Lianxin.Domain.Divisions;
using Lianxin.Domain.Links;
using Lianxin.Domain.Vetoes;

namespace Lianxin.Ledger.Codec;

/// <summary>Serialisers of the registry's and the county's events, generated.</summary>
[JsonSerializable(typeof(LedgerFounded))]
[JsonSerializable(typeof(PolicyAdopted))]
[JsonSerializable(typeof(ClockAdvanced))]
[JsonSerializable(typeof(YearClosed))]
[JsonSerializable(typeof(YearSettled))]
[JsonSerializable(typeof(SchemeAdopted))]
[JsonSerializable(typeof(DivisionFounded))]
[JsonSerializable(typeof(DivisionEdited))]
[JsonSerializable(typeof(DivisionSucceeded))]
[JsonSerializable(typeof(BodyRegistered))]
[JsonSerializable(typeof(BodyEdited))]
[JsonSerializable(typeof(CadreRegistered))]
[JsonSerializable(typeof(CadreEdited))]
[JsonSerializable(typeof(LeaveGranted))]
[JsonSerializable(typeof(CadreRetired))]
[JsonSerializable(typeof(VetoProposed))]
[JsonSerializable(typeof(VetoDecided))]
[JsonSerializable(typeof(CaseTaken))]
[JsonSerializable(typeof(CaseReleased))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class RegistryEventJson : JsonSerializerContext;
