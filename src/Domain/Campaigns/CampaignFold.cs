using Lianxin.Domain.Events;

namespace Lianxin.Domain.Campaigns;

/// <summary>Folds a campaign's events.</summary>
public static class CampaignFold
{
    /// <summary>Applies one event.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="happened">The event.</param>
    /// <returns>The state after, one version on.</returns>
    /// <exception cref="UnknownEventException">An event that a campaign doesn't know.</exception>
    public static CampaignState Apply(CampaignState state, ISubjectEvent happened) => Change(state, happened) with { Version = state.Version + 1 };

    private static CampaignState Change(CampaignState state, ISubjectEvent happened) => happened switch
    {
        CampaignCreated e => state with { Stage = CampaignStage.Draft, Id = e.Campaign, Year = e.Year, Title = e.Title, Terms = e.Terms },
        RatersDrawn e => state with { Draws = state.Draws.Add(e) },
        TokensIssued e => state with
        {
            Batches = state.Batches.Add(new(e.Class, e.Subjects.IsEmpty ? [.. state.Terms!.Subjects.Select(s => s.Id)] : e.Subjects, e.Keys.Length, Void: false)),
            Keys = state.Keys.SetItems(e.Keys.Select(key => KeyValuePair.Create(key, state.Batches.Length))),
        },
        TokensVoided e => state with { Batches = state.Batches.SetItem(e.Batch - 1, state.Batches[e.Batch - 1] with { Void = true }) },
        CampaignOpened e => state with { Stage = CampaignStage.Open, OpenedOn = e.OccurredOn },
        PaperBallotsImported => state,
        BallotsCounted e => state with { Ballots = state.Ballots.AddRange(e.Ballots) },
        SubjectsTallied e => state with { Figures = state.Figures.AddRange(e.Figures), Tallies = state.Tallies.AddRange(e.Tallies) },
        GiftsFlagged e => state with { Gifts = state.Gifts.AddRange(e.Gifts) },
        CampaignClosed e => state with { Stage = CampaignStage.Closed, ClosedOn = e.OccurredOn },
        CampaignPublished e => state with { Stage = CampaignStage.Published, PublishedOn = e.OccurredOn },
        _ => throw new UnknownEventException(nameof(CampaignFold), happened),
    };
}
