-- Who inspects does not decide, and who speaks for a unit does not inspect it: by all that is written down of them.

-- whether a person was on the visit on which something was found, or added evidence of it
CREATE FUNCTION inspected(which uuid, who text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM finding JOIN visit ON visit.id = visit_id WHERE finding.id = which AND who = ANY (inspectors))
        OR EXISTS (SELECT FROM evidence WHERE kind = 'FINDING' AND subject = which AND added_by = who)
$$;

CREATE FUNCTION refuse_inspectors_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF inspected(NEW.id, NEW.decided_by) THEN
        RAISE EXCEPTION 'finding %: an inspector of it decides', NEW.id USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER no_inspector_decides BEFORE UPDATE ON finding
    FOR EACH ROW WHEN (NEW.decided_by IS NOT NULL AND OLD.decided_by IS NULL) EXECUTE FUNCTION refuse_inspectors_decision();

CREATE OR REPLACE VIEW spoke_for_unit (cycle, unit, person) AS
    SELECT cycle, unit, actor FROM finding JOIN finding_act ON finding_act.finding = finding.id WHERE move IN ('ACCEPT', 'APPEAL')
    UNION ALL
    SELECT cycle, unit, actor FROM rectification JOIN rectification_act ON rectification_act.rectification = rectification.id
        WHERE move IN ('START', 'SUBMIT')
    UNION ALL
    SELECT finding.cycle, unit, added_by FROM finding JOIN evidence ON kind = 'APPEAL' AND subject = finding.id
    UNION ALL
    SELECT rectification.cycle, unit, added_by FROM rectification JOIN evidence ON kind = 'RECTIFICATION' AND subject = rectification.id;
