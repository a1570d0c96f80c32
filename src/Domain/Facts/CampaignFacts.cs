using Lianxin.Domain.Campaigns;

namespace Lianxin.Domain.Facts;

/// <summary>What a class of raters gave a cadre or body in a campaign. Weight and points in ten-thousandths; points of 100.</summary>
[GenerateSerializer, Immutable]
public sealed record RatingFact(string CampaignId, string SubjectId, RaterClass Class, int Weight, int Points, int Ballots) : IFact;
