-- The second person's other answer: the indicator applies as before, and may be judged anew.
ALTER TABLE applicability_judgement
    ADD COLUMN decline_reason reason,
    ADD COLUMN decline_occurred_on date,
    ADD COLUMN decline_entered_back boolean NOT NULL DEFAULT false,
    ADD COLUMN declined_at timestamptz,
    ADD COLUMN declined_by person,
    DROP CONSTRAINT applicability_judgement_state_check,
    ADD CONSTRAINT applicability_judgement_state_check CHECK (state IN ('PROPOSED', 'APPROVED', 'DECLINED')),
    DROP CONSTRAINT applicability_judgement_cycle_unit_indicator_key,
    DROP CONSTRAINT judgement_approved_by_a_second;
CREATE UNIQUE INDEX judgement_one_at_a_time ON applicability_judgement (cycle, unit, indicator) WHERE state <> 'DECLINED';

-- Fails on NULL too. What was approved before there were two persons stays.
ALTER TABLE applicability_judgement
    ADD CONSTRAINT judgement_decided_by_a_second CHECK (
        CASE state
            WHEN 'PROPOSED' THEN approved_by IS NULL AND declined_by IS NULL
            WHEN 'APPROVED' THEN declined_by IS NULL AND coalesce(approved_by <> proposed_by, false)
            ELSE approved_by IS NULL AND coalesce(declined_by <> proposed_by, false)
        END) NOT VALID,
    ADD CONSTRAINT judgement_declined_with_a_reason CHECK (
        num_nulls(declined_by, declined_at, decline_occurred_on, decline_reason) = CASE state WHEN 'DECLINED' THEN 0 ELSE 4 END);
CREATE TRIGGER judgement_declined_after_its_proposal AFTER UPDATE ON applicability_judgement FOR EACH ROW
    WHEN (NEW.decline_occurred_on IS DISTINCT FROM OLD.decline_occurred_on AND NEW.decline_occurred_on < NEW.occurred_on)
    EXECUTE FUNCTION refuse_act_before_its_cause();

GRANT UPDATE (decline_reason, decline_occurred_on, decline_entered_back, declined_at, declined_by)
    ON applicability_judgement TO ${service_role};
