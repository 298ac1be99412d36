-- A weak point of the review may name the wave that shows it; those opened before name none.
ALTER TABLE rectification ADD COLUMN wave text CHECK (wave <> '');
ALTER TABLE rectification DROP CONSTRAINT only_weak_points_name_more;
ALTER TABLE rectification ADD CONSTRAINT only_weak_points_name_more CHECK (
    weak_point IS NOT NULL OR num_nonnulls(component, indicator, dimension, wave, named_act) = 0);

CREATE OR REPLACE FUNCTION refuse_another_ground() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.cycle, NEW.unit, NEW.finding, NEW.weak_point, NEW.method, NEW.component, NEW.indicator, NEW.dimension, NEW.wave,
            NEW.named_act, NEW.due_on, NEW.opened_by, NEW.opened_at)
        IS DISTINCT FROM (OLD.cycle, OLD.unit, OLD.finding, OLD.weak_point, OLD.method, OLD.component, OLD.indicator,
            OLD.dimension, OLD.wave, OLD.named_act, OLD.due_on, OLD.opened_by, OLD.opened_at)
        OR OLD.verified_by IS NOT NULL
            AND (NEW.submitted_by, NEW.verified_by, NEW.verified_at)
                IS DISTINCT FROM (OLD.submitted_by, OLD.verified_by, OLD.verified_at)
    THEN
        RAISE EXCEPTION 'rectification %: ground, day and persons are written once', OLD.id
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
