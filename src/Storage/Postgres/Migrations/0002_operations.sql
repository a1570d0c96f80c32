-- Long-running operations and year-end evaluations, by which they are listed.
CREATE TABLE operation_row (
    county       text COLLATE "C" NOT NULL,
    stream_id    text COLLATE "C" NOT NULL,
    operation_id text COLLATE "C" NOT NULL,
    kind         text COLLATE "C" NOT NULL,
    stage        integer NOT NULL,
    started_at   bigint NOT NULL,
    version      bigint NOT NULL,
    PRIMARY KEY (county, operation_id)
);
CREATE INDEX operation_row_by_started_at ON operation_row (county, started_at);

CREATE TABLE evaluation_row (
    county        text COLLATE "C" NOT NULL,
    stream_id     text COLLATE "C" NOT NULL,
    evaluation_id text COLLATE "C" NOT NULL,
    year          integer NOT NULL,
    stage         integer NOT NULL,
    version       bigint NOT NULL,
    PRIMARY KEY (county, evaluation_id)
);
