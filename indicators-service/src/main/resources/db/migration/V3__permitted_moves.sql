-- docs/transitions.md as the database keeps it: no statement of the service's role makes another move. — is the beginning.
CREATE TABLE permitted_move (
    thing      text NOT NULL,
    from_state text NOT NULL,
    to_state   text NOT NULL,
    PRIMARY KEY (thing, from_state, to_state)
);
INSERT INTO permitted_move VALUES
    ('plan', '—', 'DRAFT'),
    ('plan', 'DRAFT', 'DRAFT'),
    ('plan', 'DRAFT', 'SUBMITTED'),
    ('plan', 'SUBMITTED', 'RETURNED'),
    ('plan', 'SUBMITTED', 'APPROVED'),
    ('plan', 'RETURNED', 'RETURNED'),
    ('plan', 'RETURNED', 'SUBMITTED'),
    -- its revision grows with the assessment of its indicators
    ('plan', 'APPROVED', 'APPROVED'),
    ('indicator', '—', 'IN_PROGRESS'),
    ('indicator', 'IN_PROGRESS', 'SELF_ASSESSED'),
    ('indicator', 'IN_PROGRESS', 'ASSESSED'),
    ('indicator', 'SELF_ASSESSED', 'IN_PROGRESS'),
    ('indicator', 'SELF_ASSESSED', 'ASSESSED'),
    ('indicator', 'ASSESSED', 'ASSESSED'),
    ('veto', '—', 'PROPOSED'),
    ('veto', 'PROPOSED', 'CONFIRMED'),
    ('veto', 'PROPOSED', 'REJECTED'),
    ('veto', 'CONFIRMED', 'REVOKED');
GRANT SELECT ON permitted_move TO ${service_role};

CREATE FUNCTION refuse_other_moves() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    before text := CASE TG_OP WHEN 'INSERT' THEN '—' ELSE OLD.state END;
BEGIN
    IF NOT EXISTS (
        SELECT FROM permitted_move WHERE thing = TG_TABLE_NAME AND from_state = before AND to_state = NEW.state)
    THEN
        RAISE EXCEPTION '%: no move from % to %', TG_TABLE_NAME, before, NEW.state USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
-- Afterwards: an INSERT … ON CONFLICT DO UPDATE would else be asked about a beginning that is none
CREATE TRIGGER plan_moves_as_permitted AFTER INSERT OR UPDATE ON plan
    FOR EACH ROW EXECUTE FUNCTION refuse_other_moves();
CREATE TRIGGER veto_moves_as_permitted AFTER INSERT OR UPDATE ON veto
    FOR EACH ROW EXECUTE FUNCTION refuse_other_moves();
DROP TRIGGER veto_begins_proposed ON veto;
DROP FUNCTION vetoes_begin_proposed();

-- What is signed, submitted or approved is one version: only an open plan is edited and signed, and not in the same step.
CREATE FUNCTION keep_what_was_submitted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.version, NEW.signed_version) IS DISTINCT FROM (OLD.version, OLD.signed_version)
        AND (OLD.state NOT IN ('DRAFT', 'RETURNED') OR NEW.state <> OLD.state OR NEW.version NOT IN (OLD.version, OLD.version + 1))
    THEN
        RAISE EXCEPTION 'plan of %: its version stays as it was submitted', OLD.unit USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER plan_keeps_what_was_submitted AFTER UPDATE ON plan
    FOR EACH ROW EXECUTE FUNCTION keep_what_was_submitted();

CREATE FUNCTION indicators_are_planned_in_an_open_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM plan WHERE cycle = NEW.cycle AND unit = NEW.unit AND version = NEW.version
            AND state IN ('DRAFT', 'RETURNED') AND signed_version IS DISTINCT FROM version)
    THEN
        RAISE EXCEPTION 'indicator %: nothing is added to a plan that is signed or submitted', NEW.indicator
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER planned_indicator_in_an_open_plan AFTER INSERT ON planned_indicator
    FOR EACH ROW EXECUTE FUNCTION indicators_are_planned_in_an_open_plan();

-- An indicator begins with the approval of its plan, as it was planned …
CREATE FUNCTION indicators_begin_with_their_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT NEW.applicable OR NOT EXISTS (
        SELECT FROM plan JOIN planned_indicator USING (cycle, unit, version)
        WHERE cycle = NEW.cycle AND unit = NEW.unit AND version = NEW.version AND state = 'APPROVED'
            AND indicator = NEW.indicator AND component = NEW.component AND max_points = NEW.max_points)
    THEN
        RAISE EXCEPTION 'indicator %: its plan is not approved so', NEW.indicator USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER indicator_begins_with_its_plan AFTER INSERT ON indicator
    FOR EACH ROW EXECUTE FUNCTION indicators_begin_with_their_plan();
CREATE TRIGGER indicator_begins_as_permitted AFTER INSERT ON indicator
    FOR EACH ROW EXECUTE FUNCTION refuse_other_moves();
CREATE TRIGGER indicator_moves_as_permitted AFTER UPDATE ON indicator
    FOR EACH ROW WHEN (OLD.applicable AND NEW.applicable) EXECUTE FUNCTION refuse_other_moves();

-- … is judged not applicable by an approved judgement, and stays as it was then.
CREATE FUNCTION indicators_are_judged_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT OLD.applicable
        OR (NEW.state, NEW.self_points, NEW.assessed_points) IS DISTINCT FROM (OLD.state, OLD.self_points, OLD.assessed_points)
        OR NOT EXISTS (
            SELECT FROM applicability_judgement
            WHERE cycle = NEW.cycle AND unit = NEW.unit AND indicator = NEW.indicator AND state = 'APPROVED')
    THEN
        RAISE EXCEPTION 'indicator %: applicable until a judgement is approved', NEW.indicator
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER indicator_is_judged_once AFTER UPDATE ON indicator
    FOR EACH ROW WHEN (NOT (OLD.applicable AND NEW.applicable)) EXECUTE FUNCTION indicators_are_judged_once();

-- Nobody decides before what is decided. What was stored before this rule stays, and may still be followed.
CREATE FUNCTION refuse_act_before_its_cause() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%: an act before the one that it follows', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER judgement_approved_after_its_proposal AFTER UPDATE ON applicability_judgement FOR EACH ROW
    WHEN (NEW.approval_occurred_on IS DISTINCT FROM OLD.approval_occurred_on AND NEW.approval_occurred_on < NEW.occurred_on)
    EXECUTE FUNCTION refuse_act_before_its_cause();
CREATE TRIGGER veto_decided_after_the_incident AFTER UPDATE ON veto FOR EACH ROW
    WHEN (NEW.decision_occurred_on IS DISTINCT FROM OLD.decision_occurred_on AND NEW.decision_occurred_on < NEW.occurred_on)
    EXECUTE FUNCTION refuse_act_before_its_cause();
CREATE TRIGGER veto_revoked_after_its_decision AFTER UPDATE ON veto FOR EACH ROW
    WHEN (NEW.revocation_occurred_on IS DISTINCT FROM OLD.revocation_occurred_on
        AND NEW.revocation_occurred_on < NEW.decision_occurred_on)
    EXECUTE FUNCTION refuse_act_before_its_cause();
