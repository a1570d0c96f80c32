using Lianxin.Domain.Campaigns;
using Lianxin.Domain.Ids;
using Lianxin.Ledger.Ballots;
using Lianxin.Storage.Connections;

namespace Lianxin.Storage.Queries;

/// <summary>Ballots in one table, by key.</summary>
/// <param name="connections">The connections of appends.</param>
/// <param name="oneWriter">Lets one writer in at a time where the store can't; null where it can: there a cast locks the box against its sealing.</param>
internal sealed class SqlBallotBox(StoreConnections connections, SemaphoreSlim? oneWriter) : IBallotBox
{
    private readonly string _lock = oneWriter is null ? " FOR SHARE" : string.Empty;

    public async ValueTask PutUpAsync(CampaignId campaign, CancellationToken cancellation = default) => await ChangeAsync(
        On("INSERT INTO ballot_box (campaign_id, sealed) VALUES (@campaign, 0) ON CONFLICT (campaign_id) DO NOTHING RETURNING 1", campaign), cancellation);

    public async ValueTask<bool> CastAsync(CampaignId campaign, CountedBallot ballot, CancellationToken cancellation = default) => await ChangeAsync(
        On(
            "INSERT INTO open_ballot (campaign_id, token_key, answers) "
            + $"SELECT b.campaign_id, @key, @answers FROM ballot_box b WHERE b.campaign_id = @campaign AND b.sealed = 0{_lock} "
            + "ON CONFLICT (campaign_id, token_key) DO UPDATE SET answers = excluded.answers RETURNING 1",
            campaign).With("key", ballot.Key).With("answers", ballot.Answers),
        cancellation);

    public async ValueTask<string?> FindAsync(CampaignId campaign, string key, CancellationToken cancellation = default)
    {
        var found = await connections.ListAsync(
            On("SELECT answers FROM open_ballot WHERE campaign_id = @campaign AND token_key = @key", campaign).With("key", key), r => r.GetString(0), cancellation);
        return found.Count == 0 ? null : found[0];
    }

    public async ValueTask SealAsync(CampaignId campaign, CancellationToken cancellation = default) => await ChangeAsync(
        On("INSERT INTO ballot_box (campaign_id, sealed) VALUES (@campaign, 1) ON CONFLICT (campaign_id) DO UPDATE SET sealed = 1 RETURNING 1", campaign), cancellation);

    public async ValueTask<IReadOnlyList<CountedBallot>> ReadAsync(CampaignId campaign, CancellationToken cancellation = default) => await connections.ListAsync(
        On("SELECT token_key, answers FROM open_ballot WHERE campaign_id = @campaign ORDER BY token_key", campaign),
        r => new CountedBallot(r.GetString(0), r.GetString(1)), cancellation);

    public async ValueTask EmptyAsync(CampaignId campaign, CancellationToken cancellation = default) => await ChangeAsync(
        On("DELETE FROM open_ballot WHERE campaign_id = @campaign RETURNING 1", campaign), cancellation);

    private static SqlText On(string sql, CampaignId campaign) => new SqlText(sql).With("campaign", campaign.Value);

    private async ValueTask<bool> ChangeAsync(SqlText sql, CancellationToken cancellation)
    {
        if (oneWriter is not null)
            await oneWriter.WaitAsync(cancellation);
        try
        {
            return (await connections.ListAsync(sql, r => r.GetInt32(0), cancellation)).Count > 0;
        }
        finally
        {
            oneWriter?.Release();
        }
    }
}
