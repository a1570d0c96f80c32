-- Social evaluations: by which they are listed, and what classes of raters gave.

CREATE TABLE campaign_row (
    county      text COLLATE "C" NOT NULL,
    stream_id   text COLLATE "C" NOT NULL,
    campaign_id text COLLATE "C" NOT NULL,
    year        integer NOT NULL,
    stage       integer NOT NULL,
    version     bigint NOT NULL,
    PRIMARY KEY (county, campaign_id)
);

CREATE TABLE rating_fact (
    county      text COLLATE "C" NOT NULL,
    position    bigint NOT NULL,
    ordinal     integer NOT NULL,
    sign        integer NOT NULL,
    campaign_id text COLLATE "C" NOT NULL,
    subject_id  text COLLATE "C" NOT NULL,
    class       integer NOT NULL,
    weight      integer NOT NULL,
    points      integer NOT NULL,
    ballots     integer NOT NULL,
    PRIMARY KEY (county, position, ordinal)
);

-- Ballots while a campaign is open, by the keyed hash of their token: no time, no actor, no order. A sealed box takes none any more; what
-- is in it goes into the ledger, and then out of here.

CREATE TABLE ballot_box (
    campaign_id text COLLATE "C" NOT NULL PRIMARY KEY,
    sealed      integer NOT NULL
);

CREATE TABLE open_ballot (
    campaign_id text COLLATE "C" NOT NULL,
    token_key   text COLLATE "C" NOT NULL,
    answers     text COLLATE "C" NOT NULL,
    PRIMARY KEY (campaign_id, token_key)
);
