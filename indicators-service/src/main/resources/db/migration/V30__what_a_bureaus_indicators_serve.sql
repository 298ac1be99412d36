-- § 三: which of the bureau's indicators in the cycle above an indicator of the bureau's own cycle serves, a code a line.
ALTER TABLE planned_indicator ADD COLUMN serves text CHECK (serves ~ '^[^[:space:]]');
ALTER TABLE proposed_indicator ADD COLUMN serves text CHECK (serves ~ '^[^[:space:]]');
