-- The ledger, its request keys and wrapped keys, the read models and the sealed chunks.
-- Days are day numbers (0001-01-01 = 0), instants Unix milliseconds, enums and flags integers; text compares by bytes.

-- Ends a batch whose fences no longer hold: one statement raises, the whole round trip rolls back.
CREATE FUNCTION ledger_expect(actual bigint, wanted bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF actual <> wanted THEN
        RAISE EXCEPTION 'a fence was lost: % of %', actual, wanted USING ERRCODE = 'LX001';
    END IF;
END
$$;

CREATE TABLE ledger_head (
    county   text COLLATE "C" NOT NULL PRIMARY KEY,
    position bigint NOT NULL
) WITH (fillfactor = 10);

CREATE TABLE ledger_stream (
    county    text COLLATE "C" NOT NULL,
    stream_id text COLLATE "C" NOT NULL,
    kind      text COLLATE "C" NOT NULL,
    version   bigint NOT NULL,
    head_hash bytea NOT NULL,
    PRIMARY KEY (county, stream_id)
) WITH (fillfactor = 80);

CREATE TABLE ledger_entry (
    county         text COLLATE "C" NOT NULL,
    position       bigint NOT NULL,
    stream_id      text COLLATE "C" NOT NULL,
    version        bigint NOT NULL,
    type           text COLLATE "C" NOT NULL,
    schema_version integer NOT NULL,
    occurred_on    integer NOT NULL,
    recorded_at    bigint NOT NULL,
    actor          text COLLATE "C" NOT NULL,
    payload        bytea NOT NULL,
    previous_hash  bytea NOT NULL,
    hash           bytea NOT NULL,
    PRIMARY KEY (county, position),
    UNIQUE (county, stream_id, version)
);

CREATE TABLE ledger_request (
    county      text COLLATE "C" NOT NULL,
    request_key text COLLATE "C" NOT NULL,
    body_hash   text COLLATE "C" NOT NULL,
    result      bytea NOT NULL,
    position    bigint NOT NULL,
    PRIMARY KEY (county, request_key)
);

CREATE TABLE ledger_key (
    county  text COLLATE "C" NOT NULL,
    key_id  text COLLATE "C" NOT NULL,
    wrapped bytea NOT NULL,
    PRIMARY KEY (county, key_id)
);

CREATE TABLE closed_year (
    county text COLLATE "C" NOT NULL,
    year   integer NOT NULL,
    PRIMARY KEY (county, year)
);

CREATE TABLE sealed_chunk (
    county     text COLLATE "C" NOT NULL,
    blob       text COLLATE "C" NOT NULL,
    ordinal    integer NOT NULL,
    bytes      bytea NOT NULL,
    expires_at bigint NOT NULL,
    PRIMARY KEY (county, blob, ordinal)
);
CREATE INDEX sealed_chunk_by_expires_at ON sealed_chunk (county, expires_at);

CREATE TABLE division_row (
    county        text COLLATE "C" NOT NULL,
    stream_id     text COLLATE "C" NOT NULL,
    division_id   text COLLATE "C" NOT NULL,
    code          text COLLATE "C" NOT NULL,
    name          text COLLATE "C" NOT NULL,
    level         integer NOT NULL,
    parent_id     text COLLATE "C",
    earlier_codes text COLLATE "C" NOT NULL,
    successors    text COLLATE "C" NOT NULL,
    ended_on      integer,
    version       bigint NOT NULL,
    PRIMARY KEY (county, division_id)
);
CREATE INDEX division_row_by_code ON division_row (county, code);
CREATE INDEX division_row_by_parent_id ON division_row (county, parent_id);

CREATE TABLE body_row (
    county      text COLLATE "C" NOT NULL,
    stream_id   text COLLATE "C" NOT NULL,
    body_id     text COLLATE "C" NOT NULL,
    name        text COLLATE "C" NOT NULL,
    kind        integer NOT NULL,
    division_id text COLLATE "C",
    external_no text COLLATE "C" NOT NULL,
    version     bigint NOT NULL,
    PRIMARY KEY (county, body_id)
);
CREATE INDEX body_row_by_external_no ON body_row (county, external_no) WHERE external_no <> '';
CREATE INDEX body_row_by_division_id ON body_row (county, division_id);

CREATE TABLE cadre_row (
    county          text COLLATE "C" NOT NULL,
    stream_id       text COLLATE "C" NOT NULL,
    cadre_id        text COLLATE "C" NOT NULL,
    name            text COLLATE "C" NOT NULL,
    body_id         text COLLATE "C" NOT NULL,
    post            text COLLATE "C" NOT NULL,
    category        integer NOT NULL,
    rank_group      integer NOT NULL,
    duty_phone      text COLLATE "C" NOT NULL,
    home_village_id text COLLATE "C",
    active_from     integer NOT NULL,
    active_to       integer,
    external_no     text COLLATE "C" NOT NULL,
    version         bigint NOT NULL,
    PRIMARY KEY (county, cadre_id)
);
CREATE INDEX cadre_row_by_external_no ON cadre_row (county, external_no) WHERE external_no <> '';
CREATE INDEX cadre_row_by_body_id ON cadre_row (county, body_id);

CREATE TABLE leave_row (
    county    text COLLATE "C" NOT NULL,
    stream_id text COLLATE "C" NOT NULL,
    leave_key text COLLATE "C" NOT NULL,
    cadre_id  text COLLATE "C" NOT NULL,
    from_day  integer NOT NULL,
    to_day    integer NOT NULL,
    version   bigint NOT NULL,
    PRIMARY KEY (county, leave_key)
);
CREATE INDEX leave_row_by_cadre_id ON leave_row (county, cadre_id);

CREATE TABLE household_row (
    county          text COLLATE "C" NOT NULL,
    stream_id       text COLLATE "C" NOT NULL,
    household_id    text COLLATE "C" NOT NULL,
    village_id      text COLLATE "C" NOT NULL,
    villagers_group text COLLATE "C" NOT NULL,
    status          integer NOT NULL,
    residence       integer NOT NULL,
    tags            integer NOT NULL,
    monitoring      integer NOT NULL,
    member_count    integer NOT NULL,
    external_no     text COLLATE "C" NOT NULL,
    low_income_no   text COLLATE "C" NOT NULL,
    successors      text COLLATE "C" NOT NULL,
    last_visit_on   integer,
    version         bigint NOT NULL,
    PRIMARY KEY (county, household_id)
);
CREATE INDEX household_row_by_village_id ON household_row (county, village_id);
CREATE INDEX household_row_by_external_no ON household_row (county, external_no) WHERE external_no <> '';

CREATE TABLE member_row (
    county         text COLLATE "C" NOT NULL,
    stream_id      text COLLATE "C" NOT NULL,
    person_id      text COLLATE "C" NOT NULL,
    household_id   text COLLATE "C" NOT NULL,
    is_head        integer NOT NULL,
    status         integer NOT NULL,
    name_hash      text COLLATE "C" NOT NULL,
    id_number_hash text COLLATE "C" NOT NULL,
    version        bigint NOT NULL,
    PRIMARY KEY (county, person_id)
);
CREATE INDEX member_row_by_household_id ON member_row (county, household_id);
CREATE INDEX member_row_by_name_hash ON member_row (county, name_hash) WHERE name_hash <> '';
CREATE INDEX member_row_by_id_number_hash ON member_row (county, id_number_hash) WHERE id_number_hash <> '';

CREATE TABLE link_row (
    county       text COLLATE "C" NOT NULL,
    stream_id    text COLLATE "C" NOT NULL,
    link_id      text COLLATE "C" NOT NULL,
    subject_kind integer NOT NULL,
    subject_id   text COLLATE "C" NOT NULL,
    holder_kind  integer NOT NULL,
    holder_id    text COLLATE "C" NOT NULL,
    kind         integer NOT NULL,
    role         integer NOT NULL,
    duties       integer NOT NULL,
    from_day     integer NOT NULL,
    to_day       integer,
    external_no  text COLLATE "C" NOT NULL,
    version      bigint NOT NULL,
    PRIMARY KEY (county, link_id)
);
CREATE INDEX link_row_by_subject_id ON link_row (county, subject_id);
CREATE INDEX link_row_by_holder_id ON link_row (county, holder_id);
CREATE INDEX link_row_by_external_no ON link_row (county, external_no) WHERE external_no <> '';

CREATE TABLE difficulty_row (
    county           text COLLATE "C" NOT NULL,
    stream_id        text COLLATE "C" NOT NULL,
    difficulty_id    text COLLATE "C" NOT NULL,
    subject_id       text COLLATE "C" NOT NULL,
    village_id       text COLLATE "C" NOT NULL,
    category         integer NOT NULL,
    severity         integer NOT NULL,
    status           integer NOT NULL,
    source           integer NOT NULL,
    reported_on      integer NOT NULL,
    accepted_on      integer,
    assigned_on      integer,
    started_on       integer,
    due_on           integer,
    resolved_on      integer,
    closed_on        integer,
    handler_cadre_id text COLLATE "C",
    handler_body_id  text COLLATE "C",
    referred         integer NOT NULL,
    escalation_level integer NOT NULL,
    escalated_on     integer,
    reopen_count     integer NOT NULL,
    external_no      text COLLATE "C" NOT NULL,
    version          bigint NOT NULL,
    PRIMARY KEY (county, difficulty_id)
);
CREATE INDEX difficulty_row_by_subject_id ON difficulty_row (county, subject_id);
CREATE INDEX difficulty_row_by_village_id_status ON difficulty_row (county, village_id, status);
CREATE INDEX difficulty_row_by_handler_cadre_id ON difficulty_row (county, handler_cadre_id);
CREATE INDEX difficulty_row_by_external_no ON difficulty_row (county, external_no) WHERE external_no <> '';
CREATE INDEX difficulty_row_by_due_on ON difficulty_row (county, due_on);

CREATE TABLE division_fact (
    county      text COLLATE "C" NOT NULL,
    position    bigint NOT NULL,
    ordinal     integer NOT NULL,
    sign        integer NOT NULL,
    division_id text COLLATE "C" NOT NULL,
    code        text COLLATE "C" NOT NULL,
    level       integer NOT NULL,
    parent_id   text COLLATE "C",
    from_day    integer NOT NULL,
    PRIMARY KEY (county, position, ordinal)
);

CREATE TABLE body_fact (
    county      text COLLATE "C" NOT NULL,
    position    bigint NOT NULL,
    ordinal     integer NOT NULL,
    sign        integer NOT NULL,
    body_id     text COLLATE "C" NOT NULL,
    kind        integer NOT NULL,
    division_id text COLLATE "C",
    PRIMARY KEY (county, position, ordinal)
);

CREATE TABLE cadre_fact (
    county          text COLLATE "C" NOT NULL,
    position        bigint NOT NULL,
    ordinal         integer NOT NULL,
    sign            integer NOT NULL,
    cadre_id        text COLLATE "C" NOT NULL,
    body_id         text COLLATE "C" NOT NULL,
    category        integer NOT NULL,
    rank_group      integer NOT NULL,
    home_village_id text COLLATE "C",
    active_from     integer NOT NULL,
    active_to       integer,
    from_day        integer NOT NULL,
    PRIMARY KEY (county, position, ordinal)
);

CREATE TABLE leave_fact (
    county   text COLLATE "C" NOT NULL,
    position bigint NOT NULL,
    ordinal  integer NOT NULL,
    sign     integer NOT NULL,
    cadre_id text COLLATE "C" NOT NULL,
    from_day integer NOT NULL,
    to_day   integer NOT NULL,
    PRIMARY KEY (county, position, ordinal)
);

CREATE TABLE household_fact (
    county       text COLLATE "C" NOT NULL,
    position     bigint NOT NULL,
    ordinal      integer NOT NULL,
    sign         integer NOT NULL,
    household_id text COLLATE "C" NOT NULL,
    village_id   text COLLATE "C" NOT NULL,
    status       integer NOT NULL,
    tags         integer NOT NULL,
    monitoring   integer NOT NULL,
    residence    integer NOT NULL,
    from_day     integer NOT NULL,
    PRIMARY KEY (county, position, ordinal)
);

CREATE TABLE link_fact (
    county       text COLLATE "C" NOT NULL,
    position     bigint NOT NULL,
    ordinal      integer NOT NULL,
    sign         integer NOT NULL,
    link_id      text COLLATE "C" NOT NULL,
    subject_kind integer NOT NULL,
    subject_id   text COLLATE "C" NOT NULL,
    holder_kind  integer NOT NULL,
    holder_id    text COLLATE "C" NOT NULL,
    kind         integer NOT NULL,
    role         integer NOT NULL,
    from_day     integer NOT NULL,
    to_day       integer,
    PRIMARY KEY (county, position, ordinal)
);

CREATE TABLE visit_fact (
    county       text COLLATE "C" NOT NULL,
    position     bigint NOT NULL,
    ordinal      integer NOT NULL,
    sign         integer NOT NULL,
    visit_id     text COLLATE "C" NOT NULL,
    household_id text COLLATE "C" NOT NULL,
    village_id   text COLLATE "C" NOT NULL,
    cadre_id     text COLLATE "C" NOT NULL,
    participants integer NOT NULL,
    kind         integer NOT NULL,
    occurred_on  integer NOT NULL,
    recorded_on  integer NOT NULL,
    attested     integer NOT NULL,
    PRIMARY KEY (county, position, ordinal)
);
CREATE INDEX visit_fact_by_cadre_id_occurred_on ON visit_fact (county, cadre_id, occurred_on);
CREATE INDEX visit_fact_by_household_id_occurred_on ON visit_fact (county, household_id, occurred_on);
CREATE INDEX visit_fact_by_village_id_occurred_on ON visit_fact (county, village_id, occurred_on);

CREATE TABLE measure_fact (
    county        text COLLATE "C" NOT NULL,
    position      bigint NOT NULL,
    ordinal       integer NOT NULL,
    sign          integer NOT NULL,
    measure_id    text COLLATE "C" NOT NULL,
    subject_id    text COLLATE "C" NOT NULL,
    village_id    text COLLATE "C" NOT NULL,
    difficulty_id text COLLATE "C",
    cadre_id      text COLLATE "C" NOT NULL,
    kind          integer NOT NULL,
    amount_fen    bigint NOT NULL,
    occurred_on   integer NOT NULL,
    recorded_on   integer NOT NULL,
    attested      integer NOT NULL,
    PRIMARY KEY (county, position, ordinal)
);
CREATE INDEX measure_fact_by_cadre_id_occurred_on ON measure_fact (county, cadre_id, occurred_on);

CREATE TABLE effect_fact (
    county           text COLLATE "C" NOT NULL,
    position         bigint NOT NULL,
    ordinal          integer NOT NULL,
    sign             integer NOT NULL,
    effect_id        text COLLATE "C" NOT NULL,
    difficulty_id    text COLLATE "C" NOT NULL,
    subject_id       text COLLATE "C" NOT NULL,
    village_id       text COLLATE "C" NOT NULL,
    handler_cadre_id text COLLATE "C",
    handler_body_id  text COLLATE "C",
    taker_cadre_id   text COLLATE "C",
    channel          integer NOT NULL,
    answer           integer NOT NULL,
    aware            integer NOT NULL,
    occurred_on      integer NOT NULL,
    recorded_on      integer NOT NULL,
    PRIMARY KEY (county, position, ordinal)
);
CREATE INDEX effect_fact_by_handler_cadre_id ON effect_fact (county, handler_cadre_id);
CREATE INDEX effect_fact_by_taker_cadre_id ON effect_fact (county, taker_cadre_id);

CREATE TABLE difficulty_fact (
    county           text COLLATE "C" NOT NULL,
    position         bigint NOT NULL,
    ordinal          integer NOT NULL,
    sign             integer NOT NULL,
    difficulty_id    text COLLATE "C" NOT NULL,
    subject_id       text COLLATE "C" NOT NULL,
    village_id       text COLLATE "C" NOT NULL,
    category         integer NOT NULL,
    severity         integer NOT NULL,
    source           integer NOT NULL,
    from_status      integer NOT NULL,
    to_status        integer NOT NULL,
    handler_cadre_id text COLLATE "C",
    handler_body_id  text COLLATE "C",
    due_on           integer,
    escalation_level integer NOT NULL,
    occurred_on      integer NOT NULL,
    recorded_on      integer NOT NULL,
    PRIMARY KEY (county, position, ordinal)
);
