-- A finding's row says what its acts made of it, and its acts follow one another as the moves allow; both are looked at
-- when all of a transaction is written. An appeal is decided by someone who took no part in the finding before: nobody who
-- recorded it, gave notice of it or appealed.

-- every move there is, from the one state it may be made in; the first one begins with none
CREATE VIEW finding_move (move, before, after) AS VALUES
    ('RECORD',   NULL,       'RECORDED'),
    ('NOTIFY',   'RECORDED', 'NOTIFIED'),
    ('DROP',     'RECORDED', 'DROPPED'),
    ('ACCEPT',   'NOTIFIED', 'CONFIRMED'),
    ('LAPSE',    'NOTIFIED', 'CONFIRMED'),
    ('APPEAL',   'NOTIFIED', 'APPEALED'),
    ('UPHOLD',   'APPEALED', 'UPHELD'),
    ('REDUCE',   'APPEALED', 'REDUCED'),
    ('WITHDRAW', 'APPEALED', 'WITHDRAWN');
GRANT SELECT ON finding_move TO ${service_role};

CREATE FUNCTION moves_are_permitted(which uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce(bool_and(in_order.sequence = in_order.place AND in_order.before IS NOT DISTINCT FROM in_order.present),
        false)
    FROM (
        SELECT sequence, before, row_number() OVER acts - 1 AS place, lag(after) OVER acts AS present
        FROM finding_act LEFT JOIN finding_move USING (move)
        WHERE finding = which WINDOW acts AS (ORDER BY sequence)) AS in_order
$$;

CREATE FUNCTION row_says_what_the_acts_made(which uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce(bool_and(
        (finding.state, finding.points, finding.recorded_at, finding.notified_at, finding.decided_points)
            IS NOT DISTINCT FROM
        (done.state, done.points, done.recorded_at, done.notified_at, done.decided_points)), false)
    FROM finding, LATERAL (
        SELECT (array_agg(after ORDER BY sequence DESC))[1] AS state,
            max(points) FILTER (WHERE move = 'RECORD') AS points,
            max(recorded_at) FILTER (WHERE move = 'RECORD') AS recorded_at,
            max(recorded_at) FILTER (WHERE move = 'NOTIFY') AS notified_at,
            max(points) FILTER (WHERE move = 'REDUCE') AS decided_points
        FROM finding_act LEFT JOIN finding_move USING (move) WHERE finding_act.finding = which) AS done
    WHERE finding.id = which
$$;

-- an unknown participant is no proof of another person: NULL fails here
CREATE FUNCTION reviewer_took_no_part(which uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce(bool_and(coalesce(decision.actor <> earlier.actor, false)), true)
    FROM finding_act AS decision JOIN finding_move USING (move) JOIN finding_act AS earlier USING (finding)
    WHERE decision.finding = which AND before = 'APPEALED' AND earlier.sequence < decision.sequence
$$;

CREATE OR REPLACE FUNCTION refuse_disagreement() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    which uuid := to_jsonb(NEW) ->> TG_ARGV[0];
    fault text := CASE
        WHEN NOT finding_agrees_with_its_acts(which) THEN 'its row and its acts name different people'
        WHEN NOT moves_are_permitted(which) THEN 'no such move from where it was'
        WHEN NOT row_says_what_the_acts_made(which) THEN 'its row is not what its acts made of it'
        WHEN NOT reviewer_took_no_part(which) THEN 'its reviewer took part in it'
    END;
BEGIN
    IF fault IS NOT NULL THEN
        RAISE EXCEPTION 'finding %: %', which, fault USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;
