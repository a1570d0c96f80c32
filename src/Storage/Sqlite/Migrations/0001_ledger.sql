-- The ledger, its request keys and wrapped keys, and the read models.
-- Days are day numbers (0001-01-01 = 0), instants Unix milliseconds, enums and flags integers.

CREATE TABLE ledger_head (
    county   TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL
);

CREATE TABLE ledger_stream (
    county    TEXT NOT NULL,
    stream_id TEXT NOT NULL,
    kind      TEXT NOT NULL,
    version   INTEGER NOT NULL,
    head_hash BLOB NOT NULL,
    PRIMARY KEY (county, stream_id)
);

CREATE TABLE ledger_entry (
    county         TEXT NOT NULL,
    position       INTEGER NOT NULL,
    stream_id      TEXT NOT NULL,
    version        INTEGER NOT NULL,
    type           TEXT NOT NULL,
    schema_version INTEGER NOT NULL,
    occurred_on    INTEGER NOT NULL,
    recorded_at    INTEGER NOT NULL,
    actor          TEXT NOT NULL,
    payload        BLOB NOT NULL,
    previous_hash  BLOB NOT NULL,
    hash           BLOB NOT NULL,
    PRIMARY KEY (county, position),
    UNIQUE (county, stream_id, version)
);

CREATE TABLE ledger_request (
    county      TEXT NOT NULL,
    request_key TEXT NOT NULL,
    body_hash   TEXT NOT NULL,
    result      BLOB NOT NULL,
    position    INTEGER NOT NULL,
    PRIMARY KEY (county, request_key)
);

CREATE TABLE ledger_key (
    county  TEXT NOT NULL,
    key_id  TEXT NOT NULL,
    wrapped BLOB NOT NULL,
    PRIMARY KEY (county, key_id)
);

CREATE TABLE closed_year (
    county TEXT NOT NULL,
    year   INTEGER NOT NULL,
    PRIMARY KEY (county, year)
);

CREATE TABLE division_row (
    county        TEXT NOT NULL,
    stream_id     TEXT NOT NULL,
    division_id   TEXT NOT NULL,
    code          TEXT NOT NULL,
    name          TEXT NOT NULL,
    level         INTEGER NOT NULL,
    parent_id     TEXT,
    earlier_codes TEXT NOT NULL,
    successors    TEXT NOT NULL,
    ended_on      INTEGER,
    version       INTEGER NOT NULL,
    PRIMARY KEY (county, division_id)
);
CREATE INDEX division_row_by_code ON division_row (county, code);
CREATE INDEX division_row_by_parent_id ON division_row (county, parent_id);

CREATE TABLE body_row (
    county      TEXT NOT NULL,
    stream_id   TEXT NOT NULL,
    body_id     TEXT NOT NULL,
    name        TEXT NOT NULL,
    kind        INTEGER NOT NULL,
    division_id TEXT,
    external_no TEXT NOT NULL,
    version     INTEGER NOT NULL,
    PRIMARY KEY (county, body_id)
);
CREATE INDEX body_row_by_external_no ON body_row (county, external_no) WHERE external_no <> '';
CREATE INDEX body_row_by_division_id ON body_row (county, division_id);

CREATE TABLE cadre_row (
    county          TEXT NOT NULL,
    stream_id       TEXT NOT NULL,
    cadre_id        TEXT NOT NULL,
    name            TEXT NOT NULL,
    body_id         TEXT NOT NULL,
    post            TEXT NOT NULL,
    category        INTEGER NOT NULL,
    rank_group      INTEGER NOT NULL,
    duty_phone      TEXT NOT NULL,
    home_village_id TEXT,
    active_from     INTEGER NOT NULL,
    active_to       INTEGER,
    external_no     TEXT NOT NULL,
    version         INTEGER NOT NULL,
    PRIMARY KEY (county, cadre_id)
);
CREATE INDEX cadre_row_by_external_no ON cadre_row (county, external_no) WHERE external_no <> '';
CREATE INDEX cadre_row_by_body_id ON cadre_row (county, body_id);

