-- § 五(一)4: the running record of how the year's decisions are carried out. An indicator with entries has its points from
-- them and from nothing else; an entry is corrected by one that takes it back.

CREATE TABLE supervision_entry (
    entry            uuid        NOT NULL PRIMARY KEY,
    number           bigint      NOT NULL GENERATED ALWAYS AS IDENTITY UNIQUE,
    cycle            text        NOT NULL COLLATE "C",
    unit             text        NOT NULL COLLATE "C",
    indicator        text        NOT NULL COLLATE "C",
    matter           text        NOT NULL CHECK (btrim(matter) <> ''),
    verdict          text        NOT NULL CHECK (verdict IN ('CARRIED_OUT', 'PARTLY_CARRIED_OUT', 'NOT_CARRIED_OUT')),
    change           numeric     NOT NULL CHECK (trunc(change, 2) = change),
    description      reason      NOT NULL,
    leads_to_finding boolean     NOT NULL,
    reverses         uuid        UNIQUE REFERENCES supervision_entry,
    occurred_on      date        NOT NULL,
    recorded_at      timestamptz NOT NULL,
    person           person      NOT NULL,
    FOREIGN KEY (cycle, unit, indicator) REFERENCES indicator
);
CREATE INDEX supervision_entry_by_indicator ON supervision_entry (cycle, unit, indicator, number);
GRANT SELECT, INSERT ON supervision_entry TO ${service_role};

-- An entry is taken back as a whole, and what takes back is not taken back itself.
CREATE FUNCTION reversals_undo_an_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM supervision_entry WHERE entry = NEW.reverses AND reverses IS NULL
            AND (cycle, unit, indicator, change) = (NEW.cycle, NEW.unit, NEW.indicator, -NEW.change))
    THEN
        RAISE EXCEPTION 'entry %: takes back no entry', NEW.entry USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER reversal_undoes_an_entry AFTER INSERT ON supervision_entry
    FOR EACH ROW WHEN (NEW.reverses IS NOT NULL) EXECUTE FUNCTION reversals_undo_an_entry();

-- With the commit, an indicator with entries has the points that they come to. Its maximum and applicability are looked up then.
CREATE FUNCTION ledgers_give_the_points() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM indicator JOIN supervision_entry USING (cycle, unit, indicator)
        WHERE indicator.cycle = NEW.cycle AND indicator.unit = NEW.unit AND indicator.indicator = NEW.indicator
        GROUP BY indicator.max_points, indicator.assessed_points
        HAVING indicator.assessed_points IS DISTINCT FROM greatest(0, least(max_points, max_points + sum(change))))
    THEN
        RAISE EXCEPTION 'indicator %: its points are not those of its ledger', NEW.indicator USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ledger_gives_the_points AFTER INSERT ON supervision_entry DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION ledgers_give_the_points();
CREATE CONSTRAINT TRIGGER indicator_has_its_ledgers_points AFTER UPDATE ON indicator DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (OLD.assessed_points IS DISTINCT FROM NEW.assessed_points) EXECUTE FUNCTION ledgers_give_the_points();
