-- The deduction ledger (§五(三)): what every finding takes off, and what of it was taken back, a chain a cycle. Entries and signed
-- heads are only ever added, by whomever. An entry's content is its one spelling (RFC 8785); all other columns are read out of it,
-- so that no two of them say different things.

ALTER TABLE finding ADD CONSTRAINT finding_of_unit UNIQUE (id, cycle, unit);

CREATE TABLE ledger_entry (
    content       json  NOT NULL,
    hash          bytea NOT NULL CHECK (octet_length(hash) = 32),
    cycle         text    NOT NULL GENERATED ALWAYS AS (content ->> 'cycle') STORED,
    number        bigint  NOT NULL GENERATED ALWAYS AS ((content ->> 'number')::bigint) STORED CHECK (number > 0),
    kind          text    NOT NULL GENERATED ALWAYS AS (content ->> 'kind') STORED CHECK (kind IN ('DEDUCTION', 'REVERSAL')),
    finding       uuid    NOT NULL GENERATED ALWAYS AS ((content ->> 'finding')::uuid) STORED,
    unit          text    NOT NULL GENERATED ALWAYS AS (content ->> 'unit') STORED,
    points        numeric NOT NULL GENERATED ALWAYS AS ((content ->> 'points')::numeric) STORED
        CHECK (points >= 0 AND points = round(points, 2)),
    reverses      bigint  GENERATED ALWAYS AS ((content ->> 'reverses')::bigint) STORED CHECK (reverses < number),
    -- only a deduction is reversed, never a reversal
    reversed_kind text    GENERATED ALWAYS AS (CASE WHEN content ->> 'reverses' IS NOT NULL THEN 'DEDUCTION' END) STORED,

    PRIMARY KEY (cycle, number),
    CONSTRAINT entry_has_one_hash UNIQUE (cycle, number, hash),
    CONSTRAINT entry_to_reverse UNIQUE (cycle, number, kind, finding, unit, points),
    CONSTRAINT entry_of_a_finding FOREIGN KEY (finding, cycle, unit) REFERENCES finding (id, cycle, unit),
    CONSTRAINT reversal_names_its_entry CHECK ((kind = 'REVERSAL') = (reverses IS NOT NULL)),
    CONSTRAINT reversed_once UNIQUE (cycle, reverses),
    -- all of it, and of the same finding
    CONSTRAINT reversal_takes_back_its_entry FOREIGN KEY (cycle, reverses, reversed_kind, finding, unit, points)
        REFERENCES ledger_entry (cycle, number, kind, finding, unit, points)
);
CREATE INDEX ledger_entry_by_finding ON ledger_entry (finding);
CREATE INDEX ledger_entry_by_unit ON ledger_entry (cycle, unit, number);

CREATE TABLE ledger_head (
    content   json NOT NULL,
    signature text NOT NULL CHECK (signature <> ''),
    cycle     text   NOT NULL GENERATED ALWAYS AS (content ->> 'cycle') STORED,
    entries   bigint NOT NULL GENERATED ALWAYS AS ((content ->> 'entries')::bigint) STORED,
    hash      bytea  NOT NULL GENERATED ALWAYS AS (decode(content ->> 'hash', 'hex')) STORED,
    key_id    text   NOT NULL GENERATED ALWAYS AS (content ->> 'keyId') STORED,

    PRIMARY KEY (cycle, entries, key_id),
    CONSTRAINT head_of_an_entry FOREIGN KEY (cycle, entries, hash) REFERENCES ledger_entry (cycle, number, hash)
);

CREATE FUNCTION refuse_unchained_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    before bytea := CASE NEW.number
        WHEN 1 THEN sha256(convert_to('jiheng deduction ledger ' || NEW.cycle, 'UTF8'))
        ELSE (SELECT hash FROM ledger_entry WHERE cycle = NEW.cycle AND number = NEW.number - 1)
    END;
BEGIN
    -- no entry before it: NULL, which is no hash
    IF NEW.hash IS DISTINCT FROM sha256(before || sha256(convert_to(NEW.content::text, 'UTF8'))) THEN
        RAISE EXCEPTION 'entry % of the ledger of % does not continue the chain', NEW.number, NEW.cycle
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER entries_are_chained AFTER INSERT ON ledger_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_unchained_entry();

-- no commit without the signed head of its last entry
CREATE FUNCTION refuse_entry_without_head() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM ledger_head WHERE cycle = NEW.cycle AND entries >= NEW.number) THEN
        RAISE EXCEPTION 'entry % of the ledger of % is under no signed head', NEW.number, NEW.cycle
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER entries_are_under_a_head AFTER INSERT ON ledger_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_entry_without_head();

CREATE FUNCTION refuse_change_of_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% only grows: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_ledger();
CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_head
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_ledger();

-- What a finding takes off now is its one entry that no other reverses, or it has none. Looked at when all of a transaction is
-- written, after its row and its acts.
CREATE FUNCTION ledger_says_what_is_off(which uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce(bool_and(
        (SELECT array_agg(entry.points) FROM ledger_entry AS entry
            WHERE entry.finding = which AND entry.kind = 'DEDUCTION' AND NOT EXISTS (
                SELECT FROM ledger_entry AS reversal
                WHERE reversal.cycle = entry.cycle AND reversal.reverses = entry.number))
        IS NOT DISTINCT FROM
        CASE
            WHEN state IN ('NOTIFIED', 'CONFIRMED', 'APPEALED', 'UPHELD') THEN ARRAY[points]
            WHEN state = 'REDUCED' THEN ARRAY[decided_points]
        END), true)
    FROM finding WHERE id = which
$$;
CREATE FUNCTION refuse_deduction_beside_the_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    which uuid := to_jsonb(NEW) ->> TG_ARGV[0];
BEGIN
    IF NOT ledger_says_what_is_off(which) THEN
        RAISE EXCEPTION 'finding %: the ledger does not say what it takes off', which
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER what_is_off_is_in_the_ledger AFTER INSERT OR UPDATE ON finding
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_deduction_beside_the_ledger('id');
CREATE CONSTRAINT TRIGGER what_is_in_the_ledger_is_off AFTER INSERT ON ledger_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_deduction_beside_the_ledger('finding');

GRANT SELECT, INSERT ON ledger_entry, ledger_head TO ${service_role};
