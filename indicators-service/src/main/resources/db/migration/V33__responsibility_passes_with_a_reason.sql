-- § 四(二): once a plan is approved, whoever answers for its indicators is not exchanged without a word.
ALTER TABLE person_binding ADD COLUMN reason reason;

CREATE FUNCTION responsibility_passes_with_a_reason() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM plan WHERE cycle = NEW.cycle AND unit = NEW.unit AND state = 'APPROVED')
        AND NEW.bound_to <> (
            SELECT bound_to FROM person_binding
            WHERE cycle = NEW.cycle AND unit = NEW.unit AND name = NEW.name AND act < NEW.act
            ORDER BY act DESC LIMIT 1)
    THEN
        RAISE EXCEPTION 'binding of %: without a reason', NEW.name USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER responsibility_passes_with_a_reason AFTER INSERT ON person_binding
    FOR EACH ROW WHEN (NEW.reason IS NULL) EXECUTE FUNCTION responsibility_passes_with_a_reason();
