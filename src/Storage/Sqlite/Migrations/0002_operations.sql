-- Long-running operations and year-end evaluations, by which they are listed.
CREATE TABLE operation_row (
    county       TEXT NOT NULL,
    stream_id    TEXT NOT NULL,
    operation_id TEXT NOT NULL,
    kind         TEXT NOT NULL,
    stage        INTEGER NOT NULL,
    started_at   INTEGER NOT NULL,
    version      INTEGER NOT NULL,
    PRIMARY KEY (county, operation_id)
);
CREATE INDEX operation_row_by_started_at ON operation_row (county, started_at);

CREATE TABLE evaluation_row (
    county        TEXT NOT NULL,
    stream_id     TEXT NOT NULL,
    evaluation_id TEXT NOT NULL,
    year          INTEGER NOT NULL,
    stage         INTEGER NOT NULL,
    version       INTEGER NOT NULL,
    PRIMARY KEY (county, evaluation_id)
);
