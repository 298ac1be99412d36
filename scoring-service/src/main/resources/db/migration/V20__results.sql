-- Results: what was frozen of a cycle, and how it went on from there. Owned, not derived.
INSERT INTO permitted_move VALUES
    ('result_version', '—', 'FROZEN'),
    ('result_version', 'FROZEN', 'PROVISIONAL'),
    ('result_version', 'FROZEN', 'APPROVED'),
    ('result_version', 'APPROVED', 'PROVISIONAL'),
    ('result_version', 'APPROVED', 'PUBLISHED');

CREATE DOMAIN sha256_hex AS text CHECK (VALUE ~ '^[0-9a-f]{64}$');

-- digest: of the frozen document; ground: of all that it was frozen from. Both as they were at the freeze.
CREATE TABLE result_version (
    cycle                    text        NOT NULL COLLATE "C",
    version                  int         NOT NULL CHECK (version > 0),
    corrects                 int,
    state                    text        NOT NULL CHECK (state IN ('FROZEN', 'APPROVED', 'PUBLISHED', 'PROVISIONAL')),
    moves                    bigint      NOT NULL CHECK (moves > 0),
    digest                   sha256_hex  NOT NULL,
    ground                   sha256_hex  NOT NULL,
    cycle_revision           bigint      NOT NULL CHECK (cycle_revision > 0),
    reason                   reason,
    occurred_on              date        NOT NULL,
    entered_back             boolean     NOT NULL,
    frozen_at                timestamptz NOT NULL,
    frozen_by                person      NOT NULL,
    approval_occurred_on     date,
    approval_entered_back    boolean,
    approved_at              timestamptz,
    approved_by              person,
    publication_occurred_on  date,
    publication_entered_back boolean,
    published_at             timestamptz,
    published_by             person,
    release_occurred_on      date,
    release_entered_back     boolean,
    released_at              timestamptz,
    released_by              person,
    release_reason           reason,
    PRIMARY KEY (cycle, version),
    FOREIGN KEY (cycle, corrects) REFERENCES result_version (cycle, version),
    CONSTRAINT result_corrects_an_earlier_one CHECK (corrects IS NULL OR corrects < version),
    CONSTRAINT result_corrected_with_a_reason CHECK ((corrects IS NULL) = (reason IS NULL)),
    -- Fails on NULL too.
    CONSTRAINT result_approved_by_a_second CHECK (
        CASE WHEN state IN ('APPROVED', 'PUBLISHED') OR approved_by IS NOT NULL THEN coalesce(approved_by <> frozen_by, false)
             ELSE true END),
    CONSTRAINT result_step_is_whole CHECK (
        num_nonnulls(approval_occurred_on, approval_entered_back, approved_at, approved_by) IN (0, 4)
        AND num_nonnulls(publication_occurred_on, publication_entered_back, published_at, published_by) IN (0, 4)
        AND num_nonnulls(release_occurred_on, release_entered_back, released_at, released_by, release_reason) IN (0, 5)),
    CONSTRAINT result_step_belongs_to_its_state CHECK (
        (state = 'PUBLISHED') = (published_by IS NOT NULL) AND (state = 'PROVISIONAL') = (released_by IS NOT NULL)
        AND (state <> 'FROZEN' OR approved_by IS NULL))
);
-- One at a time is on its way.
CREATE UNIQUE INDEX result_under_way_alone ON result_version (cycle) WHERE state IN ('FROZEN', 'APPROVED');
-- One first published, and one correction of each: what is official is one row of versions.
CREATE UNIQUE INDEX result_published_once ON result_version (cycle, coalesce(corrects, 0)) WHERE state = 'PUBLISHED';

CREATE TRIGGER result_moves_as_permitted AFTER INSERT OR UPDATE ON result_version
    FOR EACH ROW EXECUTE FUNCTION refuse_other_moves();

CREATE FUNCTION refuse_correction_of_what_is_not_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.corrects IS DISTINCT FROM
        (SELECT max(version) FROM result_version WHERE cycle = NEW.cycle AND state = 'PUBLISHED')
    THEN
        RAISE EXCEPTION 'result % of %: corrects what was published last, or is the first', NEW.version, NEW.cycle
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER result_corrects_what_is_published BEFORE INSERT ON result_version
    FOR EACH ROW EXECUTE FUNCTION refuse_correction_of_what_is_not_published();

-- What was written stays: a move adds who made it, and nothing else.
CREATE FUNCTION keep_what_was_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.moves <> OLD.moves + 1
        OR (NEW.approved_by IS NOT NULL AND OLD.approved_by IS NULL AND NEW.state <> 'APPROVED')
        OR EXISTS (
            SELECT FROM jsonb_each(to_jsonb(OLD)) AS before JOIN jsonb_each(to_jsonb(NEW)) AS after USING (key)
            WHERE key NOT IN ('state', 'moves') AND before.value <> 'null' AND before.value <> after.value)
    THEN
        RAISE EXCEPTION 'result % of %: what was written stays', OLD.version, OLD.cycle USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER result_keeps_what_was_written BEFORE UPDATE ON result_version
    FOR EACH ROW EXECUTE FUNCTION keep_what_was_written();

CREATE TRIGGER result_approved_after_its_freeze AFTER UPDATE ON result_version FOR EACH ROW
    WHEN (NEW.approval_occurred_on < NEW.occurred_on
        OR NEW.publication_occurred_on < NEW.approval_occurred_on
        OR NEW.release_occurred_on < coalesce(NEW.approval_occurred_on, NEW.occurred_on))
    EXECUTE FUNCTION refuse_act_before_its_cause();

-- The frozen document in its parts, each in the very spelling over which the digest was taken.
CREATE TABLE result_entry (
    cycle    text NOT NULL COLLATE "C",
    version  int  NOT NULL,
    section  text NOT NULL CHECK (section IN ('CLOSINGS', 'DECISIONS', 'ROWS', 'STANDINGS')),
    position int  NOT NULL CHECK (position >= 0),
    content  text NOT NULL,
    PRIMARY KEY (cycle, version, section, position),
    FOREIGN KEY (cycle, version) REFERENCES result_version (cycle, version)
);

-- A version is written whole, in one transaction; afterwards nothing is added to it.
CREATE FUNCTION refuse_entry_after_the_freeze() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM result_version
        WHERE cycle = NEW.cycle AND version = NEW.version AND moves = 1 AND xmin::text = (pg_current_xact_id()::xid)::text)
    THEN
        RAISE EXCEPTION 'result % of %: frozen already', NEW.version, NEW.cycle USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER result_is_whole_when_frozen BEFORE INSERT ON result_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_entry_after_the_freeze();

GRANT SELECT, INSERT ON result_version, result_entry TO ${service_role};
GRANT UPDATE (state, moves, approval_occurred_on, approval_entered_back, approved_at, approved_by,
        publication_occurred_on, publication_entered_back, published_at, published_by,
        release_occurred_on, release_entered_back, released_at, released_by, release_reason)
    ON result_version TO ${service_role};
