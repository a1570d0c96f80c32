-- A link is also looked up by both its ends; a holder may have thousands, and an index on him alone reads them all.

DROP INDEX link_row_by_subject_id;
CREATE INDEX link_row_by_subject_id ON link_row (county, subject_id, holder_id);

-- The due clock asks for what is open and overdue: in an old ledger nearly all that was ever due is closed.

DROP INDEX difficulty_row_by_due_on;
CREATE INDEX difficulty_row_by_due_on ON difficulty_row (county, due_on, escalation_level) WHERE status IN (1, 2, 3, 4, 8);
