-- § 五(一)4: the points of a ledger are its maximum and all changes, so a change request that lowers the one lowers the other in the
-- same step; that they are then those of the ledger is looked at with the commit. All other points stay as they were given.
CREATE OR REPLACE FUNCTION indicators_change_with_their_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT NEW.applicable
        OR (NEW.state, NEW.applicable, NEW.self_points) IS DISTINCT FROM (OLD.state, OLD.applicable, OLD.self_points)
        OR NEW.assessed_points IS DISTINCT FROM OLD.assessed_points AND NOT EXISTS (
            SELECT FROM supervision_entry
            WHERE cycle = NEW.cycle AND unit = NEW.unit AND indicator = NEW.indicator)
        OR NOT EXISTS (
            SELECT FROM plan JOIN planned_indicator USING (cycle, unit, version)
            WHERE cycle = NEW.cycle AND unit = NEW.unit AND version = NEW.version AND state = 'APPROVED'
                AND indicator = NEW.indicator AND component = NEW.component AND max_points = NEW.max_points)
    THEN
        RAISE EXCEPTION 'indicator %: its plan is not changed so', NEW.indicator USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
