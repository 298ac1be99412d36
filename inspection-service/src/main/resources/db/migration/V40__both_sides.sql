-- Nobody is on both sides of a unit in a cycle, whichever side came first: who inspected it, or judged what it did, does not speak for it,
-- and who has spoken for it does neither.

-- Who is merely named in the plan of a visit has not inspected yet: a refusal would tell of the plan, and whoever plans could
-- silence a unit by naming its officer. Such a visit is not made instead.
CREATE VIEW inspected_unit (cycle, unit, person) AS
    SELECT cycle, unit, actor FROM finding JOIN finding_act ON finding_act.finding = finding.id
        WHERE move IN ('RECORD', 'NOTIFY', 'DROP', 'UPHOLD', 'REDUCE', 'WITHDRAW')
    UNION ALL
    SELECT finding.cycle, unit, added_by FROM finding JOIN evidence ON kind = 'FINDING' AND subject = finding.id
    UNION ALL
    SELECT cycle, unit, person FROM visit, unnest(inspectors) AS person
        WHERE state = 'MADE' OR EXISTS (SELECT FROM finding WHERE visit_id = visit.id)
    UNION ALL
    SELECT cycle, unit, recorded_by FROM visit
    UNION ALL
    SELECT cycle, unit, closed_by FROM visit WHERE closed_by IS NOT NULL
    UNION ALL
    SELECT cycle, unit, actor FROM rectification JOIN rectification_act ON rectification_act.rectification = rectification.id
        WHERE move IN ('OPEN', 'VERIFY', 'REJECT', 'CLOSE');
GRANT SELECT ON inspected_unit TO ${service_role};

CREATE FUNCTION keep_to_one_side(of_cycle text, of_unit text, persons text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    who text;
BEGIN
    -- of two acts at once the later one sees the earlier; taken after all rows are held, so nobody waits for it who holds others up
    PERFORM pg_advisory_xact_lock(hashtextextended('sides of ' || of_cycle || '/' || of_unit, 0));
    SELECT each INTO who FROM unnest(persons) AS each
        WHERE EXISTS (SELECT FROM spoke_for_unit WHERE cycle = of_cycle AND unit = of_unit AND person = each)
            AND EXISTS (SELECT FROM inspected_unit WHERE cycle = of_cycle AND unit = of_unit AND person = each)
        LIMIT 1;
    IF who IS NOT NULL THEN
        RAISE EXCEPTION 'unit %: % both inspects it and speaks for it', of_unit, who
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
END $$;

-- looked at when the row is there, so that it counts itself
CREATE FUNCTION refuse_both_sides() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    CASE TG_TABLE_NAME
        WHEN 'finding_act' THEN
            PERFORM keep_to_one_side(cycle, unit, ARRAY[NEW.actor]) FROM finding WHERE id = NEW.finding;
        WHEN 'rectification_act' THEN
            PERFORM keep_to_one_side(cycle, unit, ARRAY[NEW.actor]) FROM rectification WHERE id = NEW.rectification;
        WHEN 'finding' THEN
            PERFORM keep_to_one_side(NEW.cycle, NEW.unit, inspectors) FROM visit WHERE id = NEW.visit_id;
        WHEN 'visit' THEN
            PERFORM keep_to_one_side(NEW.cycle, NEW.unit, ARRAY[NEW.recorded_by, NEW.closed_by]
                || CASE WHEN NEW.state = 'MADE' THEN NEW.inspectors ELSE '{}' END);
        WHEN 'evidence' THEN
            PERFORM keep_to_one_side(NEW.cycle, unit, ARRAY[NEW.added_by]) FROM (
                SELECT unit FROM finding WHERE id = NEW.subject AND NEW.kind IN ('FINDING', 'APPEAL')
                UNION ALL
                SELECT unit FROM rectification WHERE id = NEW.subject AND NEW.kind = 'RECTIFICATION') AS it;
    END CASE;
    RETURN NULL;
END $$;
CREATE TRIGGER nobody_acts_on_both_sides AFTER INSERT ON finding_act
    FOR EACH ROW WHEN (NEW.actor IS NOT NULL) EXECUTE FUNCTION refuse_both_sides();
CREATE TRIGGER nobody_acts_on_both_sides AFTER INSERT ON rectification_act
    FOR EACH ROW EXECUTE FUNCTION refuse_both_sides();
CREATE TRIGGER nobody_acts_on_both_sides AFTER INSERT ON finding
    FOR EACH ROW WHEN (NEW.visit_id IS NOT NULL) EXECUTE FUNCTION refuse_both_sides();
CREATE TRIGGER nobody_acts_on_both_sides AFTER INSERT OR UPDATE ON visit
    FOR EACH ROW EXECUTE FUNCTION refuse_both_sides();
CREATE TRIGGER nobody_acts_on_both_sides AFTER INSERT ON evidence
    FOR EACH ROW EXECUTE FUNCTION refuse_both_sides();
