-- A wave can be opened again, and is certified in the end. What it was before stays: who closed it each time and who opened
-- it again are rows that are only ever added.

ALTER TABLE wave DROP CONSTRAINT wave_state_check;
ALTER TABLE wave ADD CONSTRAINT wave_state_check CHECK (state IN ('OPEN', 'CLOSED', 'TALLIED', 'CERTIFIED'));

-- closed_…, tallied_at: of the last close, also while the wave is open again: what was released then stays.
ALTER TABLE wave ADD COLUMN closings int NOT NULL DEFAULT 0 CHECK (closings >= 0);
ALTER TABLE wave ADD COLUMN reopenings int NOT NULL DEFAULT 0 CHECK (reopenings >= 0);
ALTER TABLE wave DISABLE TRIGGER USER;
UPDATE wave SET closings = 1 WHERE state <> 'OPEN';
ALTER TABLE wave ENABLE TRIGGER USER;
ALTER TABLE wave DROP CONSTRAINT wave_check2;
ALTER TABLE wave DROP CONSTRAINT wave_check3;
ALTER TABLE wave ADD CONSTRAINT open_as_often_as_closed CHECK (closings = reopenings + CASE state WHEN 'OPEN' THEN 0 ELSE 1 END);
ALTER TABLE wave ADD CONSTRAINT a_close_has_its_dates CHECK ((closings > 0) = (closed_at IS NOT NULL));
ALTER TABLE wave ADD CONSTRAINT counted_when_it_says_so CHECK (state NOT IN ('TALLIED', 'CERTIFIED') OR tallied_at IS NOT NULL);

-- Who is asked, in numbers and rules; no names. heads_rate_own_unit: whether heads of departments rate their own.
ALTER TABLE wave ADD COLUMN heads_rate_own_unit boolean;
CREATE TABLE wave_sample (
    cycle      text NOT NULL,
    wave       text NOT NULL,
    group_code text NOT NULL,
    frame      int  NOT NULL CHECK (frame >= quota),
    quota      int  NOT NULL CHECK (quota >= sheets),
    sheets     int  NOT NULL CHECK (sheets >= 0),
    rule       text NOT NULL CHECK (btrim(rule) <> ''),
    PRIMARY KEY (cycle, wave, group_code),
    FOREIGN KEY (cycle, wave) REFERENCES wave
);

-- Others asked in the place of those whose letters came back.
CREATE TABLE wave_replacement (
    replacement  bigint      NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cycle        text        NOT NULL,
    wave         text        NOT NULL,
    group_code   text        NOT NULL,
    invited      int         NOT NULL CHECK (invited > 0),
    sheets       int         NOT NULL CHECK (sheets BETWEEN 0 AND invited),
    reason       text        NOT NULL CHECK (btrim(reason) <> ''),
    recorded_at  timestamptz NOT NULL,
    occurred_on  date        NOT NULL,
    entered_back boolean     NOT NULL,
    person       text        NOT NULL CHECK (person <> ''),
    FOREIGN KEY (cycle, wave, group_code) REFERENCES wave_sample
);
CREATE INDEX wave_replacement_by_wave ON wave_replacement (cycle, wave, group_code);

CREATE TABLE wave_closing (
    cycle        text        NOT NULL,
    wave         text        NOT NULL,
    closing      int         NOT NULL CHECK (closing > 0),
    recorded_at  timestamptz NOT NULL,
    occurred_on  date        NOT NULL,
    entered_back boolean     NOT NULL,
    person       text        NOT NULL CHECK (person <> ''),
    PRIMARY KEY (cycle, wave, closing),
    UNIQUE (cycle, wave, closing, person),
    FOREIGN KEY (cycle, wave) REFERENCES wave
);
INSERT INTO wave_closing SELECT cycle, wave, 1, closed_at, closed_on, closed_entered_back, closed_by FROM wave WHERE closings = 1;

-- By a second to the closer; fails on NULL too.
CREATE TABLE wave_reopening (
    cycle        text        NOT NULL,
    wave         text        NOT NULL,
    closing      int         NOT NULL,
    closed_by    text        NOT NULL,
    reason       text        NOT NULL CHECK (btrim(reason) <> ''),
    recorded_at  timestamptz NOT NULL,
    occurred_on  date        NOT NULL,
    entered_back boolean     NOT NULL,
    person       text        NOT NULL CHECK (person <> ''),
    PRIMARY KEY (cycle, wave, closing),
    FOREIGN KEY (cycle, wave, closing, closed_by) REFERENCES wave_closing (cycle, wave, closing, person),
    CONSTRAINT reopened_by_a_second CHECK (coalesce(person <> closed_by, false))
);

-- Ballots of a later close that would be told apart by the difference it makes: so few that somebody decided to leave them out.
CREATE TABLE ballots_set_aside (
    cycle      text   NOT NULL,
    wave       text   NOT NULL,
    closing    int    NOT NULL CHECK (closing > 1),
    group_code text   NOT NULL,
    ballots    bigint NOT NULL CHECK (ballots > 0),
    PRIMARY KEY (cycle, wave, closing, group_code),
    FOREIGN KEY (cycle, wave, closing) REFERENCES wave_closing
);

