-- Normalised tables, the projection of workloads, and the entries. Ids compare by bytes. No foreign keys: every command looks its
-- references up in its own statement, and a check at each insert would only cost.

DROP SCHEMA IF EXISTS plain CASCADE;
CREATE SCHEMA plain;
SET search_path = plain;

CREATE TABLE county (
    code          text NOT NULL,
    zone          text NOT NULL,
    simulated_now timestamptz
);

CREATE TABLE policy (
    ordinal      bigint NOT NULL,
    effective_on date NOT NULL,
    hash         text NOT NULL,
    policy       text NOT NULL
);

CREATE TABLE closed_year (year integer NOT NULL);

CREATE TABLE division (
    division_id text COLLATE "C" NOT NULL,
    level       integer NOT NULL,
    parent_id   text COLLATE "C",
    founded_on  date NOT NULL,
    earliest    date NOT NULL,
    ended_on    date,
    successors  text NOT NULL,
    version     bigint NOT NULL
) WITH (fillfactor = 80);

CREATE TABLE body (
    body_id     text COLLATE "C" NOT NULL,
    division_id text COLLATE "C"
);

CREATE TABLE cadre (
    cadre_id    text COLLATE "C" NOT NULL,
    name        text NOT NULL,
    rank_group  integer NOT NULL,
    body_id     text COLLATE "C" NOT NULL,
    active_from date NOT NULL,
    active_to   date
);

CREATE TABLE cadre_leave (
    cadre_id text COLLATE "C" NOT NULL,
    from_day date NOT NULL,
    to_day   date NOT NULL
);

CREATE TABLE household (
    household_id    text COLLATE "C" NOT NULL,
    village_id      text COLLATE "C" NOT NULL,
    villagers_group text NOT NULL,
    status          integer NOT NULL,
    residence       integer NOT NULL,
    tags            integer NOT NULL,
    monitoring      integer NOT NULL,
    member_count    integer NOT NULL,
    external_no     text NOT NULL,
    low_income_no   text NOT NULL,
    successors      text NOT NULL,
    last_visit_on   date,
    version         bigint NOT NULL,
    founded_on      date NOT NULL,
    earliest        date NOT NULL,
    closed_on       date,
    last_day        date
) WITH (fillfactor = 80);

CREATE TABLE member (
    household_id text COLLATE "C" NOT NULL,
    person_id    text COLLATE "C" NOT NULL,
    relation     integer NOT NULL,
    gender       integer NOT NULL,
    status       integer NOT NULL,
    erased_on    date,
    position     bigint NOT NULL,
    ordinal      bigint NOT NULL
);

-- Beside the link itself: how many visits are due under it, and the holder's visits at this household in the latest month and quarter
-- that had one. A visit moves them in place, so that nobody counts visits to know whether one was still due.
CREATE TABLE link (
    link_id      text COLLATE "C" NOT NULL,
    subject_kind integer NOT NULL,
    subject_id   text COLLATE "C" NOT NULL,
    holder_kind  integer NOT NULL,
    holder_id    text COLLATE "C" NOT NULL,
    kind         integer NOT NULL,
    role         integer NOT NULL,
    duties       integer NOT NULL,
    from_day     date NOT NULL,
    to_day       date,
    external_no  text NOT NULL,
    version      bigint NOT NULL,
    position     bigint NOT NULL,
    ordinal      integer NOT NULL,
    due          integer NOT NULL DEFAULT 0,
    monthly      boolean NOT NULL DEFAULT false,
    month_from   date NOT NULL DEFAULT '-infinity',
    month_done   integer NOT NULL DEFAULT 0,
    quarter_from date NOT NULL DEFAULT '-infinity',
    quarter_done integer NOT NULL DEFAULT 0
) WITH (fillfactor = 80);

CREATE TABLE difficulty (
    difficulty_id    text COLLATE "C" NOT NULL,
    subject_id       text COLLATE "C" NOT NULL,
    village_id       text COLLATE "C" NOT NULL,
    category         integer NOT NULL,
    severity         integer NOT NULL,
    status           integer NOT NULL,
    source           integer NOT NULL,
    reported_on      date NOT NULL,
    accepted_on      date,
    assigned_on      date,
    started_on       date,
    due_on           date,
    resolved_on      date,
    closed_on        date,
    handler_cadre_id text COLLATE "C",
    handler_body_id  text COLLATE "C",
    referred         integer NOT NULL,
    escalation_level integer NOT NULL,
    escalated_on     date,
    reopen_count     integer NOT NULL,
    external_no      text COLLATE "C" NOT NULL,
    version          bigint NOT NULL,
    position         bigint NOT NULL,
    ordinal          integer NOT NULL
);

CREATE TABLE visit (
    cadre_id     text COLLATE "C" NOT NULL,
    occurred_on  date NOT NULL,
    household_id text COLLATE "C" NOT NULL,
    visit_id     text COLLATE "C" NOT NULL,
    kind         integer NOT NULL
);

-- A workload as it is answered, for one day; made anew by the first question of a day, kept up by that day's commands.
-- fixed_load is links and difficulties together, in the order in which the total adds them up.
CREATE TABLE cadre_workload (
    cadre_id          text COLLATE "C" NOT NULL,
    day               date NOT NULL DEFAULT '-infinity',
    name              text NOT NULL DEFAULT '',
    rank_group        integer NOT NULL DEFAULT 0,
    body_id           text COLLATE "C" NOT NULL DEFAULT '',
    active            boolean NOT NULL DEFAULT false,
    fixed_load        numeric NOT NULL DEFAULT 0,
    link_load         numeric NOT NULL DEFAULT 0,
    difficulty_load   numeric NOT NULL DEFAULT 0,
    households        integer NOT NULL DEFAULT 0,
    open_difficulties integer NOT NULL DEFAULT 0,
    overdue           integer NOT NULL DEFAULT 0,
    visits_due        integer NOT NULL DEFAULT 0,
    visits_done       integer NOT NULL DEFAULT 0,
    position          bigint NOT NULL DEFAULT 0
) WITH (fillfactor = 50);

CREATE TABLE request (
    request_key bytea NOT NULL,
    body_hash   bytea NOT NULL,
    version     bigint NOT NULL,
    position    bigint NOT NULL
);

CREATE SEQUENCE entry_position CACHE 1;

CREATE TABLE entry (
    position    bigint NOT NULL,
    type        text NOT NULL,
    actor       text NOT NULL,
    recorded_at timestamptz NOT NULL,
    occurred_on date NOT NULL,
    payload     bytea NOT NULL
);
