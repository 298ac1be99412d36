-- Files that whoever appeals says will come: a decision waits for them, as long as the unit had for its appeal and no longer.
ALTER TABLE finding_act ADD COLUMN expected_evidence uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE finding_act ADD CONSTRAINT only_an_appeal_names_evidence CHECK (
    cardinality(expected_evidence) = 0
    OR move = 'APPEAL' AND cardinality(expected_evidence) <= 50 AND array_position(expected_evidence, NULL) IS NULL);
