-- What was done is shown: nothing is submitted without a file that was added since the unit began, the first time or again, and files
-- are added in between only.
CREATE FUNCTION refuse_submission_without_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM evidence
        WHERE kind = 'RECTIFICATION' AND subject = NEW.rectification AND recorded_at >= (
            SELECT max(recorded_at) FROM rectification_act WHERE rectification = NEW.rectification AND move = 'START'))
    THEN
        RAISE EXCEPTION 'rectification %: nothing shows that it is done', NEW.rectification
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER submission_is_shown AFTER INSERT ON rectification_act
    FOR EACH ROW WHEN (NEW.move = 'SUBMIT') EXECUTE FUNCTION refuse_submission_without_evidence();

CREATE FUNCTION refuse_evidence_of_no_rectification() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM rectification WHERE id = NEW.subject AND cycle = NEW.cycle AND state = 'IN_PROGRESS') THEN
        RAISE EXCEPTION 'evidence %: no such rectification in progress in cycle %', NEW.id, NEW.cycle
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER evidence_is_of_a_rectification AFTER INSERT ON evidence
    FOR EACH ROW WHEN (NEW.kind = 'RECTIFICATION') EXECUTE FUNCTION refuse_evidence_of_no_rectification();
