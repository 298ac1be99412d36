-- § 五(四), § 四(五): what the office decides on grades where the rules leave it to people. Owned, not derived.
CREATE DOMAIN person AS text CHECK (VALUE LIKE '_%#_%');
CREATE DOMAIN reason AS text CHECK (btrim(VALUE) <> '' AND length(VALUE) <= 2000);

-- docs/transitions.md as the database keeps it: no statement of the service's role makes another move. — is the beginning.
CREATE TABLE permitted_move (
    thing      text NOT NULL,
    from_state text NOT NULL,
    to_state   text NOT NULL,
    PRIMARY KEY (thing, from_state, to_state)
);
INSERT INTO permitted_move VALUES
    ('decision', '—', 'PROPOSED'),
    ('decision', 'PROPOSED', 'DECIDED'),
    ('decision', 'PROPOSED', 'REJECTED'),
    ('decision', 'PROPOSED', 'VOID'),
    ('decision', 'DECIDED', 'VOID');

-- rests_on: the figures as they were when it was proposed; became: what they were when it became void.
CREATE TABLE decision (
    decision              uuid        NOT NULL PRIMARY KEY,
    cycle                 text        NOT NULL COLLATE "C",
    tier                  text        NOT NULL,
    kind                  text        NOT NULL CHECK (kind IN ('CUT_OFF', 'GRADE')),
    excellent             jsonb       CHECK (jsonb_typeof(excellent) = 'array'),
    unit                  text        COLLATE "C",
    grade                 text        CHECK (grade IN ('EXCELLENT', 'GOOD', 'AVERAGE')),
    rests_on              jsonb       NOT NULL CHECK (jsonb_typeof(rests_on) = 'object'),
    reason                reason      NOT NULL,
    state                 text        NOT NULL CHECK (state IN ('PROPOSED', 'DECIDED', 'REJECTED', 'VOID')),
    version               bigint      NOT NULL CHECK (version > 0),
    occurred_on           date        NOT NULL,
    entered_back          boolean     NOT NULL,
    proposed_at           timestamptz NOT NULL,
    proposed_by           person      NOT NULL,
    decision_occurred_on  date,
    decision_entered_back boolean,
    decided_at            timestamptz,
    decided_by            person,
    decision_reason       reason,
    voided_at             timestamptz,
    became                jsonb       CHECK (jsonb_typeof(became) = 'object'),
    CONSTRAINT decision_on_one_thing CHECK (
        CASE kind WHEN 'CUT_OFF' THEN excellent IS NOT NULL AND unit IS NULL AND grade IS NULL
                  ELSE excellent IS NULL AND unit IS NOT NULL AND grade IS NOT NULL END),
    -- Fails on NULL too.
    CONSTRAINT decision_by_a_second CHECK (
        CASE WHEN state = 'PROPOSED' OR (state = 'VOID' AND decided_by IS NULL) THEN decided_by IS NULL
             ELSE coalesce(decided_by <> proposed_by, false) END),
    CONSTRAINT decision_with_a_reason CHECK (
        num_nonnulls(decision_occurred_on, decision_entered_back, decided_at, decided_by, decision_reason) IN (0, 5)),
    CONSTRAINT decision_void_by_figures CHECK (
        (state = 'VOID') = (voided_at IS NOT NULL) AND (state = 'VOID') = (became IS NOT NULL))
);
CREATE INDEX decision_by_cycle ON decision (cycle, proposed_at, decision);
-- What is proposed or decided stands alone until it is rejected or void.
CREATE UNIQUE INDEX cut_off_stands_alone ON decision (cycle, tier) WHERE kind = 'CUT_OFF' AND state IN ('PROPOSED', 'DECIDED');
CREATE UNIQUE INDEX grade_stands_alone ON decision (cycle, unit) WHERE kind = 'GRADE' AND state IN ('PROPOSED', 'DECIDED');

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
CREATE TRIGGER decision_moves_as_permitted AFTER INSERT OR UPDATE ON decision
    FOR EACH ROW EXECUTE FUNCTION refuse_other_moves();

-- Who decided is written once, with the decision: becoming void hides nobody.
CREATE FUNCTION keep_who_decided() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.decision_occurred_on, NEW.decision_entered_back, NEW.decided_at, NEW.decided_by, NEW.decision_reason)
        IS DISTINCT FROM
        (OLD.decision_occurred_on, OLD.decision_entered_back, OLD.decided_at, OLD.decided_by, OLD.decision_reason)
        AND (OLD.state <> 'PROPOSED' OR NEW.state = 'VOID')
    THEN
        RAISE EXCEPTION 'decision %: who decided is written once', OLD.decision USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER decision_keeps_who_decided BEFORE UPDATE ON decision FOR EACH ROW EXECUTE FUNCTION keep_who_decided();

CREATE FUNCTION refuse_act_before_its_cause() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%: an act before the one that it follows', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER decision_decided_after_its_proposal AFTER UPDATE ON decision FOR EACH ROW
    WHEN (NEW.decision_occurred_on < NEW.occurred_on) EXECUTE FUNCTION refuse_act_before_its_cause();

-- Under which standings the cycle's decisions were last looked at: while standings are read again from the start, what
-- lies before these says nothing of them.
CREATE TABLE decision_ground (
    cycle     text  NOT NULL PRIMARY KEY COLLATE "C",
    revisions jsonb NOT NULL CHECK (jsonb_typeof(revisions) = 'object')
);

GRANT SELECT ON permitted_move TO ${service_role};
GRANT SELECT, INSERT ON decision TO ${service_role};
GRANT UPDATE (state, version, decision_occurred_on, decision_entered_back, decided_at, decided_by, decision_reason, voided_at, became)
    ON decision TO ${service_role};
GRANT SELECT, INSERT, UPDATE ON decision_ground TO ${service_role};
