using Lianxin.Domain.Campaigns;
using Lianxin.Domain.Campaigns.Ballots;
using Lianxin.Domain.Ids;
using Lianxin.Ledger.Ballots;

namespace Lianxin.Grains.Campaigns;

/// <summary>Puts agreed paper ballots into the box; paper never replaces what a token cast before.</summary>
internal sealed class PaperCasting(IBallotBox box, CampaignId campaign)
{
    private readonly List<PaperDifference> _differences = [];

    public int Taken { get; private set; }

    public int Refused => _differences.Count;

    public IReadOnlyList<PaperDifference> Differences => _differences;

    public async Task CastAsync(CountedBallot ballot)
    {
        if (CastRules.Spent(await box.FindAsync(campaign, ballot.Key), ballot.Answers, replace: false) is not null)
            _differences.Add(new(0, 0, "a token of these cast another ballot before, which stands", "有选票码此前已投过不同的选票，以原票为准"));
        else if (await box.CastAsync(campaign, ballot))
            Taken++;
        else
            _differences.Add(new(0, 0, CastRules.Closing.Message, CastRules.Closing.MessageZh));
    }
}
