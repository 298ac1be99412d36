-- While a cycle was closed its units could not appeal. From when to when that was, by when its standings were taken here; no row is
-- changed but to say once when it ended.
CREATE TABLE cycle_pause (
    number      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cycle       text        NOT NULL CHECK (cycle <> ''),
    closed_at   timestamptz NOT NULL,
    reopened_at timestamptz CHECK (reopened_at >= closed_at)
);
CREATE INDEX cycle_pause_of_cycle ON cycle_pause (cycle);
CREATE UNIQUE INDEX one_pause_at_a_time ON cycle_pause (cycle) WHERE reopened_at IS NULL;

CREATE FUNCTION refuse_change_of_pause() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.reopened_at IS NULL
        AND (NEW.number, NEW.cycle, NEW.closed_at) = (OLD.number, OLD.cycle, OLD.closed_at) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a pause of cycle % is written once: % refused', OLD.cycle, TG_OP
        USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON cycle_pause
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_pause();

GRANT SELECT, INSERT, UPDATE (reopened_at) ON cycle_pause TO ${service_role};
