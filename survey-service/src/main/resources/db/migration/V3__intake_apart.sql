-- Ballots of an open wave lie sealed in a table of that wave alone, which goes with the close: of a table that is dropped
-- no deleted row lies about until it is vacuumed.

-- No key of this version could open what the version before has taken in.
DO $$
BEGIN
    IF EXISTS (SELECT FROM intake_ballot) OR EXISTS (SELECT FROM wave WHERE state = 'OPEN') THEN
        RAISE EXCEPTION 'a wave is open: close it with the version of the service that opened it, then upgrade';
    END IF;
END $$;
DROP TABLE intake_ballot;

CREATE SCHEMA intake;
GRANT USAGE ON SCHEMA intake TO ${service_role};

-- number: by which its intake is called. key_check: by which the key that is kept outside the database is known again; it
-- opens nothing. Waves that were held before there were keys have none.
ALTER TABLE wave ADD COLUMN number bigint GENERATED ALWAYS AS IDENTITY UNIQUE;
ALTER TABLE wave ADD COLUMN key_check bytea CHECK (octet_length(key_check) = 32);
ALTER TABLE wave ADD CONSTRAINT an_open_wave_has_a_key CHECK (state <> 'OPEN' OR key_check IS NOT NULL);

-- spent_hash: of the sheet's serial. sealed: nonce, ballot and tag (AES-256-GCM), as long for every ballot of a wave.
CREATE FUNCTION open_intake(wave_number bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM public.wave WHERE number = wave_number AND state = 'OPEN') THEN
        RAISE EXCEPTION 'wave %: only an open wave has an intake', wave_number USING ERRCODE = 'check_violation';
    END IF;
    EXECUTE format($table$
        CREATE TABLE intake.ballot_%s (
            spent_hash bytea NOT NULL PRIMARY KEY CHECK (octet_length(spent_hash) = 32),
            group_code text  NOT NULL,
            channel    text  NOT NULL CHECK (channel IN ('PAPER', 'INTERVIEW', 'ONLINE', 'MAIL')),
            sealed     bytea NOT NULL)$table$, wave_number);
    EXECUTE format('CREATE INDEX ON intake.ballot_%s (group_code, channel)', wave_number);
    EXECUTE format('GRANT SELECT, INSERT ON intake.ballot_%s TO %I', wave_number, '${service_role}');
END $$;

-- Only with the close itself: what was taken in is dropped in the transaction that released it, or not at all.
CREATE FUNCTION drop_intake(wave_number bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM public.wave
        WHERE number = wave_number AND state = 'CLOSED' AND wave.xmin = pg_current_xact_id()::xid)
    THEN
        RAISE EXCEPTION 'wave %: its intake goes with its close', wave_number USING ERRCODE = 'check_violation';
    END IF;
    EXECUTE format('DROP TABLE intake.ballot_%s', wave_number);
END $$;

REVOKE ALL ON FUNCTION open_intake(bigint), drop_intake(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION open_intake(bigint), drop_intake(bigint) TO ${service_role};

-- By which channel ballots came in is counted at each close and stands beside no ballot: it would part a group into smaller
-- ones, among which a ballot is easier to guess.
CREATE TABLE ballot_count (
    cycle      text   NOT NULL,
    wave       text   NOT NULL,
    closing    int    NOT NULL CHECK (closing > 0),
    group_code text   NOT NULL,
    channel    text   NOT NULL CHECK (channel IN ('PAPER', 'INTERVIEW', 'ONLINE', 'MAIL')),
    ballots    bigint NOT NULL CHECK (ballots > 0),
    PRIMARY KEY (cycle, wave, closing, group_code, channel),
    FOREIGN KEY (cycle, wave) REFERENCES wave
);
INSERT INTO ballot_count
SELECT cycle, wave, 1, group_code, channel, count(*) FROM ballot GROUP BY cycle, wave, group_code, channel;

-- Written anew, for a column that is dropped stays in the rows that had it.
ALTER TABLE ballot RENAME TO ballot_with_channel;
ALTER INDEX ballot_by_wave RENAME TO ballot_with_channel_by_wave;
CREATE TABLE ballot (
    cycle      text  NOT NULL,
    wave       text  NOT NULL,
    group_code text  NOT NULL,
    packed     bytea NOT NULL
);
INSERT INTO ballot SELECT cycle, wave, group_code, packed FROM ballot_with_channel ORDER BY gen_random_uuid();
DROP TABLE ballot_with_channel;
CREATE INDEX ballot_by_wave ON ballot (cycle, wave);

ALTER TABLE spent_serial RENAME TO spent;
ALTER TABLE spent RENAME COLUMN serial_hash TO spent_hash;
ALTER TABLE spent DROP CONSTRAINT spent_serial_cycle_wave_fkey;

-- Instead of a foreign key, which looks the one wave up again for each of hundreds of thousands of rows (measured: more than
-- half of a close's time): once a statement, and it sees besides that nothing is added to a wave but by its close.
CREATE FUNCTION released_by_a_close() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM (SELECT DISTINCT cycle, wave FROM released) AS of
        WHERE NOT EXISTS (SELECT FROM wave WHERE (wave.cycle, wave.wave) = (of.cycle, of.wave) AND state = 'CLOSED'))
    THEN
        RAISE EXCEPTION '%: rows of a wave come with its close', TG_TABLE_NAME USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER ballot_is_released_by_a_close AFTER INSERT ON ballot
    REFERENCING NEW TABLE AS released FOR EACH STATEMENT EXECUTE FUNCTION released_by_a_close();
CREATE TRIGGER spent_by_a_close AFTER INSERT ON spent
    REFERENCING NEW TABLE AS released FOR EACH STATEMENT EXECUTE FUNCTION released_by_a_close();

GRANT SELECT, INSERT ON ballot, ballot_count TO ${service_role};
