-- Nobody is on both sides of a unit in a cycle, whichever side came first: who inspected it, or judged what it did, does not speak for it,
-- and who has spoken for it does neither.

-- Who went on a visit that was planned may be others than those who were to go; from before this it is who was to go.
ALTER TABLE visit ADD COLUMN went text[];
ALTER TABLE visit ADD CONSTRAINT somebody_went CHECK (
    went IS NULL OR state = 'MADE' AND cardinality(went) > 0 AND array_position(went, NULL) IS NULL);
GRANT UPDATE (went) ON visit TO ${service_role};

-- By what somebody did. Whoever is named by another, as going on a visit or as having gone, has done nothing: otherwise whoever
-- records visits could silence a unit by naming its officer, and a refusal would tell of the plan.
CREATE VIEW inspected_unit (cycle, unit, person) AS
    SELECT cycle, unit, actor FROM finding JOIN finding_act ON finding_act.finding = finding.id
        WHERE move IN ('RECORD', 'NOTIFY', 'DROP', 'UPHOLD', 'REDUCE', 'WITHDRAW')
    UNION ALL
    SELECT finding.cycle, unit, added_by FROM finding
        JOIN evidence ON evidence.cycle = finding.cycle AND kind = 'FINDING' AND subject = finding.id
    UNION ALL
    SELECT cycle, unit, recorded_by FROM visit
    UNION ALL
    SELECT cycle, unit, closed_by FROM visit WHERE closed_by IS NOT NULL
    UNION ALL
    SELECT cycle, unit, actor FROM rectification JOIN rectification_act ON rectification_act.rectification = rectification.id
        WHERE move IN ('OPEN', 'VERIFY', 'REJECT', 'CLOSE');
GRANT SELECT ON inspected_unit TO ${service_role};

-- Those who act have done nothing on the other side; those who are named have not spoken for the unit.
CREATE FUNCTION keep_to_one_side(of_cycle text, of_unit text, now_on text, actors text[], named text[])
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    who text;
BEGIN
    -- of two acts at once the later one sees the earlier; taken after all rows are held, so nobody waits for it who holds others up
    PERFORM pg_advisory_xact_lock(hashtextextended('sides of ' || of_cycle || '/' || of_unit, 0));
    SELECT each INTO who FROM unnest(actors || named) AS each
        WHERE EXISTS (SELECT FROM spoke_for_unit WHERE cycle = of_cycle AND unit = of_unit AND person = each)
            AND (each = ANY (named)
                OR EXISTS (SELECT FROM inspected_unit WHERE cycle = of_cycle AND unit = of_unit AND person = each))
        LIMIT 1;
    IF who IS NOT NULL THEN
        -- a state of its own, by which the program tells it from a fault
        RAISE EXCEPTION 'unit %: % both inspects it and speaks for it', of_unit, who
            USING ERRCODE = '23S01', DETAIL = jsonb_build_object('on', now_on, 'person', who, 'unit', of_unit)::text;
    END IF;
END $$;

-- looked at when the row is there, so that it counts itself
CREATE FUNCTION refuse_both_sides() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    CASE TG_TABLE_NAME
        WHEN 'finding_act' THEN
            PERFORM keep_to_one_side(cycle, unit, CASE WHEN NEW.move IN ('ACCEPT', 'APPEAL') THEN 'SPEAKING' ELSE 'INSPECTING' END,
                ARRAY[NEW.actor], '{}') FROM finding WHERE id = NEW.finding;
        WHEN 'rectification_act' THEN
            PERFORM keep_to_one_side(cycle, unit, CASE WHEN NEW.move IN ('START', 'SUBMIT') THEN 'SPEAKING' ELSE 'INSPECTING' END,
                ARRAY[NEW.actor], '{}') FROM rectification WHERE id = NEW.rectification;
        WHEN 'finding' THEN
            PERFORM keep_to_one_side(NEW.cycle, NEW.unit, 'INSPECTING', '{}', coalesce(went, inspectors)) FROM visit
                WHERE id = NEW.visit_id;
        WHEN 'visit' THEN
            -- whoever planned it acts no more when somebody else closes it
            PERFORM keep_to_one_side(NEW.cycle, NEW.unit, 'INSPECTING',
                CASE TG_OP WHEN 'INSERT' THEN ARRAY[NEW.recorded_by, NEW.closed_by] ELSE ARRAY[NEW.closed_by] END,
                CASE NEW.state WHEN 'MADE' THEN coalesce(NEW.went, NEW.inspectors) ELSE '{}' END);
        WHEN 'evidence' THEN
            PERFORM keep_to_one_side(NEW.cycle, unit, CASE NEW.kind WHEN 'FINDING' THEN 'INSPECTING' ELSE 'SPEAKING' END,
                ARRAY[NEW.added_by], '{}') FROM (
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
