using System.Text.Json.Serialization;
using Lianxin.Domain.Campaigns;

namespace Lianxin.Ledger.Codec;

/// <summary>Serialisers of a campaign's events, generated.</summary>
[JsonSerializable(typeof(CampaignCreated))]
[JsonSerializable(typeof(RatersDrawn))]
[JsonSerializable(typeof(TokensIssued))]
[JsonSerializable(typeof(TokensVoided))]
[JsonSerializable(typeof(CampaignOpened))]
[JsonSerializable(typeof(PaperBallotsImported))]
[JsonSerializable(typeof(BallotsCounted))]
[JsonSerializable(typeof(SubjectsTallied))]
[JsonSerializable(typeof(GiftsFlagged))]
[JsonSerializable(typeof(CampaignClosed))]
[JsonSerializable(typeof(CampaignPublished))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class CampaignEventJson : JsonSerializerContext;
