-- A wave as rows: one auditor asks, another lets them go. Fails on NULL too.
CREATE TABLE ballot_export (
    export                uuid        NOT NULL PRIMARY KEY,
    cycle                 text        NOT NULL,
    wave                  text        NOT NULL,
    reason                text        NOT NULL CHECK (btrim(reason) <> ''),
    state                 text        NOT NULL CHECK (state IN ('ASKED', 'RELEASED')),
    asked_at              timestamptz NOT NULL,
    asked_on              date        NOT NULL,
    asked_entered_back    boolean     NOT NULL,
    asked_by              text        NOT NULL CHECK (asked_by <> ''),
    released_at           timestamptz,
    released_on           date,
    released_entered_back boolean     NOT NULL DEFAULT false,
    released_by           text        CHECK (released_by <> ''),
    -- nothing leaves of a wave whose figures have not
    FOREIGN KEY (cycle, wave) REFERENCES figure_release,
    CONSTRAINT ballot_export_released_by_a_second CHECK (
        CASE WHEN state = 'ASKED' THEN released_by IS NULL ELSE coalesce(released_by <> asked_by, false) END),
    CHECK (num_nulls(released_at, released_on, released_by) IN (0, 3))
);
CREATE INDEX ballot_export_by_wave ON ballot_export (cycle, wave, asked_at);
CREATE UNIQUE INDEX ballot_export_to_be_released ON ballot_export (cycle, wave) WHERE state = 'ASKED';

-- It begins as asked for, is released once, and who did what stays.
CREATE FUNCTION ballot_exports_move_as_permitted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' AND NEW.state <> 'ASKED' OR TG_OP = 'UPDATE' AND (
            (OLD.state, NEW.state) <> ('ASKED', 'RELEASED')
            OR (OLD.export, OLD.cycle, OLD.wave, OLD.reason, OLD.asked_at, OLD.asked_on, OLD.asked_entered_back, OLD.asked_by)
                IS DISTINCT FROM
                (NEW.export, NEW.cycle, NEW.wave, NEW.reason, NEW.asked_at, NEW.asked_on, NEW.asked_entered_back, NEW.asked_by)) THEN
        RAISE EXCEPTION 'an export is asked for by one and released by another, once' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER ballot_exports_move_as_permitted BEFORE INSERT OR UPDATE ON ballot_export
    FOR EACH ROW EXECUTE FUNCTION ballot_exports_move_as_permitted();

GRANT SELECT, INSERT ON ballot_export TO ${service_role};
GRANT UPDATE (state, released_at, released_on, released_entered_back, released_by) ON ballot_export TO ${service_role};
