-- Whoever signed a plan, or handed it in, does not approve it.
CREATE FUNCTION plans_are_approved_by_a_second() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM plan_act
        WHERE cycle = NEW.cycle AND unit = NEW.unit AND version = NEW.version AND kind IN ('SIGNED', 'SUBMITTED')
            AND person = NEW.person)
    THEN
        RAISE EXCEPTION 'plan of %: approved by who handed it in', NEW.unit USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER plan_is_approved_by_a_second AFTER INSERT ON plan_act
    FOR EACH ROW WHEN (NEW.kind = 'APPROVED') EXECUTE FUNCTION plans_are_approved_by_a_second();