CREATE TABLE leave_row (
    county    TEXT NOT NULL,
    stream_id TEXT NOT NULL,
    leave_key TEXT NOT NULL,
    cadre_id  TEXT NOT NULL,
    from_day  INTEGER NOT NULL,
    to_day    INTEGER NOT NULL,
    version   INTEGER NOT NULL,
    PRIMARY KEY (county, leave_key)
);
CREATE INDEX leave_row_by_cadre_id ON leave_row (county, cadre_id);

CREATE TABLE household_row (
    county          TEXT NOT NULL,
    stream_id       TEXT NOT NULL,
    household_id    TEXT NOT NULL,
    village_id      TEXT NOT NULL,
    villagers_group TEXT NOT NULL,
    status          INTEGER NOT NULL,
    residence       INTEGER NOT NULL,
    tags            INTEGER NOT NULL,
    monitoring      INTEGER NOT NULL,
    member_count    INTEGER NOT NULL,
    external_no     TEXT NOT NULL,
    low_income_no   TEXT NOT NULL,
    successors      TEXT NOT NULL,
    last_visit_on   INTEGER,
    version         INTEGER NOT NULL,
    PRIMARY KEY (county, household_id)
);
CREATE INDEX household_row_by_village_id ON household_row (county, village_id);
CREATE INDEX household_row_by_external_no ON household_row (county, external_no) WHERE external_no <> '';

CREATE TABLE member_row (
    county         TEXT NOT NULL,
    stream_id      TEXT NOT NULL,
    person_id      TEXT NOT NULL,
    household_id   TEXT NOT NULL,
    is_head        INTEGER NOT NULL,
    status         INTEGER NOT NULL,
    name_hash      TEXT NOT NULL,
    id_number_hash TEXT NOT NULL,
    version        INTEGER NOT NULL,
    PRIMARY KEY (county, person_id)
);
CREATE INDEX member_row_by_household_id ON member_row (county, household_id);
CREATE INDEX member_row_by_name_hash ON member_row (county, name_hash) WHERE name_hash <> '';
CREATE INDEX member_row_by_id_number_hash ON member_row (county, id_number_hash) WHERE id_number_hash <> '';

CREATE TABLE link_row (
    county       TEXT NOT NULL,
    stream_id    TEXT NOT NULL,
    link_id      TEXT NOT NULL,
    subject_kind INTEGER NOT NULL,
    subject_id   TEXT NOT NULL,
    holder_kind  INTEGER NOT NULL,
    holder_id    TEXT NOT NULL,
    kind         INTEGER NOT NULL,
    role         INTEGER NOT NULL,
    duties       INTEGER NOT NULL,
    from_day     INTEGER NOT NULL,
    to_day       INTEGER,
    external_no  TEXT NOT NULL,
    version      INTEGER NOT NULL,
    PRIMARY KEY (county, link_id)
);
CREATE INDEX link_row_by_subject_id ON link_row (county, subject_id);
CREATE INDEX link_row_by_holder_id ON link_row (county, holder_id);
CREATE INDEX link_row_by_external_no ON link_row (county, external_no) WHERE external_no <> '';

