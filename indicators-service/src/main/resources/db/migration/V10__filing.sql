-- Filing a plan: schedules, what offices propose, people who answer, changes after the approval.

-- § 四(二): what is to be reached by the end of which quarter or month, a line each.
ALTER TABLE planned_indicator ADD COLUMN schedule text CHECK (schedule ~ '^[0-9]{4}-');

-- An indicator as it is proposed: by an office for the plan, or by the unit as a change of it.
CREATE TABLE proposed_indicator (
    proposal uuid NOT NULL,
    LIKE planned_indicator INCLUDING CONSTRAINTS
);
ALTER TABLE proposed_indicator
    DROP COLUMN cycle,
    DROP COLUMN unit,
    DROP COLUMN version,
    ADD PRIMARY KEY (proposal, indicator);

-- § 四(一)1: offices and subordinate units propose, the unit merges or declines.
CREATE TABLE plan_proposal (
    proposal              uuid        NOT NULL PRIMARY KEY,
    cycle                 text        NOT NULL COLLATE "C",
    unit                  text        NOT NULL COLLATE "C",
    department            text        NOT NULL CHECK (btrim(department) <> ''),
    state                 text        NOT NULL CHECK (state IN ('PROPOSED', 'MERGED', 'DECLINED')),
    occurred_on           date        NOT NULL,
    entered_back          boolean     NOT NULL,
    proposed_at           timestamptz NOT NULL,
    proposed_by           person      NOT NULL,
    decision_reason       reason,
    decision_occurred_on  date,
    decision_entered_back boolean,
    decided_at            timestamptz,
    decided_by            person,
    FOREIGN KEY (cycle, unit) REFERENCES unit,
    CHECK ((state = 'PROPOSED') = (decided_by IS NULL)),
    CHECK ((state = 'DECLINED') = (decision_reason IS NOT NULL)),
    CHECK (num_nulls(decided_by, decided_at, decision_occurred_on, decision_entered_back) IN (0, 4))
);
CREATE INDEX plan_proposal_by_unit ON plan_proposal (cycle, unit);

-- The unit asks, the performance office decides; one at a time.
CREATE TABLE plan_change (
    request               uuid        NOT NULL PRIMARY KEY,
    cycle                 text        NOT NULL COLLATE "C",
    unit                  text        NOT NULL COLLATE "C",
    reason                reason      NOT NULL,
    state                 text        NOT NULL CHECK (state IN ('ASKED', 'APPROVED', 'DECLINED')),
    became_version        int,
    occurred_on           date        NOT NULL,
    entered_back          boolean     NOT NULL,
    asked_at              timestamptz NOT NULL,
    asked_by              person      NOT NULL,
    decision_reason       reason,
    decision_occurred_on  date,
    decision_entered_back boolean,
    decided_at            timestamptz,
    decided_by            person,
    FOREIGN KEY (cycle, unit) REFERENCES plan,
    UNIQUE (cycle, unit, became_version),
    CONSTRAINT change_decided_by_a_second CHECK (
        CASE WHEN state = 'ASKED' THEN decided_by IS NULL ELSE coalesce(decided_by <> asked_by, false) END),
    CHECK ((state = 'APPROVED') = (became_version IS NOT NULL)),
    CHECK ((state = 'DECLINED') = (decision_reason IS NOT NULL)),
    CHECK (num_nulls(decided_by, decided_at, decision_occurred_on, decision_entered_back) IN (0, 4)),
    CHECK (decision_occurred_on >= occurred_on)
);
CREATE UNIQUE INDEX plan_change_one_at_a_time ON plan_change (cycle, unit) WHERE state = 'ASKED';

-- Which person a name in the unit's plan means; the last binding of a name counts.
CREATE TABLE person_binding (
    act          bigint      NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cycle        text        NOT NULL COLLATE "C",
    unit         text        NOT NULL COLLATE "C",
    name         text        NOT NULL CHECK (btrim(name) <> ''),
    bound_to     person      NOT NULL,
    occurred_on  date        NOT NULL,
    entered_back boolean     NOT NULL,
    recorded_at  timestamptz NOT NULL,
    person       person      NOT NULL,
    FOREIGN KEY (cycle, unit) REFERENCES unit
);
CREATE INDEX person_binding_by_name ON person_binding (cycle, unit, name, act);
CREATE INDEX person_binding_by_person ON person_binding (bound_to);

ALTER TABLE plan_act DROP CONSTRAINT plan_act_kind_check;
ALTER TABLE plan_act ADD CONSTRAINT plan_act_kind_check
    CHECK (kind IN ('DRAFTED', 'SIGNED', 'SUBMITTED', 'RETURNED', 'APPROVED', 'CHANGED'));

INSERT INTO permitted_move VALUES
    ('plan_proposal', '—', 'PROPOSED'),
    ('plan_proposal', 'PROPOSED', 'MERGED'),
    ('plan_proposal', 'PROPOSED', 'DECLINED'),
    ('plan_change', '—', 'ASKED'),
    ('plan_change', 'ASKED', 'APPROVED'),
    ('plan_change', 'ASKED', 'DECLINED');
CREATE TRIGGER plan_proposal_moves_as_permitted AFTER INSERT OR UPDATE ON plan_proposal
    FOR EACH ROW EXECUTE FUNCTION refuse_other_moves();
