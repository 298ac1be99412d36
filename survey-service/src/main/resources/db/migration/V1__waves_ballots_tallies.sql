-- A wave exists as PLANNED as soon as the scheme names it; it has a row from its opening on. What a ballot may say is
-- frozen here at that moment: nobody may write these columns again, see the grants.
CREATE TABLE wave (
    cycle              text        NOT NULL,
    wave               text        NOT NULL,
    state              text        NOT NULL CHECK (state IN ('OPEN', 'CLOSED', 'TALLIED')),
    dimensions         text[]      NOT NULL CHECK (cardinality(dimensions) > 0),
    option_letters     text[]      NOT NULL CHECK (cardinality(option_letters) BETWEEN 1 AND 15),
    option_values      numeric[]   NOT NULL,
    groups             text[]      NOT NULL CHECK (cardinality(groups) > 0),
    minimum_group_size int         NOT NULL CHECK (minimum_group_size >= 0),
    units              text[]      NOT NULL CHECK (cardinality(units) > 0),
    opened_at          timestamptz NOT NULL,
    opened_on          date        NOT NULL,
    opened_by          text        NOT NULL,
    closed_at          timestamptz,
    closed_on          date,
    closed_by          text,
    tallied_at         timestamptz,
    PRIMARY KEY (cycle, wave),
    CHECK (cardinality(option_letters) = cardinality(option_values)),
    CHECK (num_nulls(closed_at, closed_on, closed_by) IN (0, 3)),
    CHECK ((state = 'OPEN') = (closed_at IS NULL)),
    CHECK ((state = 'TALLIED') = (tallied_at IS NOT NULL))
);

-- One step at a time: no wave is counted that was not closed, none goes back.
CREATE FUNCTION wave_moves_one_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.state, NEW.state) NOT IN (('OPEN', 'CLOSED'), ('CLOSED', 'TALLIED')) THEN
        RAISE EXCEPTION 'a wave does not move from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER wave_moves_one_step BEFORE UPDATE ON wave FOR EACH ROW EXECUTE FUNCTION wave_moves_one_step();

-- Ballots while their wave is open. No time, no person, no number: the order of rows is all the time that is left, and it
-- goes at the close. packed: a nibble a dimension for each unit of the frozen list, 0 = not rated, else option number + 1.
CREATE TABLE intake_ballot (
    cycle       text  NOT NULL,
    wave        text  NOT NULL,
    serial_hash bytea NOT NULL CHECK (octet_length(serial_hash) = 32),
    group_code  text  NOT NULL,
    channel     text  NOT NULL CHECK (channel IN ('PAPER', 'INTERVIEW', 'ONLINE', 'MAIL')),
    packed      bytea NOT NULL,
    PRIMARY KEY (cycle, wave, serial_hash),
    FOREIGN KEY (cycle, wave) REFERENCES wave
);

-- Ballots after the close, in random order, with nothing that leads back to a sheet; hence no key either.
CREATE TABLE ballot (
    cycle      text  NOT NULL,
    wave       text  NOT NULL,
    group_code text  NOT NULL,
    channel    text  NOT NULL CHECK (channel IN ('PAPER', 'INTERVIEW', 'ONLINE', 'MAIL')),
    packed     bytea NOT NULL,
    FOREIGN KEY (cycle, wave) REFERENCES wave
);
CREATE INDEX ballot_by_wave ON ballot (cycle, wave);

-- Which sheets are counted, apart from what they say.
CREATE TABLE spent_serial (
    cycle       text  NOT NULL,
    wave        text  NOT NULL,
    serial_hash bytea NOT NULL CHECK (octet_length(serial_hash) = 32),
    PRIMARY KEY (cycle, wave, serial_hash),
    FOREIGN KEY (cycle, wave) REFERENCES wave
);

-- How often each option was chosen; what nobody chose has no row.
CREATE TABLE tally (
    cycle      text   NOT NULL,
    wave       text   NOT NULL,
    unit       text   NOT NULL,
    group_code text   NOT NULL,
    dimension  text   NOT NULL,
    option     text   NOT NULL,
    answers    bigint NOT NULL CHECK (answers > 0),
    PRIMARY KEY (cycle, wave, unit, group_code, dimension, option),
    FOREIGN KEY (cycle, wave) REFERENCES wave
);

GRANT SELECT, INSERT, UPDATE (state, closed_at, closed_on, closed_by, tallied_at) ON wave TO ${service_role};
GRANT SELECT, INSERT, DELETE ON intake_ballot TO ${service_role};
GRANT SELECT, INSERT ON ballot, spent_serial, tally TO ${service_role};
