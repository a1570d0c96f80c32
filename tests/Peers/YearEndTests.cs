using Google.LongRunning;
using Lianxin.Bench.Peers;
using Lianxin.Bench.Sql;
using Lianxin.Peers.Tests.Running;

namespace Lianxin.Peers.Tests;

/// <summary>One SQL statement, in PostgreSQL and in DuckDB, comes to Lianxin's points, scores and places, to the last digit.</summary>
public sealed class YearEndTests(DemoCounty county) : IClassFixture<DemoCounty>
{
    // What a small generated year has none or few of, put where the evaluation reads it, at the ledger's last position: visits taken back and
    // some attested anew, crowded days of home visits between courtyards, leaves that overlap, monitored months, second links, answers taken
    // back or taken near the work, a cadre who changed bodies.
    private const string Stir =
        """
        INSERT INTO visit_fact SELECT county, h, 100 + row_number() OVER (ORDER BY position, ordinal), -1, visit_id, household_id, village_id, cadre_id,
            participants, kind, occurred_on, recorded_on, attested
        FROM (SELECT *, row_number() OVER (ORDER BY position, ordinal) AS n FROM visit_fact) AS v, {head} WHERE n % 11 = 0;
        INSERT INTO visit_fact SELECT county, position, 100000 + ordinal, 1, visit_id, household_id, village_id, cadre_id, participants, kind, occurred_on,
            recorded_on, 1
        FROM visit_fact WHERE sign < 0 AND ordinal % 2 = 0;
        INSERT INTO visit_fact SELECT l.county, h, 300000 + row_number() OVER (), 1, 'W-511323-' || lpad(l.n::text, 16, '0'), l.subject_id, 'V', l.holder_id, 1,
            CASE WHEN l.n % 3 = 0 THEN 4 ELSE 1 END, {first} + 70 + (l.n / 25)::integer, {first} + 70 + (l.n / 25)::integer + (l.n % 12)::integer, 0
        FROM (SELECT *, row_number() OVER (ORDER BY holder_id, md5(subject_id)) AS n FROM link_fact WHERE subject_kind = 3 AND holder_kind = 1) AS l, {head};
        INSERT INTO leave_fact SELECT county, h, 400000 + 2 * n + k, 1, cadre_id, {first} + (40 * n + 20 * k)::integer % 300, {first} + (40 * n + 20 * k)::integer % 300 + 45
        FROM (SELECT *, row_number() OVER (ORDER BY cadre_id) AS n FROM cadre_fact) AS c, generate_series(0, 1) AS k, {head} WHERE n % 4 = 0;
        INSERT INTO household_fact SELECT county, h, 500000 + n, 1, household_id, village_id, status, (n % 64)::integer, (n % 4)::integer, residence,
            {first} - 30 + (n * 7)::integer % 300
        FROM (SELECT *, row_number() OVER (ORDER BY household_id) AS n FROM household_fact) AS f, {head} WHERE n % 3 = 0;
        INSERT INTO link_fact SELECT county, h, 600000 + n, 1, 'L-511323-' || lpad(n::text, 16, '0'), subject_kind, subject_id, holder_kind, holder_id, kind,
            11 - role, {first} + (n % 90)::integer, CASE WHEN n % 2 = 0 THEN {first} + 250 END
        FROM (SELECT *, row_number() OVER (ORDER BY link_id) AS n FROM link_fact WHERE subject_kind = 3 AND holder_kind = 1 AND role IN (5, 6)) AS l, {head}
        WHERE n % 5 = 0;
        INSERT INTO effect_fact SELECT county, h, 700000 + n, -1, effect_id, difficulty_id, subject_id, village_id, handler_cadre_id, handler_body_id,
            taker_cadre_id, channel, answer, aware, occurred_on, recorded_on
        FROM (SELECT *, row_number() OVER (ORDER BY position, ordinal) AS n FROM effect_fact) AS e, {head} WHERE n % 7 = 0;
        INSERT INTO effect_fact SELECT county, h, 800000 + n, 1, 'F-511323-' || lpad(n::text, 16, '0'), difficulty_id, subject_id, village_id, handler_cadre_id,
            handler_body_id, CASE WHEN n % 2 = 0 THEN handler_cadre_id ELSE taker_cadre_id END, 2, 1 + (n % 4)::integer, (n % 2)::integer, occurred_on, recorded_on
        FROM (SELECT *, row_number() OVER (ORDER BY position, ordinal) AS n FROM effect_fact WHERE sign > 0) AS e, {head} WHERE n % 3 = 0;
        INSERT INTO cadre_fact SELECT county, h, 900000 + n, 1, cadre_id, (SELECT max(body_id) FROM body_fact), category, rank_group, home_village_id, active_from,
            active_to, {first} + 180
        FROM (SELECT *, row_number() OVER (ORDER BY cadre_id) AS n FROM cadre_fact) AS c, {head} WHERE n % 6 = 0;
        """;

