-- The office closes a cycle; once every source has closed it is CLOSED by itself, by nobody; a second person reopens it.
ALTER TABLE cycle_act
    ALTER COLUMN person DROP NOT NULL,
    ADD COLUMN reason reason,
    DROP CONSTRAINT cycle_act_kind_check,
    ADD CONSTRAINT cycle_act_kind_check CHECK (
        kind IN ('CREATED', 'STARTED', 'SCHEME_CHANGED', 'CLOSING', 'CLOSED', 'REOPENED')),
    ADD CONSTRAINT cycle_closed_by_itself CHECK ((kind = 'CLOSED') = (person IS NULL)),
    ADD CONSTRAINT cycle_reopened_with_a_reason CHECK ((kind = 'REOPENED') = (reason IS NOT NULL));
CREATE INDEX cycle_act_by_cycle ON cycle_act (cycle, act);

INSERT INTO permitted_move VALUES
    ('cycle', 'RUNNING', 'CLOSING'),
    ('cycle', 'CLOSING', 'CLOSED'),
    ('cycle', 'CLOSING', 'RUNNING'),
    ('cycle', 'CLOSED', 'RUNNING'),
    -- its revision grows
    ('cycle', 'CLOSING', 'CLOSING'),
    ('cycle', 'CLOSED', 'CLOSED');

-- Fails on NULL too: what nobody is known to have closed, nobody reopens.
CREATE FUNCTION cycles_are_reopened_by_a_second() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT coalesce((
        SELECT closing.person <> NEW.person AND closing.occurred_on <= NEW.occurred_on
        FROM cycle_act AS closing WHERE cycle = NEW.cycle AND kind = 'CLOSING' ORDER BY act DESC LIMIT 1), false)
    THEN
        RAISE EXCEPTION 'cycle %: reopened by who closed it, or before', NEW.cycle USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER cycle_is_reopened_by_a_second AFTER INSERT ON cycle_act
    FOR EACH ROW WHEN (NEW.kind = 'REOPENED') EXECUTE FUNCTION cycles_are_reopened_by_a_second();

-- From its start on a cycle moves by the act that was written down last.
CREATE FUNCTION cycles_move_by_an_act() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT kind FROM cycle_act
        WHERE cycle = NEW.cycle AND kind IN ('STARTED', 'CLOSING', 'CLOSED', 'REOPENED') ORDER BY act DESC LIMIT 1)
        IS DISTINCT FROM (CASE NEW.state WHEN 'RUNNING' THEN 'REOPENED' ELSE NEW.state END)
    THEN
        RAISE EXCEPTION 'cycle %: no act makes it %', NEW.cycle, NEW.state USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER cycle_moves_by_an_act AFTER UPDATE ON cycle
    FOR EACH ROW WHEN (NEW.state <> OLD.state AND OLD.state <> 'PREPARING') EXECUTE FUNCTION cycles_move_by_an_act();
