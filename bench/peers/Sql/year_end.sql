-- The year-end figures of docs/evaluation.md by policies/scheme-2026.yaml and policies/county-default.yaml, in one statement, for {dialect}.
-- Points are counted in ten-thousandths and divided as integers, halves upwards: what Lianxin's decimals come to, without their cost.
-- {county} {first} {last} {position} are what the freeze fixed, {//} divides integers, {once} keeps what is read more than once.
WITH cadre AS {once} (
    SELECT row_number() OVER (ORDER BY cadre_id) AS c, *
    FROM (
        SELECT DISTINCT ON (cadre_id) cadre_id, body_id, category, rank_group, active_from, COALESCE(active_to, 2147483647) AS active_to
        FROM cadre_fact WHERE county = '{county}' AND position <= {position} AND from_day <= {last}
        ORDER BY cadre_id, position DESC, ordinal DESC) AS latest
    WHERE active_from <= {last} AND active_to >= {first}
),
-- Leaves that overlap, as one.
leave AS {once} (
    SELECT c, min(from_day) AS from_day, max(to_day) AS to_day
    FROM (
        SELECT *, sum(CASE WHEN from_day <= reach THEN 0 ELSE 1 END) OVER (PARTITION BY c ORDER BY from_day, to_day) AS island
        FROM (
            SELECT c, from_day, to_day, max(to_day) OVER (
                PARTITION BY c ORDER BY from_day, to_day ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reach
            FROM leave_fact JOIN cadre USING (cadre_id)
            WHERE county = '{county}' AND position <= {position} AND from_day <= {last}) AS reaching) AS islands
    GROUP BY c, island
),
-- Lead and grid links as last recorded. A pair is a cadre and a household; numbered by household, so that the numbers sort as the ids do.
link AS {once} (
    SELECT row_number() OVER () AS l, dense_rank() OVER (ORDER BY k.subject_id, cadre.c) AS p,
        k.subject_id, k.role, k.from_day, k.to_day, cadre.c, cadre.cadre_id, cadre.active_from, cadre.active_to
    FROM (
        SELECT DISTINCT ON (link_id) subject_id, holder_id, role, from_day, COALESCE(to_day, 2147483647) AS to_day
        FROM link_fact
        WHERE county = '{county}' AND position <= {position} AND from_day <= {last} AND subject_kind = 3 AND holder_kind = 1
        ORDER BY link_id, position DESC, ordinal DESC) AS k
    JOIN cadre ON cadre.cadre_id = k.holder_id
    WHERE k.role IN (5, 6)
),
-- The days on which a cadre held any link to a household, as runs that don't overlap.
tenure AS {once} (
    SELECT p, c, cadre_id, subject_id, min(from_day) AS from_day, max(to_day) AS to_day
    FROM (
        SELECT *, sum(CASE WHEN from_day <= reach THEN 0 ELSE 1 END) OVER (PARTITION BY p ORDER BY from_day, to_day) AS run
        FROM (
            SELECT *, max(to_day) OVER (PARTITION BY p ORDER BY from_day, to_day ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reach
            FROM link) AS reaching) AS runs
    GROUP BY p, c, cadre_id, subject_id, run
),
-- What was on record of a household on which days: a record holds until a later one's first day, the earliest also before its own.
household AS {once} (
    SELECT household_id, tags, monitoring, CASE WHEN earliest = 1 THEN -1 ELSE from_day END AS lo, COALESCE(until, 2147483647) - 1 AS hi
    FROM (
        SELECT household_id, tags, monitoring, from_day,
            min(from_day) OVER (PARTITION BY household_id ORDER BY position, ordinal ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS until,
            row_number() OVER (PARTITION BY household_id ORDER BY from_day, position, ordinal) AS earliest
        FROM household_fact WHERE county = '{county}' AND position <= {position} AND from_day <= {last}) AS spans
),
-- Months are 1 to 12, quarters 13 to 16; {periods} lists those that ended by the cut-off day, {days} the days of the year with theirs.
period (period, months, p_from, p_to) AS (VALUES {periods}),
day (day, month, quarter) AS (VALUES {days}),
due AS {once} (
    SELECT q.l, q.c, q.p, q.period, q.from_day, q.to_day
    FROM (
        SELECT k.*, period, p_from, p_to, GREATEST(p_from, k.from_day, k.active_from) AS f, LEAST(p_to, k.to_day, k.active_to) AS t
        FROM link AS k
        LEFT JOIN household AS h ON h.household_id = k.subject_id
        JOIN period ON k.from_day <= p_to AND k.to_day >= p_from AND p_from BETWEEN COALESCE(h.lo, 0) AND COALESCE(h.hi, 2147483647)
            AND months = CASE WHEN k.role = 5 AND (COALESCE(h.tags, 0) & 34 <> 0 OR COALESCE(h.monitoring, 0) <> 0) THEN 1 ELSE 3 END) AS q
    LEFT JOIN (
        SELECT k.l, period.period, sum(GREATEST(0,
            LEAST(leave.to_day, p_to, k.to_day, k.active_to) - GREATEST(leave.from_day, p_from, k.from_day, k.active_from) + 1)) AS days
        FROM leave JOIN link AS k USING (c) CROSS JOIN period
        GROUP BY k.l, period.period) AS away ON away.l = q.l AND away.period = q.period
    WHERE 2 * (GREATEST(0, t - f + 1) - COALESCE(away.days, 0)) >= p_to - p_from + 1
),
taken_back AS {once} (
    SELECT visit_id, household_id, cadre_id, max(position) AS position
    FROM visit_fact WHERE county = '{county}' AND position <= {position} AND sign < 0
    GROUP BY visit_id, household_id, cadre_id
),
-- A visit credits who held a link to the household that day.
credited AS {once} (
    SELECT v.position, v.ordinal, v.occurred_on, v.recorded_on, k.p, k.c, v.household_id,
        CASE WHEN v.kind = 4 THEN v.visit_id END AS meeting, v.recorded_on - v.occurred_on <= 7 OR v.attested = 1 AS evident
    FROM visit_fact AS v
    JOIN tenure AS k ON k.cadre_id = v.cadre_id AND k.subject_id = v.household_id AND v.occurred_on BETWEEN k.from_day AND k.to_day
    LEFT JOIN taken_back AS b
        ON b.visit_id = v.visit_id AND b.household_id = v.household_id AND b.cadre_id = v.cadre_id AND b.position > v.position
    WHERE v.county = '{county}' AND v.position <= {position} AND v.occurred_on BETWEEN {first} - 30 AND {last} AND v.sign > 0
        AND b.visit_id IS NULL
),
-- Days on which a cadre has more than eight places; only these need an order.
crowded AS {once} (
    SELECT c, occurred_on
    FROM (
        SELECT c, occurred_on, CASE WHEN meeting IS NULL THEN count(*) ELSE 1 END AS places
        FROM credited WHERE evident AND occurred_on >= {first}
        GROUP BY c, occurred_on, meeting) AS places
    GROUP BY c, occurred_on HAVING sum(places) > 8
),
counted AS (
    SELECT v.p, v.occurred_on
    FROM credited AS v LEFT JOIN crowded AS x ON x.c = v.c AND x.occurred_on = v.occurred_on
    WHERE v.evident AND v.occurred_on >= {first} AND x.c IS NULL
    UNION ALL
    SELECT p, occurred_on
    FROM (
        SELECT p, occurred_on, dense_rank() OVER (PARTITION BY c, occurred_on ORDER BY seat) AS place
        FROM (
            SELECT *, CASE WHEN meeting IS NULL THEN turn ELSE min(turn) OVER (PARTITION BY c, occurred_on, meeting) END AS seat
            FROM (
                SELECT v.*, row_number() OVER (PARTITION BY v.c, v.occurred_on ORDER BY v.recorded_on, v.p, v.position, v.ordinal) AS turn
                FROM credited AS v JOIN crowded AS x ON x.c = v.c AND x.occurred_on = v.occurred_on
                WHERE v.evident) AS turns) AS seats) AS ranked
    WHERE place <= 8
),
coverage AS (
    SELECT due.c, count(*) AS whole, count(done.l) AS part
    FROM due LEFT JOIN (
        SELECT due.l, due.period
        FROM counted AS v JOIN day ON day.day = v.occurred_on
        JOIN due ON due.p = v.p AND due.period IN (day.month, day.quarter) AND v.occurred_on BETWEEN due.from_day AND due.to_day
        GROUP BY due.l, due.period) AS done ON done.l = due.l AND done.period = due.period
    GROUP BY due.c
),
timely AS (
    SELECT c, count(*) AS whole, sum(CASE WHEN recorded_on - occurred_on <= 3 THEN 1 ELSE 0 END) AS part
    FROM credited WHERE occurred_on >= {first} GROUP BY c
),
-- Transitions with days that ascend. What a window carries from an earlier row is packed behind that row's number: one sort serves all.
step AS {once} (
    SELECT difficulty_id, n, to_status, handler, due_on, day, severity, source, subject_id, enters, holder_body,
        COALESCE(lead(day) OVER d, 2147483647) AS next_day,
        handler IS NOT NULL AND handler IS DISTINCT FROM before AS receives,
        max(CASE WHEN handler IS DISTINCT FROM before THEN n * 8589934592 + CASE WHEN due_on < day THEN 4294967296 ELSE 0 END + day END) OVER d AS taken,
        min(CASE WHEN handler IS DISTINCT FROM before OR to_status <> from_before THEN n END) OVER after AS changed,
        max(CASE WHEN enters AND to_status = 5 THEN n END) OVER d AS resolution
    FROM (
        SELECT *, lag(handler) OVER d AS before, lag(to_status) OVER d AS from_before, max(occurred_on) OVER d AS day, row_number() OVER d AS n
        FROM (
            SELECT difficulty_id, position, ordinal, to_status, due_on, occurred_on, severity, source, subject_id, from_status <> to_status AS enters,
                handler_body_id AS holder_body, CASE WHEN to_status BETWEEN 3 AND 8 THEN NULLIF(handler_cadre_id, '') END AS handler
            FROM difficulty_fact WHERE county = '{county}' AND position <= {position} AND occurred_on <= {last}) AS facts
        WINDOW d AS (PARTITION BY difficulty_id ORDER BY position, ordinal)) AS steps
    WINDOW d AS (PARTITION BY difficulty_id ORDER BY n), after AS (PARTITION BY difficulty_id ORDER BY n ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING)
),
started AS (
    SELECT cadre_id, count(*) AS whole, sum(CASE WHEN started AND took THEN 1 ELSE 0 END) AS part
    FROM (
        SELECT a.handler AS cadre_id, COALESCE(b.handler = a.handler AND b.to_status = 4, FALSE) AS started,
            COALESCE(b.day, {last} + 1) <= a.day + 10 AS took
        FROM (
            SELECT DISTINCT ON (difficulty_id, handler) difficulty_id, handler, day, changed
            FROM step WHERE receives AND to_status = 3 ORDER BY difficulty_id, handler, n) AS a
        LEFT JOIN step AS b ON b.difficulty_id = a.difficulty_id AND b.n = a.changed
        WHERE a.day >= {first}) AS judged
    WHERE started OR NOT took
    GROUP BY cadre_id
),
resolved AS (
    SELECT handler AS cadre_id, count(*) AS whole, sum(CASE WHEN on_time THEN 1 ELSE 0 END) AS part
    FROM (
        SELECT s.handler, COALESCE(j.resolved_on <= j.due_on, FALSE) AS on_time
        FROM (
            SELECT r.difficulty_id, first_resolved.n AS resolved, first_resolved.day AS resolved_on, COALESCE(first_resolved.due_on, latest.due_on) AS due_on,
                r.dropped_on
            FROM (
                SELECT difficulty_id, min(CASE WHEN to_status = 5 THEN n END) AS resolved, max(CASE WHEN due_on IS NOT NULL THEN n END) AS latest,
                    min(CASE WHEN to_status IN (9, 10, 11) THEN day END) AS dropped_on
                FROM step GROUP BY difficulty_id) AS r
            LEFT JOIN step AS first_resolved ON first_resolved.difficulty_id = r.difficulty_id AND first_resolved.n = r.resolved
            LEFT JOIN step AS latest ON latest.difficulty_id = r.difficulty_id AND latest.n = r.latest) AS j
        JOIN step AS s ON s.difficulty_id = j.difficulty_id
            AND CASE WHEN j.resolved_on <= j.due_on THEN s.n = j.resolved
                ELSE s.day <= LEAST(j.due_on + 1, {last}) AND s.next_day > LEAST(j.due_on + 1, {last}) END
        WHERE j.due_on BETWEEN {first} AND {last} AND (j.dropped_on IS NULL OR j.dropped_on > j.due_on)) AS answered
    WHERE handler IS NOT NULL
    GROUP BY handler
),
overdue AS (
    SELECT cadre_id, sum(t - f + 1) AS whole,
        CAST(sum(GREATEST(0, t - late + 1) - GREATEST(0, LEAST(t, grace_to) - GREATEST(late, grace_from) + 1)) AS bigint) AS part
    FROM (
        SELECT *, COALESCE(GREATEST(f, due_on + 1), 2147483000) AS late, CASE WHEN was_late THEN taken_on ELSE 2147483000 END AS grace_from,
            CASE WHEN was_late THEN taken_on + 29 ELSE -1 END AS grace_to
        FROM (
            SELECT handler AS cadre_id, due_on, GREATEST(day, {first}) AS f, LEAST(next_day - 1, {last}) AS t,
                taken & 4294967296 <> 0 AS was_late, taken & 4294967295 AS taken_on
            FROM step WHERE handler IS NOT NULL AND to_status IN (3, 4, 8)) AS spans
        WHERE t >= f) AS days
    GROUP BY cadre_id
),
reopened AS (
    SELECT cadre_id, sum(whole) AS whole, sum(part) AS part
    FROM (
        SELECT handler AS cadre_id, 1 AS whole, 0 AS part FROM step WHERE enters AND to_status = 5 AND day >= {first}
        UNION ALL
        SELECT r.handler, 0, 1 FROM step AS s JOIN step AS r ON r.difficulty_id = s.difficulty_id AND r.n = s.resolution
        WHERE s.enters AND s.to_status = 8 AND s.day >= {first}) AS turns
    GROUP BY cadre_id
),
-- Who worked where on which days, and where a body stood from which entry on.
employment AS {once} (
    SELECT cadre_id, body_id, CASE WHEN earliest = 1 THEN -1 ELSE from_day END AS lo, COALESCE(until, 2147483647) - 1 AS hi
    FROM (
        SELECT cadre_id, body_id, from_day,
            min(from_day) OVER (PARTITION BY cadre_id ORDER BY position, ordinal ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS until,
            row_number() OVER (PARTITION BY cadre_id ORDER BY from_day, position, ordinal) AS earliest
        FROM cadre_fact WHERE county = '{county}' AND position <= {position} AND from_day <= {last}) AS spans
),
seat AS {once} (
    SELECT body_id, division_id, CASE WHEN row_number() OVER b = 1 THEN -1 ELSE position END AS lo,
        COALESCE(lead(position) OVER b, 9223372036854775807) AS hi
    FROM body_fact WHERE county = '{county}' AND position <= {position}
    WINDOW b AS (PARTITION BY body_id ORDER BY position, ordinal)
),
-- Answers that score: taken by nobody near the work.
answer AS {once} (
    SELECT e.difficulty_id, e.handler_cadre_id AS cadre_id, cadre.body_id, e.aware,
        CASE e.answer WHEN 1 THEN 10 WHEN 2 THEN 8 WHEN 3 THEN 0 END AS worth
    FROM effect_fact AS e
    JOIN cadre ON cadre.cadre_id = e.handler_cadre_id
    LEFT JOIN employment AS taker ON taker.cadre_id = e.taker_cadre_id AND e.occurred_on BETWEEN taker.lo AND taker.hi
    LEFT JOIN employment AS handler ON handler.cadre_id = e.handler_cadre_id AND e.occurred_on BETWEEN handler.lo AND handler.hi
    LEFT JOIN seat ON seat.body_id = taker.body_id AND e.position > seat.lo AND e.position <= seat.hi
    LEFT JOIN (
        SELECT effect_id, max(position) AS position FROM effect_fact
        WHERE county = '{county}' AND position <= {position} AND sign < 0 GROUP BY effect_id) AS b ON b.effect_id = e.effect_id AND b.position > e.position
    WHERE e.county = '{county}' AND e.position <= {position} AND e.occurred_on BETWEEN {first} AND {last} AND e.sign > 0 AND e.channel <> 5
        AND b.effect_id IS NULL
        AND (taker.body_id IS NULL
            OR taker.body_id IS DISTINCT FROM handler.body_id AND taker.body_id IS DISTINCT FROM e.handler_body_id
                AND (e.village_id = '' OR seat.division_id IS DISTINCT FROM e.village_id))
),
answers AS (
    SELECT cadre_id, count(*) AS n, sum(aware) AS aware, count(worth) AS judged, COALESCE(sum(worth), 0) AS worth FROM answer GROUP BY cadre_id
),
body AS (SELECT body_id, count(worth) AS judged, COALESCE(sum(worth), 0) AS worth FROM answer GROUP BY body_id),
whole_county AS (SELECT count(worth) AS judged, COALESCE(sum(worth), 0) AS worth FROM answer),
hard AS (
    SELECT cadre_id, count(DISTINCT a.difficulty_id) AS n
    FROM answer AS a JOIN step AS s ON s.difficulty_id = a.difficulty_id AND s.next_day = 2147483647 AND s.severity >= 4
    WHERE a.worth > 0 GROUP BY cadre_id
),
report AS {once} (SELECT difficulty_id, subject_id, source, day FROM step WHERE n = 1),
missed AS (
    SELECT c, count(*) AS n
    FROM (
        SELECT v.c, r.difficulty_id, r.subject_id, r.day, max(v.occurred_on) AS latest
        FROM report AS r JOIN credited AS v ON v.household_id = r.subject_id AND v.occurred_on BETWEEN r.day - 30 AND r.day - 1
        WHERE r.source IN (1, 3, 4, 5) AND r.day >= {first}
        GROUP BY v.c, r.difficulty_id, r.subject_id, r.day) AS found
    WHERE NOT EXISTS (SELECT 1 FROM report AS r WHERE r.subject_id = found.subject_id AND r.source = 2 AND r.day BETWEEN found.latest AND found.day)
    GROUP BY c
),
points AS (
    SELECT cadre.cadre_id, cadre.body_id, cadre.rank_group,
        (400000 * coverage.part + coverage.whole) {//} (2 * coverage.whole) AS visit_coverage,
        (200000 * timely.part + timely.whole) {//} (2 * timely.whole) AS visit_timeliness,
        (200000 * started.part + started.whole) {//} (2 * started.whole) AS start_timeliness,
        CASE WHEN 10 * resolved.part >= 9 * resolved.whole THEN 200000
            ELSE (4000000 * resolved.part + 9 * resolved.whole) {//} (18 * resolved.whole) END AS resolved_on_time,
        CASE WHEN overdue.part <= 100 THEN 100000 - 1000 * overdue.part WHEN overdue.part > 100 THEN 0 END AS overdue_days,
        CASE WHEN answers.judged > 0 THEN (2 * 150000 * CASE WHEN answers.judged >= 3
                THEN answers.worth * county.judged * (body.judged + 5) + 5 * (body.worth * county.judged + 5 * county.worth)
                ELSE (body.worth * county.judged + 5 * county.worth) * (answers.judged + 5) END
            + 10 * county.judged * (body.judged + 5) * (answers.judged + 5))
            {//} (20 * county.judged * (body.judged + 5) * (answers.judged + 5)) END AS effect,
        CASE WHEN 10 * answers.aware >= 9 * answers.n THEN 50000
            ELSE (1000000 * answers.aware + 9 * answers.n) {//} (18 * answers.n) END AS awareness,
        CASE WHEN reopened.whole > 0 THEN GREATEST(0, 100000 - 20000 * reopened.part) END AS reopened,
        LEAST(50000, 5000 * COALESCE(hard.n, 0)) AS hard_cases,
        -LEAST(50000, 10000 * COALESCE(missed.n, 0)) AS missed
    FROM cadre
    CROSS JOIN whole_county AS county
    LEFT JOIN coverage ON coverage.c = cadre.c
    LEFT JOIN timely ON timely.c = cadre.c
    LEFT JOIN started ON started.cadre_id = cadre.cadre_id
    LEFT JOIN resolved ON resolved.cadre_id = cadre.cadre_id
    LEFT JOIN overdue ON overdue.cadre_id = cadre.cadre_id
    LEFT JOIN reopened ON reopened.cadre_id = cadre.cadre_id
    LEFT JOIN answers ON answers.cadre_id = cadre.cadre_id
    LEFT JOIN body ON body.body_id = cadre.body_id
    LEFT JOIN hard ON hard.cadre_id = cadre.cadre_id
    LEFT JOIN missed ON missed.c = cadre.c
),
applicable AS (
    SELECT *,
        COALESCE(visit_coverage, 0) + COALESCE(visit_timeliness, 0) + COALESCE(start_timeliness, 0) + COALESCE(resolved_on_time, 0)
            + COALESCE(overdue_days, 0) + COALESCE(effect, 0) + COALESCE(awareness, 0) + COALESCE(reopened, 0) AS earned,
        CASE WHEN visit_coverage IS NULL THEN 0 ELSE 20 END + CASE WHEN visit_timeliness IS NULL THEN 0 ELSE 10 END
            + CASE WHEN start_timeliness IS NULL THEN 0 ELSE 10 END + CASE WHEN resolved_on_time IS NULL THEN 0 ELSE 20 END
            + CASE WHEN overdue_days IS NULL THEN 0 ELSE 10 END + CASE WHEN effect IS NULL THEN 0 ELSE 15 END
            + CASE WHEN awareness IS NULL THEN 0 ELSE 5 END + CASE WHEN reopened IS NULL THEN 0 ELSE 10 END AS maximum
    FROM points
),
score AS (
    SELECT *, GREATEST(0, base + hard_cases + missed) AS total
    FROM (SELECT *, (200 * earned + maximum) {//} (2 * NULLIF(maximum, 0)) AS base FROM applicable) AS scaled
)
SELECT cadre_id, CAST(rank_group AS bigint) AS rank_group,
    CAST(visit_coverage AS bigint) AS visit_coverage, CAST(visit_timeliness AS bigint) AS visit_timeliness,
    CAST(start_timeliness AS bigint) AS start_timeliness, CAST(resolved_on_time AS bigint) AS resolved_on_time,
    CAST(overdue_days AS bigint) AS overdue_days, CAST(effect AS bigint) AS effect, CAST(awareness AS bigint) AS awareness,
    CAST(reopened AS bigint) AS reopened, CAST(hard_cases AS bigint) AS hard_cases, CAST(missed AS bigint) AS missed,
    CAST(base AS bigint) AS base, CAST(CASE WHEN base IS NOT NULL THEN total END AS bigint) AS total,
    CASE WHEN base IS NOT NULL THEN rank() OVER (PARTITION BY rank_group, base IS NULL ORDER BY total DESC) END AS place,
    count(base) OVER (PARTITION BY rank_group) AS group_size
FROM score
