-- § 五(一)4: an indicator begins with its maximum; entries give back no more than others took, or later ones would take nothing.
CREATE FUNCTION ledgers_give_back_what_they_took() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT sum(change) FROM supervision_entry
        WHERE cycle = NEW.cycle AND unit = NEW.unit AND indicator = NEW.indicator AND number <= NEW.number) > 0
    THEN
        RAISE EXCEPTION 'entry %: gives back more than was taken', NEW.entry USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER ledger_gives_back_what_it_took AFTER INSERT ON supervision_entry
    FOR EACH ROW WHEN (NEW.change > 0) EXECUTE FUNCTION ledgers_give_back_what_they_took();

ALTER TABLE supervision_entry ADD CONSTRAINT not_carried_out_gives_nothing_back
    CHECK (verdict <> 'NOT_CARRIED_OUT' OR change <= 0 OR reverses IS NOT NULL) NOT VALID;
