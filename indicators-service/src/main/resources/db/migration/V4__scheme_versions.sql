-- Each version of a cycle's scheme as the office gave it; the present one stands with its cycle. Versions are only ever added.
CREATE TABLE scheme_version (
    cycle        text        NOT NULL COLLATE "C" REFERENCES cycle,
    version      int         NOT NULL CHECK (version > 0),
    scheme       json        NOT NULL,
    occurred_on  date        NOT NULL,
    entered_back boolean     NOT NULL,
    recorded_at  timestamptz NOT NULL,
    person       person      NOT NULL,
    PRIMARY KEY (cycle, version)
);
INSERT INTO scheme_version
SELECT cycle, 1, scheme, occurred_on, entered_back, recorded_at, person FROM cycle JOIN cycle_act USING (cycle) WHERE kind = 'CREATED';

ALTER TABLE cycle ADD COLUMN scheme_version int NOT NULL DEFAULT 1 CHECK (scheme_version > 0);

-- A change of the scheme of a running cycle: proposed by one, decided by another. Fails on NULL too.
CREATE TABLE amendment (
    amendment             uuid        NOT NULL PRIMARY KEY,
    cycle                 text        NOT NULL COLLATE "C",
    base_version          int         NOT NULL,
    scheme                json        NOT NULL,
    reason                reason      NOT NULL,
    state                 text        NOT NULL CHECK (state IN ('PROPOSED', 'APPROVED', 'REJECTED')),
    occurred_on           date        NOT NULL,
    entered_back          boolean     NOT NULL,
    proposed_at           timestamptz NOT NULL,
    proposed_by           person      NOT NULL,
    decision_occurred_on  date,
    decision_entered_back boolean     NOT NULL DEFAULT false,
    decided_at            timestamptz,
    decided_by            person,
    decision_reason       reason,
    FOREIGN KEY (cycle, base_version) REFERENCES scheme_version,
    CONSTRAINT amendment_decided_by_a_second CHECK (
        CASE WHEN state = 'PROPOSED' THEN decided_by IS NULL ELSE coalesce(decided_by <> proposed_by, false) END),
    CONSTRAINT amendment_rejected_with_a_reason CHECK (state <> 'REJECTED' OR decision_reason IS NOT NULL),
    CHECK ((decided_by IS NULL) = (decided_at IS NULL) AND (decided_by IS NULL) = (decision_occurred_on IS NULL))
);
CREATE INDEX amendment_by_cycle ON amendment (cycle, proposed_at);
-- One at a time: each is made of the version that it changes.
CREATE UNIQUE INDEX amendment_to_be_decided ON amendment (cycle) WHERE state = 'PROPOSED';

INSERT INTO permitted_move VALUES
    ('amendment', '—', 'PROPOSED'),
    ('amendment', 'PROPOSED', 'APPROVED'),
    ('amendment', 'PROPOSED', 'REJECTED');
CREATE TRIGGER amendment_moves_as_permitted AFTER INSERT OR UPDATE ON amendment
    FOR EACH ROW EXECUTE FUNCTION refuse_other_moves();
CREATE TRIGGER amendment_decided_after_its_proposal AFTER UPDATE ON amendment FOR EACH ROW
    WHEN (NEW.decision_occurred_on < NEW.occurred_on) EXECUTE FUNCTION refuse_act_before_its_cause();

-- While a cycle runs, its scheme becomes only what a second person approved; it goes on version by version.
CREATE FUNCTION schemes_change_by_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.scheme_version <> OLD.scheme_version + 1
        OR NOT EXISTS (
            SELECT FROM scheme_version
            WHERE cycle = NEW.cycle AND version = NEW.scheme_version AND scheme::text = NEW.scheme::text)
        OR (OLD.state <> 'PREPARING' AND NOT EXISTS (
            SELECT FROM amendment
            WHERE cycle = NEW.cycle AND base_version = OLD.scheme_version AND state = 'APPROVED'
                AND scheme::text = NEW.scheme::text))
    THEN
        RAISE EXCEPTION 'cycle %: this is no version of its scheme that was approved', NEW.cycle USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER cycle_changes_its_scheme_by_version AFTER UPDATE ON cycle FOR EACH ROW
    WHEN (NEW.scheme_version <> OLD.scheme_version OR NEW.scheme::text <> OLD.scheme::text)
    EXECUTE FUNCTION schemes_change_by_version();

ALTER TABLE cycle_act DROP CONSTRAINT cycle_act_kind_check;
ALTER TABLE cycle_act ADD CONSTRAINT cycle_act_kind_check CHECK (kind IN ('CREATED', 'STARTED', 'SCHEME_CHANGED'));

GRANT SELECT, INSERT ON scheme_version, amendment TO ${service_role};
GRANT UPDATE (scheme, scheme_version) ON cycle TO ${service_role};
GRANT UPDATE (state, decision_occurred_on, decision_entered_back, decided_at, decided_by, decision_reason) ON amendment TO ${service_role};
