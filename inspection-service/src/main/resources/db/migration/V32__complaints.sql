-- Complaints by hotline (12345 诉求件), §五(三). Whatever was said of one stays, a version each time it was something else; the row
-- names the last. There is no column for who complained.
CREATE TABLE complaint (
    id      uuid PRIMARY KEY,
    cycle   text NOT NULL,
    number  text NOT NULL CHECK (number <> ''),
    version int  NOT NULL CHECK (version > 0),

    CONSTRAINT complaint_number_once_a_cycle UNIQUE (cycle, number)
);
CREATE TABLE complaint_version (
    complaint   uuid        NOT NULL REFERENCES complaint,
    version     int         NOT NULL CHECK (version > 0),
    unit        text        NOT NULL,
    area        text        NOT NULL,
    subject     text        NOT NULL CHECK (subject <> ''),
    received_on date        NOT NULL,
    due_on      date        NOT NULL CHECK (due_on >= received_on),
    handled_on  date        CHECK (handled_on >= received_on),
    handling    text        CHECK (handling <> ''),
    recorded_at timestamptz NOT NULL,
    recorded_by text        NOT NULL CHECK (recorded_by <> ''),

    PRIMARY KEY (complaint, version)
);
ALTER TABLE complaint ADD CONSTRAINT complaint_is_its_last_version FOREIGN KEY (id, version)
    REFERENCES complaint_version (complaint, version) DEFERRABLE INITIALLY DEFERRED;

CREATE TRIGGER versions_are_written_once BEFORE UPDATE OR DELETE ON complaint_version
    FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER versions_stay BEFORE TRUNCATE ON complaint_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE FUNCTION refuse_other_than_next_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.id, NEW.cycle, NEW.number, NEW.version) IS DISTINCT FROM (OLD.id, OLD.cycle, OLD.number, OLD.version + 1) THEN
        RAISE EXCEPTION 'complaint %: only its next version follows', OLD.id
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER versions_follow_each_other BEFORE UPDATE ON complaint
    FOR EACH ROW EXECUTE FUNCTION refuse_other_than_next_version();

GRANT SELECT, INSERT ON complaint, complaint_version TO ${service_role};
GRANT UPDATE (version) ON complaint TO ${service_role};
