-- The ledger's format is the mark 'ledger-format', 1 while there is none. Each silo says before it joins what it reads; the database keeps
-- a silo out of membership that can't read the format. Saying, joining and raising take one lock, so that a silo which joins while the
-- format is raised is either found by the raise or finds the ledger raised.

CREATE TABLE silo_format (
    address    text COLLATE "C" NOT NULL,
    port       integer NOT NULL,
    generation integer NOT NULL,
    reads      integer NOT NULL,
    PRIMARY KEY (address, port, generation)
);

-- Any fixed number: it names this lock among the database's advisory locks.
CREATE FUNCTION ledger_format_lock() RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT 83848379718384::bigint';

CREATE FUNCTION ledger_format() RETURNS integer LANGUAGE sql STABLE AS
    'SELECT coalesce((SELECT value::integer FROM store_mark WHERE name = ''ledger-format''), 1)';

CREATE FUNCTION silo_must_read() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    known integer;
BEGIN
    PERFORM pg_advisory_xact_lock_shared(ledger_format_lock());
    SELECT reads INTO known FROM silo_format WHERE address = NEW.Address AND port = NEW.Port AND generation = NEW.Generation;
    IF coalesce(known, 1) < ledger_format() THEN
        RAISE EXCEPTION 'the ledger is in format %, and silo %:% reads up to format %',
            ledger_format(), NEW.Address, NEW.Port, coalesce(known, 1) USING ERRCODE = 'LX002';
    END IF;
    RETURN NEW;
END
$$;

-- 3 is Active. What a silo does on its way out is nobody's to refuse.
CREATE TRIGGER silo_joins BEFORE INSERT ON OrleansMembershipTable FOR EACH ROW EXECUTE FUNCTION silo_must_read();
CREATE TRIGGER silo_serves BEFORE UPDATE OF Status ON OrleansMembershipTable FOR EACH ROW
    WHEN (NEW.Status <= 3 AND NEW.Status <> OLD.Status) EXECUTE FUNCTION silo_must_read();

CREATE FUNCTION silo_gone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM silo_format WHERE address = OLD.Address AND port = OLD.Port AND generation = OLD.Generation;
    RETURN NULL;
END
$$;

CREATE TRIGGER silo_gone AFTER DELETE ON OrleansMembershipTable FOR EACH ROW EXECUTE FUNCTION silo_gone();

-- Who was erased is asked for with every checkpoint; nearly no entry is in this index.
CREATE INDEX ledger_entry_erasures ON ledger_entry (county, position) WHERE type = 'member-erased';
