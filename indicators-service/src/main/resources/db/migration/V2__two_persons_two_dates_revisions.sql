-- Acts that somebody with the right to it dated to a day before their record.
ALTER TABLE cycle_act ADD COLUMN entered_back boolean NOT NULL DEFAULT false;
ALTER TABLE unit_registration ADD COLUMN entered_back boolean NOT NULL DEFAULT false;
ALTER TABLE plan_act ADD COLUMN entered_back boolean NOT NULL DEFAULT false;
ALTER TABLE assessment_act ADD COLUMN entered_back boolean NOT NULL DEFAULT false;
ALTER TABLE applicability_judgement
    ADD COLUMN entered_back boolean NOT NULL DEFAULT false,
    ADD COLUMN approval_entered_back boolean NOT NULL DEFAULT false;
ALTER TABLE veto
    ADD COLUMN decision_entered_back boolean NOT NULL DEFAULT false,
    ADD COLUMN revocation_entered_back boolean NOT NULL DEFAULT false;

-- By which a reader tells whether a plan is still as it was seen.
ALTER TABLE plan ADD COLUMN revision bigint NOT NULL DEFAULT 1 CHECK (revision > 0);

-- The assessor proposes, someone else approves. Fails on NULL too. What was approved before this rule stays.
ALTER TABLE applicability_judgement ADD CONSTRAINT judgement_approved_by_a_second CHECK (
    CASE state
        WHEN 'PROPOSED' THEN approved_by IS NULL
        ELSE approved_by IS NOT NULL AND proposed_by IS NOT NULL AND approved_by <> proposed_by
    END) NOT VALID;

-- Who acted is written once, and nothing begins approved or decided.
CREATE FUNCTION keep_who_judged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' AND NEW.state <> 'PROPOSED' OR TG_OP = 'UPDATE' AND OLD.state <> 'PROPOSED' THEN
        RAISE EXCEPTION 'judgement %: proposed first, approved once', NEW.judgement USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER judgement_keeps_who_acted BEFORE INSERT OR UPDATE ON applicability_judgement
    FOR EACH ROW EXECUTE FUNCTION keep_who_judged();

CREATE FUNCTION vetoes_begin_proposed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.state <> 'PROPOSED' THEN
        RAISE EXCEPTION 'veto %: proposed first', NEW.veto USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER veto_begins_proposed BEFORE INSERT ON veto FOR EACH ROW EXECUTE FUNCTION vetoes_begin_proposed();

GRANT UPDATE (revision) ON plan TO ${service_role};
GRANT UPDATE (approval_entered_back) ON applicability_judgement TO ${service_role};
GRANT UPDATE (decision_entered_back, revocation_entered_back) ON veto TO ${service_role};
