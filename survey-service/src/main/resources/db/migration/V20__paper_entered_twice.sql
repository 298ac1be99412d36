-- Bundles of paper sheets. Two clerks enter each; its ballots are in once both entries are alike, and only then.
CREATE TABLE paper_batch (
    cycle          text NOT NULL,
    wave           text NOT NULL,
    batch          text NOT NULL CHECK (length(batch) BETWEEN 1 AND 64),
    state          text NOT NULL CHECK (state IN ('FIRST_ENTERED', 'DIFFERING', 'TAKEN_IN', 'DISCARDED')),
    first_by       text NOT NULL CHECK (first_by <> ''),
    second_by      text,
    sheets         int  NOT NULL CHECK (sheets >= 0),
    discarded_by   text,
    discard_reason text,
    PRIMARY KEY (cycle, wave, batch),
    FOREIGN KEY (cycle, wave) REFERENCES wave,
    CONSTRAINT two_clerks_enter CHECK (
        state NOT IN ('DIFFERING', 'TAKEN_IN') OR coalesce(second_by <> '' AND second_by <> first_by, false)),
    CONSTRAINT discarded_by_somebody_for_a_reason CHECK (
        (state = 'DISCARDED') = (coalesce(discarded_by, '') <> '' AND coalesce(discard_reason, '') <> ''))
);

-- serial: of a sheet that is not in yet. sealed: as in the intake, under the wave's key; entries go when their bundle is over.
CREATE TABLE paper_sheet (
    cycle      text  NOT NULL,
    wave       text  NOT NULL,
    batch      text  NOT NULL,
    turn       text  NOT NULL CHECK (turn IN ('FIRST', 'SECOND')),
    serial     text  NOT NULL,
    group_code text  NOT NULL,
    channel    text  NOT NULL CHECK (channel IN ('PAPER', 'INTERVIEW', 'ONLINE', 'MAIL')),
    sealed     bytea NOT NULL,
    PRIMARY KEY (cycle, wave, batch, turn, serial),
    FOREIGN KEY (cycle, wave, batch) REFERENCES paper_batch
);

CREATE FUNCTION paper_batch_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state IN ('TAKEN_IN', 'DISCARDED') OR (OLD.state = 'DIFFERING' AND NEW.state = 'FIRST_ENTERED') THEN
        RAISE EXCEPTION 'a bundle does not move from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.first_by IS DISTINCT FROM OLD.first_by
        OR OLD.second_by IS NOT NULL AND NEW.second_by IS DISTINCT FROM OLD.second_by THEN
        RAISE EXCEPTION 'who entered a bundle is written once' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER paper_batch_moves BEFORE UPDATE ON paper_batch FOR EACH ROW EXECUTE FUNCTION paper_batch_moves();

CREATE FUNCTION paper_batch_begins_with_the_first() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.state <> 'FIRST_ENTERED' OR NEW.second_by IS NOT NULL THEN
        RAISE EXCEPTION 'a bundle does not begin as %', NEW.state USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER paper_batch_begins_with_the_first BEFORE INSERT ON paper_batch
    FOR EACH ROW EXECUTE FUNCTION paper_batch_begins_with_the_first();

GRANT SELECT, INSERT, UPDATE (state, second_by, sheets, discarded_by, discard_reason) ON paper_batch TO ${service_role};
GRANT SELECT, INSERT, DELETE ON paper_sheet TO ${service_role};