CREATE TABLE difficulty_row (
    county           TEXT NOT NULL,
    stream_id        TEXT NOT NULL,
    difficulty_id    TEXT NOT NULL,
    subject_id       TEXT NOT NULL,
    village_id       TEXT NOT NULL,
    category         INTEGER NOT NULL,
    severity         INTEGER NOT NULL,
    status           INTEGER NOT NULL,
    source           INTEGER NOT NULL,
    reported_on      INTEGER NOT NULL,
    accepted_on      INTEGER,
    assigned_on      INTEGER,
    started_on       INTEGER,
    due_on           INTEGER,
    resolved_on      INTEGER,
    closed_on        INTEGER,
    handler_cadre_id TEXT,
    handler_body_id  TEXT,
    referred         INTEGER NOT NULL,
    escalation_level INTEGER NOT NULL,
    escalated_on     INTEGER,
    reopen_count     INTEGER NOT NULL,
    external_no      TEXT NOT NULL,
    version          INTEGER NOT NULL,
    PRIMARY KEY (county, difficulty_id)
);
CREATE INDEX difficulty_row_by_subject_id ON difficulty_row (county, subject_id);
CREATE INDEX difficulty_row_by_village_id_status ON difficulty_row (county, village_id, status);
CREATE INDEX difficulty_row_by_handler_cadre_id ON difficulty_row (county, handler_cadre_id);
CREATE INDEX difficulty_row_by_external_no ON difficulty_row (county, external_no) WHERE external_no <> '';
CREATE INDEX difficulty_row_by_due_on ON difficulty_row (county, due_on);

CREATE TABLE division_fact (
    county      TEXT NOT NULL,
    position    INTEGER NOT NULL,
    ordinal     INTEGER NOT NULL,
    sign        INTEGER NOT NULL,
    division_id TEXT NOT NULL,
    code        TEXT NOT NULL,
    level       INTEGER NOT NULL,
    parent_id   TEXT,
    from_day    INTEGER NOT NULL,
    PRIMARY KEY (county, position, ordinal)
) WITHOUT ROWID;

CREATE TABLE body_fact (
    county      TEXT NOT NULL,
    position    INTEGER NOT NULL,
    ordinal     INTEGER NOT NULL,
    sign        INTEGER NOT NULL,
    body_id     TEXT NOT NULL,
    kind        INTEGER NOT NULL,
    division_id TEXT,
    PRIMARY KEY (county, position, ordinal)
) WITHOUT ROWID;

CREATE TABLE cadre_fact (
    county          TEXT NOT NULL,
    position        INTEGER NOT NULL,
    ordinal         INTEGER NOT NULL,
    sign            INTEGER NOT NULL,
    cadre_id        TEXT NOT NULL,
    body_id         TEXT NOT NULL,
    category        INTEGER NOT NULL,
    rank_group      INTEGER NOT NULL,
    home_village_id TEXT,
    active_from     INTEGER NOT NULL,
    active_to       INTEGER,
    from_day        INTEGER NOT NULL,
    PRIMARY KEY (county, position, ordinal)
) WITHOUT ROWID;

CREATE TABLE leave_fact (
    county   TEXT NOT NULL,
    position INTEGER NOT NULL,
    ordinal  INTEGER NOT NULL,
    sign     INTEGER NOT NULL,
    cadre_id TEXT NOT NULL,
    from_day INTEGER NOT NULL,
    to_day   INTEGER NOT NULL,
    PRIMARY KEY (county, position, ordinal)
) WITHOUT ROWID;

CREATE TABLE household_fact (
    county       TEXT NOT NULL,
    position     INTEGER NOT NULL,
    ordinal      INTEGER NOT NULL,
    sign         INTEGER NOT NULL,
    household_id TEXT NOT NULL,
    village_id   TEXT NOT NULL,
    status       INTEGER NOT NULL,
    tags         INTEGER NOT NULL,
    monitoring   INTEGER NOT NULL,
    residence    INTEGER NOT NULL,
    from_day     INTEGER NOT NULL,
    PRIMARY KEY (county, position, ordinal)
) WITHOUT ROWID;

CREATE TABLE link_fact (
    county       TEXT NOT NULL,
    position     INTEGER NOT NULL,
    ordinal      INTEGER NOT NULL,
    sign         INTEGER NOT NULL,
    link_id      TEXT NOT NULL,
    subject_kind INTEGER NOT NULL,
    subject_id   TEXT NOT NULL,
    holder_kind  INTEGER NOT NULL,
    holder_id    TEXT NOT NULL,
    kind         INTEGER NOT NULL,
    role         INTEGER NOT NULL,
    from_day     INTEGER NOT NULL,
    to_day       INTEGER,
    PRIMARY KEY (county, position, ordinal)
) WITHOUT ROWID;

