-- A cycle under way does not go back to where one person alone may change its scheme. Closing and reopening are not there yet.
INSERT INTO permitted_move VALUES
    ('cycle', '—', 'PREPARING'),
    -- its scheme is revised, its revision grows
    ('cycle', 'PREPARING', 'PREPARING'),
    ('cycle', 'PREPARING', 'RUNNING'),
    ('cycle', 'RUNNING', 'RUNNING');
CREATE TRIGGER cycle_moves_as_permitted AFTER INSERT OR UPDATE ON cycle
    FOR EACH ROW EXECUTE FUNCTION refuse_other_moves();

-- A plan is approved by an act of somebody who neither signed nor submitted it, whatever statement is made and in what order.
CREATE FUNCTION approved_plans_have_their_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM plan_act AS approval
        WHERE cycle = NEW.cycle AND unit = NEW.unit AND version = NEW.version AND kind = 'APPROVED' AND NOT EXISTS (
            SELECT FROM plan_act AS handed_in
            WHERE handed_in.cycle = approval.cycle AND handed_in.unit = approval.unit
                AND handed_in.version = approval.version AND handed_in.kind IN ('SIGNED', 'SUBMITTED')
                AND handed_in.person = approval.person))
    THEN
        RAISE EXCEPTION 'plan of %: approved by nobody', NEW.unit USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER approved_plan_has_its_approval AFTER UPDATE ON plan DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.state = 'APPROVED' AND OLD.state <> 'APPROVED')
    EXECUTE FUNCTION approved_plans_have_their_approval();
