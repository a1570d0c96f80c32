-- Uploads and results, sealed by the caller, until they expire (Unix milliseconds).
CREATE TABLE sealed_chunk (
    county     TEXT NOT NULL,
    blob       TEXT NOT NULL,
    ordinal    INTEGER NOT NULL,
    bytes      BLOB NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (county, blob, ordinal)
);
CREATE INDEX sealed_chunk_by_expires_at ON sealed_chunk (county, expires_at);
