-- Visits: planned and then made or cancelled, or made without a plan. What was written at the beginning stays; what became of
-- it is written once.
CREATE TABLE visit (
    id                 uuid        PRIMARY KEY,
    cycle              text        NOT NULL CHECK (cycle <> ''),
    unit               text        NOT NULL CHECK (unit <> ''),
    kind               text        NOT NULL CHECK (kind IN ('OPEN', 'COVERT')),
    inspectors         text[]      NOT NULL CHECK (cardinality(inspectors) > 0 AND array_position(inspectors, NULL) IS NULL),
    planned_first      date,
    planned_last       date,
    planned_areas      text[]      NOT NULL,
    planned_areas_said text[]      NOT NULL,
    note               text,
    recorded_by        text        NOT NULL CHECK (recorded_by <> ''),
    recorded_at        timestamptz NOT NULL,
    state              text        NOT NULL CHECK (state IN ('PLANNED', 'MADE', 'CANCELLED')),
    made_first         date,
    made_last          date,
    areas              text[]      NOT NULL,
    areas_said         text[]      NOT NULL,
    outcome            text,
    closed_by          text        CHECK (closed_by <> ''),
    closed_at          timestamptz,
    reason             text        CHECK (reason <> ''),

    CONSTRAINT planned_runs_forward CHECK (
        (planned_first IS NULL) = (planned_last IS NULL) AND coalesce(planned_first <= planned_last, true)),
    CONSTRAINT made_runs_forward CHECK (
        (made_first IS NULL) = (made_last IS NULL) AND coalesce(made_first <= made_last, true)),
    CONSTRAINT only_a_made_one_was_made CHECK ((state = 'MADE') = (made_first IS NOT NULL)),
    CONSTRAINT only_a_planned_one_is_open CHECK (
        (state = 'PLANNED') = (closed_by IS NULL) AND (closed_by IS NULL) = (closed_at IS NULL)),
    CONSTRAINT only_what_was_planned_is_cancelled CHECK (state = 'MADE' OR planned_first IS NOT NULL),
    CONSTRAINT cancelled_with_a_reason CHECK ((state = 'CANCELLED') = (reason IS NOT NULL)),
    CONSTRAINT areas_are_said CHECK (cardinality(areas) = cardinality(areas_said)
        AND cardinality(planned_areas) = cardinality(planned_areas_said))
);
CREATE INDEX visit_of_cycle ON visit (cycle, recorded_at, id);

-- who has spoken for a unit does not inspect it
CREATE VIEW spoke_for_unit (cycle, unit, person) AS
    SELECT cycle, unit, actor FROM finding JOIN finding_act ON finding_act.finding = finding.id WHERE move IN ('ACCEPT', 'APPEAL');

CREATE FUNCTION refuse_own_unit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM spoke_for_unit AS spoke WHERE spoke.cycle = NEW.cycle AND spoke.unit = NEW.unit
            AND spoke.person = ANY (NEW.inspectors)) THEN
        RAISE EXCEPTION 'visit %: an inspector has spoken for the unit', NEW.id USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER nobody_inspects_the_own_unit BEFORE INSERT ON visit
    FOR EACH ROW EXECUTE FUNCTION refuse_own_unit();

CREATE FUNCTION refuse_visits_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state <> 'PLANNED' OR NEW.state = 'PLANNED'
        OR (NEW.id, NEW.cycle, NEW.unit, NEW.kind, NEW.inspectors, NEW.planned_first, NEW.planned_last, NEW.planned_areas,
                NEW.planned_areas_said, NEW.note, NEW.recorded_by, NEW.recorded_at)
            IS DISTINCT FROM
            (OLD.id, OLD.cycle, OLD.unit, OLD.kind, OLD.inspectors, OLD.planned_first, OLD.planned_last, OLD.planned_areas,
                OLD.planned_areas_said, OLD.note, OLD.recorded_by, OLD.recorded_at) THEN
        RAISE EXCEPTION 'visit %: no such move from where it was', OLD.id USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER visits_are_made_or_cancelled BEFORE UPDATE ON visit
    FOR EACH ROW EXECUTE FUNCTION refuse_visits_move();
CREATE TRIGGER visits_are_not_deleted BEFORE DELETE ON visit
    FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER visits_stay BEFORE TRUNCATE ON visit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- a finding may name the visit on which it was made: of its cycle, unit and kind, on one of its days
ALTER TABLE finding ADD COLUMN visit_id uuid REFERENCES visit;
CREATE INDEX finding_of_visit ON finding (visit_id);

CREATE FUNCTION fits_its_visit(which uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce(bool_and(coalesce(
        (finding.cycle, finding.unit, finding.visit) = (visit.cycle, visit.unit, visit.kind)
        AND visit.state <> 'CANCELLED'
        AND finding_act.occurred_on BETWEEN coalesce(made_first, planned_first) AND coalesce(made_last, planned_last), false)),
        true)
    FROM finding JOIN visit ON visit.id = visit_id JOIN finding_act ON finding_act.finding = finding.id AND move = 'RECORD'
    WHERE finding.id = which
$$;
CREATE FUNCTION refuse_another_visit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM finding WHERE (id = NEW.id OR visit_id = NEW.id) AND NOT fits_its_visit(id)) THEN
        RAISE EXCEPTION '% %: a finding and its visit do not fit', TG_TABLE_NAME, NEW.id
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER finding_fits_its_visit AFTER INSERT OR UPDATE ON finding
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.visit_id IS NOT NULL) EXECUTE FUNCTION refuse_another_visit();
CREATE CONSTRAINT TRIGGER visit_fits_its_findings AFTER UPDATE ON visit
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_another_visit();

GRANT SELECT, INSERT ON visit TO ${service_role};
GRANT UPDATE (state, made_first, made_last, areas, areas_said, outcome, closed_by, closed_at, reason) ON visit TO ${service_role};
GRANT SELECT ON spoke_for_unit TO ${service_role};