CREATE TABLE visit_fact (
    county       TEXT NOT NULL,
    position     INTEGER NOT NULL,
    ordinal      INTEGER NOT NULL,
    sign         INTEGER NOT NULL,
    visit_id     TEXT NOT NULL,
    household_id TEXT NOT NULL,
    village_id   TEXT NOT NULL,
    cadre_id     TEXT NOT NULL,
    participants INTEGER NOT NULL,
    kind         INTEGER NOT NULL,
    occurred_on  INTEGER NOT NULL,
    recorded_on  INTEGER NOT NULL,
    attested     INTEGER NOT NULL,
    PRIMARY KEY (county, position, ordinal)
) WITHOUT ROWID;
CREATE INDEX visit_fact_by_cadre_id_occurred_on ON visit_fact (county, cadre_id, occurred_on);
CREATE INDEX visit_fact_by_household_id_occurred_on ON visit_fact (county, household_id, occurred_on);
CREATE INDEX visit_fact_by_village_id_occurred_on ON visit_fact (county, village_id, occurred_on);

CREATE TABLE measure_fact (
    county        TEXT NOT NULL,
    position      INTEGER NOT NULL,
    ordinal       INTEGER NOT NULL,
    sign          INTEGER NOT NULL,
    measure_id    TEXT NOT NULL,
    subject_id    TEXT NOT NULL,
    village_id    TEXT NOT NULL,
    difficulty_id TEXT,
    cadre_id      TEXT NOT NULL,
    kind          INTEGER NOT NULL,
    amount_fen    INTEGER NOT NULL,
    occurred_on   INTEGER NOT NULL,
    recorded_on   INTEGER NOT NULL,
    attested      INTEGER NOT NULL,
    PRIMARY KEY (county, position, ordinal)
) WITHOUT ROWID;
CREATE INDEX measure_fact_by_cadre_id_occurred_on ON measure_fact (county, cadre_id, occurred_on);

CREATE TABLE effect_fact (
    county           TEXT NOT NULL,
    position         INTEGER NOT NULL,
    ordinal          INTEGER NOT NULL,
    sign             INTEGER NOT NULL,
    effect_id        TEXT NOT NULL,
    difficulty_id    TEXT NOT NULL,
    subject_id       TEXT NOT NULL,
    village_id       TEXT NOT NULL,
    handler_cadre_id TEXT,
    handler_body_id  TEXT,
    taker_cadre_id   TEXT,
    channel          INTEGER NOT NULL,
    answer           INTEGER NOT NULL,
    aware            INTEGER NOT NULL,
    occurred_on      INTEGER NOT NULL,
    recorded_on      INTEGER NOT NULL,
    PRIMARY KEY (county, position, ordinal)
) WITHOUT ROWID;
CREATE INDEX effect_fact_by_handler_cadre_id ON effect_fact (county, handler_cadre_id);
CREATE INDEX effect_fact_by_taker_cadre_id ON effect_fact (county, taker_cadre_id);

CREATE TABLE difficulty_fact (
    county           TEXT NOT NULL,
    position         INTEGER NOT NULL,
    ordinal          INTEGER NOT NULL,
    sign             INTEGER NOT NULL,
    difficulty_id    TEXT NOT NULL,
    subject_id       TEXT NOT NULL,
    village_id       TEXT NOT NULL,
    category         INTEGER NOT NULL,
    severity         INTEGER NOT NULL,
    source           INTEGER NOT NULL,
    from_status      INTEGER NOT NULL,
    to_status        INTEGER NOT NULL,
    handler_cadre_id TEXT,
    handler_body_id  TEXT,
    due_on           INTEGER,
    escalation_level INTEGER NOT NULL,
    occurred_on      INTEGER NOT NULL,
    recorded_on      INTEGER NOT NULL,
    PRIMARY KEY (county, position, ordinal)
) WITHOUT ROWID;
