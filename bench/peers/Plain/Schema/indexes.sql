-- After the load: what the statements look things up by, and nothing more.
SET search_path = plain;
ALTER TABLE division ADD PRIMARY KEY (division_id);
ALTER TABLE body ADD PRIMARY KEY (body_id);
ALTER TABLE cadre ADD PRIMARY KEY (cadre_id);
CREATE INDEX cadre_leave_by_cadre ON cadre_leave (cadre_id);
ALTER TABLE household ADD PRIMARY KEY (household_id);
CREATE INDEX member_by_household ON member (household_id);
ALTER TABLE link ADD PRIMARY KEY (link_id);
CREATE INDEX link_by_holder ON link (holder_id, subject_id);
CREATE INDEX link_by_subject ON link (subject_id);
ALTER TABLE difficulty ADD PRIMARY KEY (difficulty_id);
CREATE INDEX difficulty_by_subject ON difficulty (subject_id);
CREATE INDEX difficulty_by_number ON difficulty (subject_id, external_no) WHERE external_no <> '';
CREATE INDEX difficulty_by_handler ON difficulty (handler_cadre_id) WHERE status IN (3, 4, 8);
ALTER TABLE visit ADD PRIMARY KEY (cadre_id, occurred_on, household_id, visit_id);
ALTER TABLE cadre_workload ADD PRIMARY KEY (cadre_id);
ALTER TABLE request ADD PRIMARY KEY (request_key);
ALTER TABLE entry ADD PRIMARY KEY (position);
