using Lianxin.Contracts.Campaigns;
using Lianxin.Domain.Campaigns;
using Lianxin.Domain.Campaigns.Ballots;

namespace Lianxin.Grains.Campaigns;

/// <summary>Campaigns as they are read.</summary>
internal static class CampaignViews
{
    public static CampaignView Of(CampaignState state) => new(
        state.Id.Value, state.Year, state.Title, state.Stage, state.Terms!,
        [.. state.Draws.Select(draw => new DrawView(draw.Divisions, draw.Seed, draw.Position, draw.FrameHash, draw.Frame, draw.Size, draw.Reserve))],
        state.Batches, state.OpenedOn, state.ClosedOn, state.PublishedOn, state.Ballots.Length, state.Gifts, state.Version);

    public static BallotPaper Paper(CampaignState state, TokenBatch batch, Dictionary<string, string> names, string? cast) => new(
        state.Title, batch.Class,
        [.. batch.Subjects.Select(id => new NamedSubject(id, names.GetValueOrDefault(id, string.Empty)))],
        state.Terms!.Aspects, state.Terms.Scale, cast is null ? [] : [.. Ratings(state.Terms, batch, cast)]);

    private static IEnumerable<BallotRating> Ratings(CampaignTerms terms, TokenBatch batch, string cast)
    {
        for (var place = 0; place < batch.Subjects.Length; place++)
        {
            var said = BallotForm.Read(cast, terms.Aspects.Length, place);
            if (!said.IsEmpty)
                yield return new(batch.Subjects[place], [.. said.Select(answer => terms.Scale[answer].Code)]);
        }
    }
}