CREATE TRIGGER plan_change_moves_as_permitted AFTER INSERT OR UPDATE ON plan_change
    FOR EACH ROW EXECUTE FUNCTION refuse_other_moves();

-- What is submitted is what the head signed. An approved plan was signed once; since then only approved changes moved it on.
DO $$
DECLARE
    signed text;
BEGIN
    SELECT conname INTO STRICT signed FROM pg_constraint
    WHERE conrelid = 'plan'::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%APPROVED%signed_version = version%';
    EXECUTE format('ALTER TABLE plan DROP CONSTRAINT %I', signed);
END $$;
ALTER TABLE plan ADD CONSTRAINT plan_signed CHECK (
    CASE state
        WHEN 'SUBMITTED' THEN coalesce(signed_version = version, false)
        WHEN 'APPROVED' THEN signed_version IS NOT NULL
        ELSE true
    END);

CREATE FUNCTION is_approved_change(of_cycle text, of_unit text, to_version int) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM plan_change
        WHERE cycle = of_cycle AND unit = of_unit AND became_version = to_version AND state = 'APPROVED')
$$;

CREATE OR REPLACE FUNCTION keep_what_was_submitted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state = 'APPROVED' AND NEW.state = 'APPROVED' AND NEW.version = OLD.version + 1
        AND NEW.signed_version = OLD.signed_version AND is_approved_change(NEW.cycle, NEW.unit, NEW.version)
    THEN
        RETURN NULL;
    END IF;
    IF (NEW.version, NEW.signed_version) IS DISTINCT FROM (OLD.version, OLD.signed_version)
        AND (OLD.state NOT IN ('DRAFT', 'RETURNED') OR NEW.state <> OLD.state OR NEW.version NOT IN (OLD.version, OLD.version + 1))
    THEN
        RAISE EXCEPTION 'plan of %: its version stays as it was submitted', OLD.unit USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;

-- Once a statement, not once a row: a plan has up to 5,000. The version of a change is filled before the plan moves on to it.
DROP TRIGGER planned_indicator_in_an_open_plan ON planned_indicator;
CREATE OR REPLACE FUNCTION indicators_are_planned_in_an_open_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM (SELECT DISTINCT cycle, unit, version FROM added) AS filed
        WHERE NOT EXISTS (
            SELECT FROM plan
            WHERE plan.cycle = filed.cycle AND plan.unit = filed.unit
                AND (plan.version = filed.version AND state IN ('DRAFT', 'RETURNED') AND signed_version IS DISTINCT FROM plan.version
                    OR plan.version + 1 = filed.version AND state = 'APPROVED'
                        AND is_approved_change(filed.cycle, filed.unit, filed.version))))
    THEN
        RAISE EXCEPTION 'nothing is added to a plan that is signed or submitted' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER planned_indicator_in_an_open_plan AFTER INSERT ON planned_indicator REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION indicators_are_planned_in_an_open_plan();

-- A change moves an indicator to the plan's present version, and nothing else: its points stay as they were given.
DROP TRIGGER indicator_moves_as_permitted ON indicator;
CREATE TRIGGER indicator_moves_as_permitted AFTER UPDATE ON indicator
    FOR EACH ROW WHEN (OLD.applicable AND NEW.applicable
        AND (OLD.version, OLD.max_points) IS NOT DISTINCT FROM (NEW.version, NEW.max_points))
    EXECUTE FUNCTION refuse_other_moves();
CREATE FUNCTION indicators_change_with_their_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT NEW.applicable
        OR (NEW.state, NEW.applicable, NEW.self_points, NEW.assessed_points)
            IS DISTINCT FROM (OLD.state, OLD.applicable, OLD.self_points, OLD.assessed_points)
        OR NOT EXISTS (
            SELECT FROM plan JOIN planned_indicator USING (cycle, unit, version)
            WHERE cycle = NEW.cycle AND unit = NEW.unit AND version = NEW.version AND state = 'APPROVED'
                AND indicator = NEW.indicator AND component = NEW.component AND max_points = NEW.max_points)
    THEN
        RAISE EXCEPTION 'indicator %: its plan is not changed so', NEW.indicator USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER indicator_changes_with_its_plan AFTER UPDATE ON indicator
    FOR EACH ROW WHEN ((OLD.version, OLD.max_points) IS DISTINCT FROM (NEW.version, NEW.max_points))
    EXECUTE FUNCTION indicators_change_with_their_plan();

-- Pages of a whole cycle's indicators, by what they are filtered and sorted by.
CREATE INDEX indicator_by_component ON indicator (cycle, component, unit, indicator);

GRANT SELECT, INSERT ON proposed_indicator, plan_proposal, plan_change, person_binding TO ${service_role};
GRANT UPDATE (state, decision_reason, decision_occurred_on, decision_entered_back, decided_at, decided_by)
    ON plan_proposal TO ${service_role};
GRANT UPDATE (state, became_version, decision_reason, decision_occurred_on, decision_entered_back, decided_at, decided_by)
    ON plan_change TO ${service_role};
GRANT UPDATE (version, max_points) ON indicator TO ${service_role};
