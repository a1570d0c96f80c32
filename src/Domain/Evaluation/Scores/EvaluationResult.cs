using System.Security.Cryptography;
using System.Text.Json;
using Lianxin.Domain.Evaluation.Indexing;
using Lianxin.Domain.Evaluation.Schemes;
using Lianxin.Domain.Policies;

namespace Lianxin.Domain.Evaluation.Scores;

/// <summary>Everything an evaluation found. Same cut-off, policy and scheme: same <see cref="ToJson"/> bytes.</summary>
/// <param name="Terms">What the freeze fixed.</param>
/// <param name="Scores">Scores in order of cadre id.</param>
/// <param name="Places">Rank by cadre id.</param>
/// <param name="Bands">Bands proposed.</param>
/// <param name="Charged">Overdue days charged to bodies.</param>
public sealed record EvaluationResult(
    EvaluationTerms Terms,
    ImmutableArray<CadreScore> Scores,
    ImmutableDictionary<string, RankPlace> Places,
    BandTable Bands,
    ImmutableArray<ChargedDays> Charged)
{
    /// <summary>How many have a score.</summary>
    public int Scored => Scores.Count(s => s.Status == ScoreStatus.Scored);

    /// <summary>How many are without duties.</summary>
    public int WithoutDuties => Scores.Length - Scored;

    /// <summary>Scores, ranks and bands everyone.</summary>
    /// <param name="index">The facts.</param>
    /// <param name="scheme">A scheme without findings.</param>
    /// <param name="policy">The frozen policy.</param>
    /// <returns>The result.</returns>
    public static EvaluationResult Of(EvaluationIndex index, Scheme scheme, CountyPolicy policy)
    {
        var scores = Scorer.ScoreAll(index, scheme, policy);
        var places = Ranking.Of(scores);
        return new(index.Terms, scores, places, BandRules.Propose(scores, places, policy.Bands.At(scheme.Base)), ChargedDays.All(index, policy));
    }

    /// <summary>SHA-256 of canonical bytes, 64 hexadecimal characters in lower case.</summary>
    /// <param name="json">What <see cref="ToJson"/> gave.</param>
    /// <returns>The hash.</returns>
    public static string HashOf(ReadOnlySpan<byte> json) => Convert.ToHexStringLower(SHA256.HashData(json));

    /// <summary>Canonical UTF-8 JSON: fixed keys, cadres by id, decimals as normalised text.</summary>
    /// <returns>The bytes.</returns>
    public byte[] ToJson() => FixedJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("year", Terms.Year);
        json.WriteString("cut_off_day", Terms.CutOffDay.ToString("O"));
        json.WriteNumber("cut_off_position", Terms.CutOffPosition);
        json.WriteString("policy_hash", Terms.PolicyHash);
        json.WriteString("scheme_hash", Terms.SchemeHash);
        json.WriteNumber("scored", Scored);
        json.WriteNumber("without_duties", WithoutDuties);
        var bands = Bands.Proposals.ToDictionary(p => p.CadreId, StringComparer.Ordinal);
        json.WriteArray("cadres", Scores, score => WriteCadre(json, score, bands.GetValueOrDefault(score.CadreId)));
        json.WriteArray("pools", Bands.Pools, pool =>
        {
            json.WriteStartObject();
            json.WriteString("pool", pool.Pool);
            json.WriteNumber("size", pool.Size);
            json.WriteNumber("quota", pool.Quota);
            json.WriteNumber("proposed", pool.Proposed);
            json.WriteEndObject();
        });
        json.WriteArray("charged_days", Charged, charged =>
        {
            json.WriteStartObject();
            json.WriteString("body", charged.BodyId);
            json.WriteNumber("days", charged.Days);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    });

    private void WriteCadre(Utf8JsonWriter json, CadreScore score, BandProposal? band)
    {
        json.WriteStartObject();
        json.WriteString("cadre", score.CadreId);
        json.WriteString("body", score.BodyId);
        json.WriteCode("category", score.Category);
        json.WriteCode("rank_group", score.RankGroup);
        json.WriteCode("status", score.Status);
        json.WriteArray("indicators", score.Indicators, item => WriteItem(json, item));
        if (score.Status == ScoreStatus.Scored)
        {
            json.WriteArray("adjustments", score.Adjustments, item => WriteItem(json, item));
            if (score.People is { } people)
            {
                json.WriteDecimal("data", score.Data);
                json.WriteDecimal("people", people);
            }

            json.WriteDecimal("base", score.Base);
            json.WriteDecimal("total", score.Total);
            json.WriteNumber("rank", Places[score.CadreId].Rank);
            json.WriteNumber("group_size", Places[score.CadreId].GroupSize);
        }

        if (!score.Vetoes.IsEmpty)
            json.WriteArray("vetoes", score.Vetoes, veto => WriteVeto(json, veto));
        if (band is not null)
        {
            json.WriteCode("band", band.Band);
            json.WriteString("pool", band.Pool);
            json.WriteBoolean("tie", band.Tie);
        }

        json.WriteEndObject();
    }

    private static void WriteVeto(Utf8JsonWriter json, StandingVeto veto)
    {
        json.WriteStartObject();
        json.WriteNumber("number", veto.Number);
        json.WriteString("code", veto.Code);
        json.WriteCode("ceiling", veto.Ceiling);
        json.WriteArray("positions", veto.Positions, json.WriteNumberValue);
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, ItemScore item)
    {
        json.WriteStartObject();
        json.WriteString("code", item.Code);
        json.WriteDecimal("maximum", item.Maximum);
        if (item.Applies)
        {
            json.WriteDecimal("points", item.Points);
            json.WriteDecimal("part", item.Part);
            json.WriteDecimal("whole", item.Whole);
        }

        json.WriteEndObject();
    }
}
