-- § 四(六)1: 有效做法. What a unit does well, recorded beside a version while that is on its way; a withdrawal is added, and nothing else.
CREATE TABLE good_practice (
    good_practice           uuid        NOT NULL PRIMARY KEY,
    cycle                   text        NOT NULL COLLATE "C",
    version                 int         NOT NULL,
    unit                    text        NOT NULL COLLATE "C",
    practice                text        NOT NULL CHECK (btrim(practice) <> '' AND length(practice) <= 2000),
    reason                  reason      NOT NULL,
    occurred_on             date        NOT NULL,
    entered_back            boolean     NOT NULL,
    recorded_at             timestamptz NOT NULL,
    recorded_by             person      NOT NULL,
    withdrawal_occurred_on  date,
    withdrawal_entered_back boolean,
    withdrawn_at            timestamptz,
    withdrawn_by            person,
    withdrawal_reason       reason,
    FOREIGN KEY (cycle, version) REFERENCES result_version (cycle, version),
    CONSTRAINT good_practice_withdrawn_whole CHECK (
        num_nonnulls(withdrawal_occurred_on, withdrawal_entered_back, withdrawn_at, withdrawn_by, withdrawal_reason) IN (0, 5))
);
CREATE INDEX good_practice_by_version ON good_practice (cycle, version, recorded_at, good_practice);

-- The version is held until the transaction ends, so that it is not published meanwhile.
CREATE FUNCTION refuse_good_practice_of_what_is_published() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    held text;
BEGIN
    SELECT state INTO held FROM result_version WHERE cycle = NEW.cycle AND version = NEW.version FOR SHARE;
    IF held IS DISTINCT FROM 'FROZEN' AND held IS DISTINCT FROM 'APPROVED' THEN
        RAISE EXCEPTION 'result % of %: its good practices are closed', NEW.version, NEW.cycle
            USING ERRCODE = 'check_violation';
    END IF;
    IF TG_OP = 'UPDATE' AND OLD.withdrawn_by IS NOT NULL THEN
        RAISE EXCEPTION 'good practice %: what was written stays', OLD.good_practice USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER good_practice_before_publication BEFORE INSERT OR UPDATE ON good_practice
    FOR EACH ROW EXECUTE FUNCTION refuse_good_practice_of_what_is_published();

GRANT SELECT, INSERT ON good_practice TO ${service_role};
GRANT UPDATE (withdrawal_occurred_on, withdrawal_entered_back, withdrawn_at, withdrawn_by, withdrawal_reason)
    ON good_practice TO ${service_role};
