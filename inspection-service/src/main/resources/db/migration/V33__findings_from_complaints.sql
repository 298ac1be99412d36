-- A finding may come from a complaint about the same unit: one at a time, another only once that was dropped or withdrawn.
ALTER TABLE finding ADD COLUMN complaint uuid REFERENCES complaint;
CREATE UNIQUE INDEX one_finding_a_complaint ON finding (complaint) WHERE state NOT IN ('DROPPED', 'WITHDRAWN');

CREATE FUNCTION refuse_complaint_about_another() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM complaint AS it JOIN complaint_version AS said ON said.complaint = it.id AND said.version = it.version
        WHERE it.id = NEW.complaint AND it.cycle = NEW.cycle AND said.unit = NEW.unit)
    THEN
        RAISE EXCEPTION 'finding %: its complaint is about another unit', NEW.id
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER complaint_is_about_the_unit AFTER INSERT ON finding
    FOR EACH ROW WHEN (NEW.complaint IS NOT NULL) EXECUTE FUNCTION refuse_complaint_about_another();