    [Fact]
    public async Task A_year_is_ranked_alike_as_it_was_generated_stirred_and_beside_its_copies()
    {
        await using var postgres = new PostgresYearEnd(county.Store);
        await CompareAsync(postgres);
        await StirAsync();
        await CompareAsync(postgres);
        await FactCopies.MakeAsync(county.Store, 3, TestContext.Current.CancellationToken);
        await CompareAsync(postgres);
    }

    private static string First => new DateOnly(DemoCounty.Year, 1, 1).DayNumber.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private Task StirAsync() => PostgresFixture.ExecuteAsync(
        county.Store,
        Stir.Replace("{head}", "(SELECT position AS h FROM ledger_head) AS head", StringComparison.Ordinal).Replace("{first}", First, StringComparison.Ordinal));

    private async Task CompareAsync(PostgresYearEnd postgres)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var frozen = await FreezeAsync();
        var scores = await ScoreAsync(frozen);
        var day = new DateOnly(frozen.CutOffDay.Year, frozen.CutOffDay.Month, frozen.CutOffDay.Day);
        var terms = new FrozenTerms(DemoCounty.Name.Split('/')[1], frozen.Year, day, frozen.CutOffPosition);
        await postgres.PrepareAsync(cancellation);
        await postgres.RankAsync(terms, cancellation);
        RankingAgreement.Check(scores, await postgres.ReadAsync(cancellation), "PostgreSQL");
        using var duck = new DuckYearEnd();
        await duck.LoadAsync(county.Store, terms.County, cancellation);
        await duck.RankAsync(terms, cancellation);
        RankingAgreement.Check(scores, await duck.ReadAsync(cancellation), "DuckDB");
    }

    private async Task<Evaluation> FreezeAsync()
    {
        var drafted = await county.Lianxin.Evaluations.CreateEvaluationAsync(
            new CreateEvaluationRequest { Parent = DemoCounty.Name, Year = DemoCounty.Year, Scheme = "2026-default", RequestId = $"{Guid.NewGuid()}" }, Side.InTime);
        await county.Lianxin.Evaluations.FreezeEvaluationAsync(
            new FreezeEvaluationRequest { Name = drafted.Name, RequestId = $"{Guid.NewGuid()}" }, Side.InTime);
        return await county.Lianxin.Evaluations.GetEvaluationAsync(new GetEvaluationRequest { Name = drafted.Name }, Side.InTime);
    }

    private async Task<IReadOnlyList<Score>> ScoreAsync(Evaluation frozen)
    {
        var operation = await county.Lianxin.Evaluations.ScoreEvaluationAsync(
            new ScoreEvaluationRequest { Name = frozen.Name, RequestId = $"{Guid.NewGuid()}" }, Side.InTime);
        await Until.TrueAsync(
            "the evaluation is scored",
            async () => (await county.Lianxin.Operations.GetOperationAsync(new GetOperationRequest { Name = operation.Name }, Side.InTime)).Done,
            ServiceProcess.Safety,
            () => operation.ToString());
        var scores = await county.Lianxin.Evaluations.ListScoresAsync(new ListScoresRequest { Parent = frozen.Name, PageSize = 1000 }, Side.InTime);
        Assert.Empty(scores.NextPageToken);
        return scores.Scores;
    }
}
