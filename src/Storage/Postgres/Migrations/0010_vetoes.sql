-- Steps of vetoes of cadres' years; the latest by position holds. Few: no index but the key.
CREATE TABLE veto_fact (
    county      text COLLATE "C" NOT NULL,
    position    bigint NOT NULL,
    ordinal     integer NOT NULL,
    sign        integer NOT NULL,
    cadre_id    text COLLATE "C" NOT NULL,
    number      integer NOT NULL,
    code        text COLLATE "C" NOT NULL,
    year        integer NOT NULL,
    expires_on  integer NOT NULL,
    status      integer NOT NULL,
    evidence    text COLLATE "C" NOT NULL,
    occurred_on integer NOT NULL,
    PRIMARY KEY (county, position, ordinal)
);
