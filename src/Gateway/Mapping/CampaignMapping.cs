using Lianxin.Contracts.Campaigns;
using Campaigns = Lianxin.Domain.Campaigns;

namespace Lianxin.Gateway.Mapping;

/// <summary>Campaigns and ballots on their way out.</summary>
internal static class CampaignMapping
{
    public static Campaign ToWire(this CampaignView view) => new()
    {
        Name = Names.Of(view.CampaignId),
        Year = view.Year,
        Title = view.Title,
        Stage = (CampaignStage)view.Stage,
        Subjects = view.Terms.Subjects.Length,
        Aspects = { view.Terms.Aspects.Select(ToWire) },
        Scale = { view.Terms.Scale.Select(ToWire) },
        Classes = { view.Terms.Classes.Select(one => new RaterClassWeight { Class = (RaterClass)one.Class, Weight = one.Weight.ToExact() }) },
        Draws = { view.Draws.Select(ToWire) },
        Batches = { view.Batches.Select(ToWire) },
        OpenedOn = view.OpenedOn.ToDate(),
        ClosedOn = view.ClosedOn.ToDate(),
        PublishedOn = view.PublishedOn.ToDate(),
        Ballots = view.Ballots,
        Gifts = { view.Gifts.Select(gift => new FlaggedGift { Position = gift.Position, Cadre = Names.Of(gift.Cadre), Day = gift.Day.ToDate() }) },
        Etag = view.Version.ToEtag(),
    };

    public static Ballot ToWire(this BallotPaper paper) => new()
    {
        Title = paper.Title,
        Class = (RaterClass)paper.Class,
        Subjects = { paper.Subjects.Select(subject => new BallotSubject { Name = Names.Of(subject.Id), DisplayName = subject.Name }) },
        Aspects = { paper.Aspects.Select(ToWire) },
        Scale = { paper.Scale.Select(ToWire) },
        Cast = { paper.Cast.Select(rating => new BallotRating { Subject = Names.Of(rating.Subject), Answers = { rating.Answers } }) },
    };

    private static CampaignAspect ToWire(Campaigns.CampaignAspect aspect) => new()
    {
        Code = aspect.Code, DisplayName = aspect.Name, DisplayNameEnglish = aspect.NameEn, Points = aspect.Points.ToExact(),
    };

    private static CampaignAnswer ToWire(Campaigns.ScaleAnswer answer) => new()
    {
        Code = answer.Code, DisplayName = answer.Name, DisplayNameEnglish = answer.NameEn, Worth = answer.Worth.ToExact(), Favourable = answer.Favourable,
    };

    private static RaterDraw ToWire(DrawView draw) => new()
    {
        Divisions = { draw.Divisions.Select(division => Names.Of(division)) },
        Seed = draw.Seed,
        Position = draw.Position,
        FrameHash = draw.FrameHash,
        Frame = draw.Frame,
        Size = draw.Size,
        Reserve = draw.Reserve,
    };

    private static TokenBatch ToWire(Campaigns.TokenBatch batch) => new()
    {
        Class = (RaterClass)batch.Class, Subjects = batch.Subjects.Length, Count = batch.Count, Void = batch.Void,
    };
}
