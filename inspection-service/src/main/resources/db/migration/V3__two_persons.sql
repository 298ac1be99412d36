-- An appeal is decided by someone other than the finding's inspectors, whatever the program does. The rule stands on the
-- finding's row, where NULL is no proof of a second person; here row and acts are tied to each other, so that neither says
-- of anybody what the other does not.

ALTER TABLE finding DROP CONSTRAINT reviewer_is_no_inspector;
ALTER TABLE finding ADD CONSTRAINT reviewer_is_no_inspector CHECK (
    state NOT IN ('UPHELD', 'REDUCED', 'WITHDRAWN') AND decided_by IS NULL
    OR (recorded_by IS NOT NULL AND notified_by IS NOT NULL AND decided_by IS NOT NULL
        AND decided_by <> recorded_by AND decided_by <> notified_by));
ALTER TABLE finding ADD CONSTRAINT actors_have_names CHECK (
    recorded_by <> '' AND coalesce(notified_by, '?') <> '' AND coalesce(decided_by, '?') <> '');
ALTER TABLE finding_act ADD CONSTRAINT actor_has_a_name CHECK (coalesce(actor, '?') <> '');

-- what was decided stays decided
CREATE FUNCTION refuse_another_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.decided_by IS NOT NULL AND NEW.state <> OLD.state THEN
        RAISE EXCEPTION 'finding %: an appeal is decided once', OLD.id
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER appeals_are_decided_once BEFORE UPDATE ON finding
    FOR EACH ROW EXECUTE FUNCTION refuse_another_decision();

-- acts are only ever added to, by whomever
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%: what was done is written once', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER acts_are_written_once BEFORE UPDATE OR DELETE ON finding_act
    FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER acts_stay BEFORE TRUNCATE ON finding_act
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- The row names exactly those who did the acts. Looked at when all of a transaction is written, since it writes both.
CREATE FUNCTION finding_agrees_with_its_acts(which uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce(bool_and(
        finding.recorded_by IS NOT DISTINCT FROM done.recorded_by
        AND finding.notified_by IS NOT DISTINCT FROM done.notified_by
        AND finding.decided_by IS NOT DISTINCT FROM done.decided_by
        AND (finding.decided_by IS NULL OR finding.state IS NOT DISTINCT FROM done.decided)), true)
    FROM finding, LATERAL (
        SELECT max(actor) FILTER (WHERE move = 'RECORD') AS recorded_by,
            max(actor) FILTER (WHERE move = 'NOTIFY') AS notified_by,
            string_agg(actor, ' ') FILTER (WHERE move IN ('UPHOLD', 'REDUCE', 'WITHDRAW')) AS decided_by,
            max(CASE move WHEN 'UPHOLD' THEN 'UPHELD' WHEN 'REDUCE' THEN 'REDUCED' WHEN 'WITHDRAW' THEN 'WITHDRAWN' END)
                AS decided
        FROM finding_act WHERE finding_act.finding = which) AS done
    WHERE finding.id = which
$$;
CREATE FUNCTION refuse_disagreement() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    which uuid := to_jsonb(NEW) ->> TG_ARGV[0];
BEGIN
    IF NOT finding_agrees_with_its_acts(which) THEN
        RAISE EXCEPTION 'finding %: its row and its acts name different people', which
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER row_agrees_with_acts AFTER INSERT OR UPDATE ON finding
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_disagreement('id');
CREATE CONSTRAINT TRIGGER acts_agree_with_row AFTER INSERT ON finding_act
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_disagreement('finding');
