-- Files that show what was found or what is said against it. A file is whole from the start and stays as it is; size and hash
-- are the bytes' own, so that nobody can say others.
CREATE TABLE evidence (
    id          uuid        PRIMARY KEY,
    cycle       text        NOT NULL CHECK (cycle <> ''),
    kind        text        NOT NULL CHECK (kind ~ '^[A-Z_]{1,40}$'),
    subject     uuid        NOT NULL,
    name        text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    type        text        NOT NULL CHECK (type ~ '^[A-Z0-9]{1,20}$'),
    bytes       bytea       NOT NULL,
    size        integer     NOT NULL GENERATED ALWAYS AS (octet_length(bytes)) STORED,
    sha256      text        NOT NULL GENERATED ALWAYS AS (encode(sha256(bytes), 'hex')) STORED,
    added_by    text        NOT NULL CHECK (added_by <> ''),
    recorded_at timestamptz NOT NULL,

    CONSTRAINT evidence_is_bounded CHECK (octet_length(bytes) BETWEEN 1 AND 20 * 1024 * 1024)
);
CREATE INDEX evidence_of_subject ON evidence (cycle, kind, subject, recorded_at, id);
CREATE INDEX evidence_of_person ON evidence (cycle, kind, added_by);

-- photos do not get smaller, and a part of a value that is not compressed is read without the rest of it
ALTER TABLE evidence ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TRIGGER evidence_is_written_once BEFORE UPDATE OR DELETE ON evidence
    FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER evidence_stays BEFORE TRUNCATE ON evidence
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- Photos may arrive before their finding. Whoever records it under an id for which photos wait is who sent them, and in the
-- same cycle: an inspector has no way to slip one under another's finding, or under one of the own unit.
CREATE FUNCTION refuse_others_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM evidence WHERE kind = 'FINDING' AND subject = NEW.id
            AND (added_by, cycle) IS DISTINCT FROM (NEW.recorded_by, NEW.cycle)) THEN
        RAISE EXCEPTION 'finding %: somebody else''s evidence waits for it', NEW.id
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER evidence_waits_for_its_inspector AFTER INSERT ON finding
    FOR EACH ROW EXECUTE FUNCTION refuse_others_evidence();

-- what is evidence of a finding or of an appeal is so in the finding's cycle
CREATE FUNCTION refuse_evidence_of_another_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.kind IN ('FINDING', 'APPEAL') AND EXISTS (SELECT FROM finding WHERE id = NEW.subject AND cycle <> NEW.cycle)
        OR NEW.kind = 'APPEAL' AND NOT EXISTS (SELECT FROM finding WHERE id = NEW.subject AND state = 'APPEALED') THEN
        RAISE EXCEPTION 'evidence %: no such % in cycle %', NEW.id, NEW.kind, NEW.cycle
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER evidence_is_of_its_cycle AFTER INSERT ON evidence
    FOR EACH ROW EXECUTE FUNCTION refuse_evidence_of_another_cycle();

GRANT SELECT, INSERT ON evidence TO ${service_role};

-- photos that whoever recorded a finding says will come
ALTER TABLE finding ADD COLUMN expected_evidence uuid[] NOT NULL DEFAULT '{}';
