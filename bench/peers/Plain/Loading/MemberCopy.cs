using System.Text.Json;
using Gender = Lianxin.Domain.Households.Gender;
using Relation = Lianxin.Domain.Households.Relation;

namespace Lianxin.Bench.Plain.Loading;

/// <summary>
/// Members: whose they are and their status stand in Lianxin's look-up table, relation and gender in its entries alone. Of each statement
/// about a person in a household the last holds; the first gives the order.
/// </summary>
internal static class MemberCopy
{
    public static readonly string Source =
        $"""
        WITH told AS (
            SELECT e.stream_id, m.said, e.position, m.ordinal
            FROM (SELECT * FROM {CountyCopies.Said("household-registered")} a
                UNION ALL SELECT * FROM {CountyCopies.Said("household-founded-by-split")} b
                UNION ALL SELECT * FROM {CountyCopies.Said("household-absorbed")} c) e,
                jsonb_array_elements(e.said -> 'members') WITH ORDINALITY m(said, ordinal)
            UNION ALL SELECT stream_id, said -> 'member', position, 1 FROM {CountyCopies.Said("member-added")} d
            UNION ALL SELECT stream_id, said -> 'member', position, 1 FROM {CountyCopies.Said("member-edited")} e
        ), stated AS (
            SELECT stream_id, said ->> 'person' AS person_id, said ->> 'relation' AS relation, said ->> 'gender' AS gender, position, ordinal FROM told
            UNION ALL SELECT stream_id, said ->> 'former_head', said ->> 'former_head_becomes', NULL, position, 1
            FROM {CountyCopies.Said("head-changed")} f
            UNION ALL SELECT stream_id, said ->> 'person', 'HEAD', NULL, position, 2 FROM {CountyCopies.Said("head-changed")} g
        ), folded AS (
            SELECT stream_id, person_id, min(position) AS position, (array_agg(ordinal ORDER BY position))[1] AS ordinal,
                (array_agg(relation ORDER BY position DESC, ordinal DESC))[1] AS relation,
                (array_agg(gender ORDER BY position DESC) FILTER (WHERE gender IS NOT NULL))[1] AS gender
            FROM stated GROUP BY stream_id, person_id
        )
        SELECT m.household_id, m.person_id, {Number<Relation>("f.relation")}, {Number<Gender>("f.gender")}, m.status,
            (SELECT (said ->> 'occurred_on')::date FROM {CountyCopies.Said("member-erased")} h WHERE said ->> 'person' = m.person_id LIMIT 1),
            f.position, f.ordinal
        FROM member_row m JOIN folded f ON f.stream_id = m.household_id AND f.person_id = m.person_id
        WHERE m.county = @county
        """;

    // Entries hold words, tables their numbers.
    private static string Number<T>(string column)
        where T : struct, Enum
    {
        var words = Enum.GetValues<T>().Select(word => $"WHEN '{JsonNamingPolicy.SnakeCaseUpper.ConvertName(word.ToString())}' THEN {Convert.ToInt32(word)}");
        return $"coalesce(CASE {column} {string.Join(' ', words)} END, 0)";
    }
}
