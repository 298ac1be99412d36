-- An act may be entered back by whoever has the right to it; what is stored already was dated by its record.
ALTER TABLE wave ADD COLUMN opened_entered_back boolean NOT NULL DEFAULT false;
ALTER TABLE wave ADD COLUMN closed_entered_back boolean NOT NULL DEFAULT false;
ALTER TABLE wave ADD CONSTRAINT only_a_close_is_entered_back CHECK (NOT closed_entered_back OR closed_at IS NOT NULL);

-- NOT NULL and the constraints of V1 see that there is somebody
ALTER TABLE wave ADD CONSTRAINT whoever_acts_has_a_name CHECK (opened_by <> '' AND coalesce(closed_by, '-') <> '');

-- Nobody becomes another's opener or closer, nor moves a date, once it is written.
CREATE FUNCTION acts_on_a_wave_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.opened_at, OLD.opened_on, OLD.opened_by, OLD.opened_entered_back)
            IS DISTINCT FROM (NEW.opened_at, NEW.opened_on, NEW.opened_by, NEW.opened_entered_back)
        OR OLD.closed_by IS NOT NULL
            AND (OLD.closed_at, OLD.closed_on, OLD.closed_by, OLD.closed_entered_back)
                IS DISTINCT FROM (NEW.closed_at, NEW.closed_on, NEW.closed_by, NEW.closed_entered_back) THEN
        RAISE EXCEPTION 'who opened or closed a wave, and when, is written once' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER acts_on_a_wave_stay BEFORE UPDATE ON wave FOR EACH ROW EXECUTE FUNCTION acts_on_a_wave_stay();

-- None comes into being closed or counted.
CREATE FUNCTION wave_begins_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.state <> 'OPEN' THEN
        RAISE EXCEPTION 'a wave does not begin as %', NEW.state USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER wave_begins_open BEFORE INSERT ON wave FOR EACH ROW EXECUTE FUNCTION wave_begins_open();

GRANT UPDATE (closed_entered_back) ON wave TO ${service_role};
