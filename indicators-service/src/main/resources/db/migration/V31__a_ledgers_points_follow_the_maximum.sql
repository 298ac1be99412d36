-- § 五(一)4: the points of a ledger are its maximum and all changes; a change request that moves the maximum moves them too.
DROP TRIGGER indicator_has_its_ledgers_points ON indicator;
CREATE CONSTRAINT TRIGGER indicator_has_its_ledgers_points AFTER UPDATE ON indicator DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN ((OLD.assessed_points, OLD.max_points) IS DISTINCT FROM (NEW.assessed_points, NEW.max_points))
    EXECUTE FUNCTION ledgers_give_the_points();
