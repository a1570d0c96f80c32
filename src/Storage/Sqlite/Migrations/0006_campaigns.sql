-- Social evaluations: by which they are listed, and what classes of raters gave.

CREATE TABLE campaign_row (
    county      TEXT NOT NULL,
    stream_id   TEXT NOT NULL,
    campaign_id TEXT NOT NULL,
    year        INTEGER NOT NULL,
    stage       INTEGER NOT NULL,
    version     INTEGER NOT NULL,
    PRIMARY KEY (county, campaign_id)
);

CREATE TABLE rating_fact (
    county      TEXT NOT NULL,
    position    INTEGER NOT NULL,
    ordinal     INTEGER NOT NULL,
    sign        INTEGER NOT NULL,
    campaign_id TEXT NOT NULL,
    subject_id  TEXT NOT NULL,
    class       INTEGER NOT NULL,
    weight      INTEGER NOT NULL,
    points      INTEGER NOT NULL,
    ballots     INTEGER NOT NULL,
    PRIMARY KEY (county, position, ordinal)
);

-- Ballots while a campaign is open, by the keyed hash of their token: no time, no actor, no order. A sealed box takes none any more; what
-- is in it goes into the ledger, and then out of here.

CREATE TABLE ballot_box (
    campaign_id TEXT NOT NULL PRIMARY KEY,
    sealed      INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE open_ballot (
    campaign_id TEXT NOT NULL,
    token_key   TEXT NOT NULL,
    answers     TEXT NOT NULL,
    PRIMARY KEY (campaign_id, token_key)
) WITHOUT ROWID;
