-- Steps of vetoes of cadres' years; the latest by position holds. Few: no index but the key.
CREATE TABLE veto_fact (
    county      TEXT NOT NULL,
    position    INTEGER NOT NULL,
    ordinal     INTEGER NOT NULL,
    sign        INTEGER NOT NULL,
    cadre_id    TEXT NOT NULL,
    number      INTEGER NOT NULL,
    code        TEXT NOT NULL,
    year        INTEGER NOT NULL,
    expires_on  INTEGER NOT NULL,
    status      INTEGER NOT NULL,
    evidence    TEXT NOT NULL,
    occurred_on INTEGER NOT NULL,
    PRIMARY KEY (county, position, ordinal)
) WITHOUT ROWID;