-- Asked for by one, confirmed by another; of the close that it names, so that a reopening makes it void.
CREATE TABLE wave_certification (
    cycle                  text        NOT NULL,
    wave                   text        NOT NULL,
    closing                int         NOT NULL,
    asked_at               timestamptz NOT NULL,
    asked_on               date        NOT NULL,
    asked_entered_back     boolean     NOT NULL,
    asked_by               text        NOT NULL CHECK (asked_by <> ''),
    confirmed_at           timestamptz,
    confirmed_on           date,
    confirmed_entered_back boolean,
    confirmed_by           text,
    PRIMARY KEY (cycle, wave, closing),
    FOREIGN KEY (cycle, wave, closing) REFERENCES wave_closing,
    CHECK (num_nulls(confirmed_at, confirmed_on, confirmed_entered_back, confirmed_by) IN (0, 4)),
    CONSTRAINT certified_by_a_second CHECK (confirmed_at IS NULL OR coalesce(confirmed_by <> asked_by AND confirmed_by <> '', false))
);
CREATE FUNCTION certifications_are_written_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' AND NEW.confirmed_at IS NOT NULL OR TG_OP = 'UPDATE' AND OLD.confirmed_at IS NOT NULL THEN
        RAISE EXCEPTION 'wave %: asked for first, confirmed once', NEW.wave USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER certification_is_written_once BEFORE INSERT OR UPDATE ON wave_certification
    FOR EACH ROW EXECUTE FUNCTION certifications_are_written_once();

-- Each close counts what came in since the one before: what was counted once is never counted again, nor changed.
ALTER TABLE tally ADD COLUMN closing int NOT NULL DEFAULT 1 CHECK (closing > 0);
ALTER TABLE tally DROP CONSTRAINT tally_pkey;
ALTER TABLE tally ADD PRIMARY KEY (cycle, wave, unit, group_code, dimension, option, closing);

-- docs/transitions.md as the database keeps it.
CREATE OR REPLACE FUNCTION wave_moves_one_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.state, NEW.state) NOT IN (
        ('OPEN', 'CLOSED'), ('CLOSED', 'TALLIED'), ('CLOSED', 'OPEN'), ('TALLIED', 'OPEN'), ('TALLIED', 'CERTIFIED'))
    THEN
        RAISE EXCEPTION 'a wave does not move from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;

-- The last close's actor and dates change with the next close only, and the opening's never.
CREATE OR REPLACE FUNCTION acts_on_a_wave_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.opened_at, OLD.opened_on, OLD.opened_by, OLD.opened_entered_back, coalesce(OLD.key_check, NEW.key_check))
            IS DISTINCT FROM (NEW.opened_at, NEW.opened_on, NEW.opened_by, NEW.opened_entered_back, NEW.key_check)
        OR NEW.state <> 'CLOSED'
            AND (OLD.closings, OLD.closed_at, OLD.closed_on, OLD.closed_by, OLD.closed_entered_back)
                IS DISTINCT FROM (NEW.closings, NEW.closed_at, NEW.closed_on, NEW.closed_by, NEW.closed_entered_back)
        OR NEW.state <> 'OPEN' AND OLD.reopenings <> NEW.reopenings THEN
        RAISE EXCEPTION 'who opened or closed a wave, and when, is written once' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;

-- No move without the row that says whose it was.
CREATE FUNCTION moves_of_waves_are_somebodys() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.state = 'CLOSED' AND NOT EXISTS (
            SELECT FROM wave_closing
            WHERE (cycle, wave, closing) = (NEW.cycle, NEW.wave, NEW.closings) AND NEW.closings = OLD.closings + 1
                AND (recorded_at, occurred_on, entered_back, person)
                    = (NEW.closed_at, NEW.closed_on, NEW.closed_entered_back, NEW.closed_by))
        OR NEW.state = 'OPEN' AND NOT EXISTS (
            SELECT FROM wave_reopening WHERE (cycle, wave, closing) = (NEW.cycle, NEW.wave, NEW.closings))
        OR NEW.state = 'CERTIFIED' AND NOT EXISTS (
            SELECT FROM wave_certification
            WHERE (cycle, wave, closing) = (NEW.cycle, NEW.wave, NEW.closings) AND confirmed_at IS NOT NULL)
    THEN
        RAISE EXCEPTION 'wave %: nobody is said to have made it %', NEW.wave, NEW.state USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER move_of_a_wave_is_somebodys AFTER UPDATE ON wave FOR EACH ROW EXECUTE FUNCTION moves_of_waves_are_somebodys();

GRANT UPDATE (closings, reopenings, key_check) ON wave TO ${service_role};
GRANT SELECT, INSERT ON wave_sample, wave_replacement, wave_closing, wave_reopening, ballots_set_aside, wave_certification
    TO ${service_role};
GRANT UPDATE (confirmed_at, confirmed_on, confirmed_entered_back, confirmed_by) ON wave_certification TO ${service_role};
