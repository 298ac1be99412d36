-- § 六: a phase of the scheme's calendar is opened and closed by the office, each once. Neither refuses anything: it says how the year stands.
CREATE TABLE phase_act (
    cycle        text        NOT NULL COLLATE "C" REFERENCES cycle,
    phase        text        NOT NULL COLLATE "C" CHECK (btrim(phase) <> ''),
    kind         text        NOT NULL CHECK (kind IN ('OPENED', 'CLOSED')),
    occurred_on  date        NOT NULL,
    entered_back boolean     NOT NULL,
    recorded_at  timestamptz NOT NULL,
    person       person      NOT NULL,
    PRIMARY KEY (cycle, phase, kind)
);
CREATE FUNCTION phases_close_after_they_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM phase_act WHERE cycle = NEW.cycle AND phase = NEW.phase AND kind = 'OPENED') THEN
        RAISE EXCEPTION 'phase %: not opened', NEW.phase USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER phase_closes_after_it_opens AFTER INSERT ON phase_act
    FOR EACH ROW WHEN (NEW.kind = 'CLOSED') EXECUTE FUNCTION phases_close_after_they_open();
GRANT SELECT, INSERT ON phase_act TO ${service_role};
