-- Who was erased is asked for with every checkpoint; nearly no entry is in this index.
CREATE INDEX ledger_entry_erasures ON ledger_entry (county, position) WHERE type = 'member-erased';
