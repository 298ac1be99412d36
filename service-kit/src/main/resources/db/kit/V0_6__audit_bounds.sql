-- Whose the row is that a refused attempt was about: its auditors read the entry too.
ALTER TABLE audit_entry ADD COLUMN row_jurisdiction text COLLATE "C"
    CHECK (row_jurisdiction IS NULL OR outcome = 'REFUSED');

-- When an entry was recorded, and what the chain goes by, is the database's to say: the service's role cannot give it.
ALTER TABLE audit_entry ALTER COLUMN recorded_at SET DEFAULT clock_timestamp();
REVOKE INSERT ON audit_entry FROM ${service_role};
GRANT INSERT (outcome, act, operation, person, roles, jurisdiction, row_jurisdiction, address, subject,
              before, after, reason, flags, problem, path, occurrences) ON audit_entry TO ${service_role};
REVOKE UPDATE ON audit_chain FROM ${service_role};
GRANT UPDATE (horizon) ON audit_chain TO ${service_role};
