-- Who went on a visit decides on nothing that it found, be it by name or by what they wrote down of it; who was to go and did not, may.

CREATE OR REPLACE FUNCTION inspected(which uuid, who text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM finding JOIN visit ON visit.id = visit_id
            WHERE finding.id = which
                AND (who = ANY (coalesce(went, inspectors)) OR who = visit.recorded_by OR who = visit.closed_by))
        OR EXISTS (SELECT FROM finding JOIN evidence ON evidence.cycle = finding.cycle AND kind = 'FINDING' AND subject = finding.id
            WHERE finding.id = which AND added_by = who)
$$;

-- Whoever has decided does not turn out to have been there. Both sides of it are looked at under the lock of the unit's sides, which
-- the triggers before these have taken.
CREATE FUNCTION refuse_decider_as_inspector() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM finding WHERE visit_id = NEW.id
            AND decided_by = ANY (coalesce(NEW.went, NEW.inspectors) || NEW.closed_by)) THEN
        RAISE EXCEPTION 'visit %: an inspector has decided on what it found', NEW.id
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER nobody_went_who_has_decided AFTER UPDATE ON visit
    FOR EACH ROW WHEN (NEW.state = 'MADE') EXECUTE FUNCTION refuse_decider_as_inspector();

CREATE FUNCTION refuse_inspectors_act() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF inspected(NEW.finding, NEW.actor) THEN
        RAISE EXCEPTION 'finding %: an inspector of it decides', NEW.finding USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER nobody_decides_who_went AFTER INSERT ON finding_act
    FOR EACH ROW WHEN (NEW.move IN ('UPHOLD', 'REDUCE', 'WITHDRAW')) EXECUTE FUNCTION refuse_inspectors_act();

-- by the cycle first, as the indexes are
CREATE OR REPLACE VIEW spoke_for_unit (cycle, unit, person) AS
    SELECT cycle, unit, actor FROM finding JOIN finding_act ON finding_act.finding = finding.id WHERE move IN ('ACCEPT', 'APPEAL')
    UNION ALL
    SELECT cycle, unit, actor FROM rectification JOIN rectification_act ON rectification_act.rectification = rectification.id
        WHERE move IN ('START', 'SUBMIT')
    UNION ALL
    SELECT finding.cycle, unit, added_by FROM finding
        JOIN evidence ON evidence.cycle = finding.cycle AND kind = 'APPEAL' AND subject = finding.id
    UNION ALL
    SELECT rectification.cycle, unit, added_by FROM rectification
        JOIN evidence ON evidence.cycle = rectification.cycle AND kind = 'RECTIFICATION' AND subject = rectification.id;
