using System.Text;
using Lianxin.Domain.Campaigns;
using Lianxin.Grains.Tests.Hosting;
using Microsoft.Data.Sqlite;

namespace Lianxin.Grains.Tests.Campaigns;

/// <summary>Somebody holds all that is stored, and the order in which people cast, and tries to tell who cast what. See docs/adr/0020-ballots.md.</summary>
public sealed class BallotSecrecyTests(SiloFixture silo) : IClassFixture<SiloFixture>
{
    private const int Raters = 24;

    [Fact]
    public async Task Nothing_stored_links_a_ballot_to_a_token_an_order_a_time_or_a_person()
    {
        var campaign = await CampaignCounty.CreateAsync(silo);
        var tokens = await campaign.TokensAsync(RaterClass.People, Raters);
        await campaign.OpenAsync();
        var before = await campaign.County.HeadAsync();
        var cast = tokens.Select((token, at) => (Token: token, Answer: at % 2 == 0 ? "SATISFIED" : "DISSATISFIED")).ToArray();
        foreach (var (token, answer) in cast)
            Assert.Null(await campaign.Grain.CastAsync(campaign.County.Reading, token, campaign.Ratings(answer), replace: false));

        // Casting leaves no entry, no request, no actor: the ledger's head stands still.
        Assert.Equal(before, await campaign.County.HeadAsync());
        var open = new List<(string Key, string Answers)>();
        await silo.RestartAsync(at =>
        {
            open.AddRange(Read(at, "SELECT token_key, answers FROM open_ballot", reader => (reader.GetString(0), reader.GetString(1))));
            Assert.Equal(["answers", "campaign_id", "token_key"], Columns(at, "open_ballot"));
            Assert.False(HasRowId(at, "open_ballot"));
            NoTokenIn(at, tokens);
        });
        Assert.Equal(Raters, open.Count);
        Assert.Equal(open.OrderBy(ballot => ballot.Key, StringComparer.Ordinal), open);

        await campaign.CloseAsync();
        await silo.RestartAsync(at =>
        {
            Assert.Empty(Read(at, "SELECT token_key FROM open_ballot", reader => reader.GetString(0)));
            NoTokenIn(at, tokens);
        });
        var counted = await CountedAsync(campaign);
        Assert.Equal(counted.OrderBy(ballot => ballot.Key, StringComparer.Ordinal), counted);

        // Who knows the order of casting, and the ballots as stored, does no better than chance: neighbours in the ledger are not
        // neighbours in the queue. Half of alternating answers match any order; a kept order would match all or none.
        var guessed = counted.Select((ballot, at) => ballot.Answers.Trim('-')[0] == (at % 2 == 0 ? 'A' : 'C')).Count(right => right);
        Assert.InRange(guessed, 1, Raters - 1);
    }

    private async Task<ImmutableArray<CountedBallot>> CountedAsync(CampaignCounty campaign)
    {
        var ledger = (Ledger.ILedger)silo.Services.GetService(typeof(Ledger.ILedger))!;
        var entries = await ledger.ReadCountyAsync(campaign.County.Code, 0, 1_000, TestContext.Current.CancellationToken);
        var closing = entries.Where(entry => entry.Type == "ballots-counted").ToArray();
        var counted = closing.Select(entry => (BallotsCounted)Ledger.Codec.EntryCodec.Default.Decode(entry));
        return [.. counted.SelectMany(happened => happened.Ballots)];
    }

    /// <summary>No file of the store, in whatever encoding, holds a token.</summary>
    private static void NoTokenIn(string directory, IEnumerable<string> tokens)
    {
        foreach (var file in Directory.GetFiles(directory, "*", SearchOption.AllDirectories))
        {
            var bytes = File.ReadAllBytes(file).AsSpan();
            foreach (var token in tokens)
                Assert.True(bytes.IndexOf(Encoding.UTF8.GetBytes(token)) < 0 && bytes.IndexOf(Encoding.Unicode.GetBytes(token)) < 0, file);
        }
    }

    private static List<string> Columns(string directory, string table) =>
        [.. Read(directory, $"SELECT name FROM pragma_table_info('{table}') ORDER BY name", reader => reader.GetString(0))];

    private static bool HasRowId(string directory, string table) =>
        Read(directory, $"SELECT sql FROM sqlite_master WHERE name = '{table}'", reader => reader.GetString(0)).Single().Contains("WITHOUT ROWID", StringComparison.Ordinal) == false;

    private static List<T> Read<T>(string directory, string sql, Func<SqliteDataReader, T> read)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(directory, "ledger.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }
}
