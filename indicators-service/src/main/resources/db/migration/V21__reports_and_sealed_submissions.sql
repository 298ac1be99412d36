-- § 六(三): the unit's report on its own year, and its figures under seal.

-- Each edit makes the next version, a draft; the head files one version by signing it.
CREATE TABLE self_assessment_report (
    cycle    text   NOT NULL COLLATE "C",
    unit     text   NOT NULL COLLATE "C",
    state    text   NOT NULL CHECK (state IN ('DRAFT', 'FILED')),
    version  int    NOT NULL CHECK (version > 0),
    revision bigint NOT NULL CHECK (revision > 0),
    PRIMARY KEY (cycle, unit),
    FOREIGN KEY (cycle, unit) REFERENCES unit
);

CREATE TABLE report_section (
    cycle   text NOT NULL COLLATE "C",
    unit    text NOT NULL COLLATE "C",
    version int  NOT NULL,
    section text NOT NULL COLLATE "C",
    words   text NOT NULL CHECK (btrim(words) <> ''),
    PRIMARY KEY (cycle, unit, version, section),
    FOREIGN KEY (cycle, unit) REFERENCES self_assessment_report
);

CREATE TABLE report_act (
    act          bigint      NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cycle        text        NOT NULL COLLATE "C",
    unit         text        NOT NULL COLLATE "C",
    version      int         NOT NULL,
    kind         text        NOT NULL CHECK (kind IN ('DRAFTED', 'FILED')),
    occurred_on  date        NOT NULL,
    entered_back boolean     NOT NULL,
    recorded_at  timestamptz NOT NULL,
    person       person      NOT NULL,
    FOREIGN KEY (cycle, unit) REFERENCES self_assessment_report
);
CREATE INDEX report_act_by_report ON report_act (cycle, unit, act);

-- What was filed: words and figures as they were then, in their one spelling (RFC 8785).
CREATE TABLE filed_report (
    cycle   text  NOT NULL COLLATE "C",
    unit    text  NOT NULL COLLATE "C",
    version int   NOT NULL,
    content bytea NOT NULL,
    digest  text  NOT NULL CHECK (digest = encode(sha256(content), 'hex')),
    PRIMARY KEY (cycle, unit, version),
    FOREIGN KEY (cycle, unit) REFERENCES self_assessment_report
);

-- What was sealed: one file a version, never changed. A replacement is the next version, with its reason.
CREATE TABLE sealed_submission (
    cycle        text        NOT NULL COLLATE "C",
    unit         text        NOT NULL COLLATE "C",
    version      int         NOT NULL CHECK (version > 0),
    state        text        NOT NULL CHECK (state IN ('SEALED', 'RECEIVED')),
    file         bytea       NOT NULL,
    digest       text        NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    reason       reason,
    occurred_on  date        NOT NULL,
    entered_back boolean     NOT NULL,
    recorded_at  timestamptz NOT NULL,
    person       person      NOT NULL,
    PRIMARY KEY (cycle, unit, version),
    FOREIGN KEY (cycle, unit) REFERENCES unit,
    CHECK ((version = 1) = (reason IS NULL))
);

CREATE TABLE submission_receipt (
    cycle        text        NOT NULL COLLATE "C",
    unit         text        NOT NULL COLLATE "C",
    version      int         NOT NULL,
    office       text        NOT NULL CHECK (office IN ('PERFORMANCE_OFFICE', 'STATISTICS_BUREAU')),
    occurred_on  date        NOT NULL,
    entered_back boolean     NOT NULL,
    recorded_at  timestamptz NOT NULL,
    person       person      NOT NULL,
    PRIMARY KEY (cycle, unit, version, office),
    CONSTRAINT each_office_by_a_person_of_its_own UNIQUE (cycle, unit, version, person),
    FOREIGN KEY (cycle, unit, version) REFERENCES sealed_submission
);

INSERT INTO permitted_move VALUES
    ('self_assessment_report', '—', 'DRAFT'),
    ('self_assessment_report', 'DRAFT', 'DRAFT'),
    ('self_assessment_report', 'DRAFT', 'FILED'),
    ('self_assessment_report', 'FILED', 'DRAFT'),
    ('sealed_submission', '—', 'SEALED'),
    ('sealed_submission', 'SEALED', 'RECEIVED');
CREATE TRIGGER report_moves_as_permitted AFTER INSERT OR UPDATE ON self_assessment_report
    FOR EACH ROW EXECUTE FUNCTION refuse_other_moves();
CREATE TRIGGER submission_moves_as_permitted AFTER INSERT OR UPDATE ON sealed_submission
    FOR EACH ROW EXECUTE FUNCTION refuse_other_moves();

-- A report is filed as the version that it is; an edit makes the next.
CREATE FUNCTION keep_what_was_filed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.version <> OLD.version + (CASE NEW.state WHEN 'DRAFT' THEN 1 ELSE 0 END) THEN
        RAISE EXCEPTION 'report of %: no such version', OLD.unit USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER report_keeps_what_was_filed AFTER UPDATE ON self_assessment_report
    FOR EACH ROW EXECUTE FUNCTION keep_what_was_filed();

-- Versions follow one another without a gap.
CREATE FUNCTION versions_follow_one_another() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.version > 1 AND NOT EXISTS (
        SELECT FROM sealed_submission WHERE cycle = NEW.cycle AND unit = NEW.unit AND version = NEW.version - 1)
    THEN
        RAISE EXCEPTION 'submission of %: no version before %', NEW.unit, NEW.version USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER submission_versions_follow_one_another AFTER INSERT ON sealed_submission
    FOR EACH ROW EXECUTE FUNCTION versions_follow_one_another();

-- It is received with the receipts of both offices, by nobody who sealed it, and only as the newest version.
CREATE FUNCTION receipts_are_of_the_newest_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM sealed_submission AS sealed WHERE cycle = NEW.cycle AND unit = NEW.unit AND version = NEW.version
            AND state = 'SEALED' AND person <> NEW.person AND NOT EXISTS (
                SELECT FROM sealed_submission AS later
                WHERE later.cycle = NEW.cycle AND later.unit = NEW.unit AND later.version > NEW.version))
    THEN
        RAISE EXCEPTION 'submission of %: no receipt for version %', NEW.unit, NEW.version USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER receipt_is_of_the_newest_version AFTER INSERT ON submission_receipt
    FOR EACH ROW EXECUTE FUNCTION receipts_are_of_the_newest_version();

CREATE FUNCTION received_is_what_both_received() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    receipts int;
    now_state text;
BEGIN
    SELECT count(*) INTO receipts FROM submission_receipt
        WHERE cycle = NEW.cycle AND unit = NEW.unit AND version = NEW.version;
    SELECT state INTO now_state FROM sealed_submission
        WHERE cycle = NEW.cycle AND unit = NEW.unit AND version = NEW.version;
    IF (now_state = 'RECEIVED') <> (receipts = 2) THEN
        RAISE EXCEPTION 'submission of %: % with % receipts', NEW.unit, now_state, receipts USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER submission_is_received_by_both AFTER UPDATE ON sealed_submission DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION received_is_what_both_received();
CREATE CONSTRAINT TRIGGER receipts_make_it_received AFTER INSERT ON submission_receipt DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION received_is_what_both_received();

GRANT SELECT, INSERT ON self_assessment_report, report_section, report_act, filed_report, sealed_submission, submission_receipt
    TO ${service_role};
GRANT UPDATE (state, version, revision) ON self_assessment_report TO ${service_role};
GRANT UPDATE (state) ON sealed_submission TO ${service_role};
