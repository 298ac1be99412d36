-- Rectification 整改 (§四(六), §六(五)): what is done about a finding or a weak point that the published results name. What was demanded
-- and on what ground is written once; the row beside it follows the acts, which are only ever added to.

CREATE TABLE rectification (
    id           uuid        PRIMARY KEY,
    cycle        text        NOT NULL,
    unit         text        NOT NULL,
    finding      uuid,
    -- of a weak point, as the results name it; its id follows from these
    weak_point   uuid,
    method       text        CHECK (method IN ('INDICATORS', 'REVIEW', 'INSPECTION')),
    component    text,
    indicator    text,
    dimension    text,
    named_act    text,
    cause        text        NOT NULL CHECK (cause <> ''),
    measure      text        NOT NULL CHECK (measure <> ''),
    department   text        NOT NULL CHECK (department <> ''),
    person       text        NOT NULL CHECK (person <> ''),
    due_on       date        NOT NULL,
    state        text        NOT NULL CHECK (state IN
        ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'VERIFIED', 'REJECTED', 'CLOSED')),
    opened_by    text        NOT NULL CHECK (opened_by <> ''),
    opened_at    timestamptz NOT NULL,
    submitted_by text        CHECK (submitted_by <> ''),
    verified_by  text        CHECK (verified_by <> ''),
    verified_at  timestamptz,
    version      int         NOT NULL,

    CONSTRAINT rectification_has_a_ground CHECK (finding IS NOT NULL OR weak_point IS NOT NULL),
    CONSTRAINT weak_point_names_its_method CHECK ((weak_point IS NULL) = (method IS NULL)),
    CONSTRAINT only_weak_points_name_more CHECK (
        weak_point IS NOT NULL OR num_nonnulls(component, indicator, dimension, named_act) = 0),
    CONSTRAINT one_rectification_a_finding UNIQUE (finding),
    CONSTRAINT one_rectification_a_weak_point UNIQUE (cycle, weak_point),
    CONSTRAINT rectification_of_a_finding FOREIGN KEY (finding, cycle, unit) REFERENCES finding (id, cycle, unit),
    CONSTRAINT verification_names_its_inspector CHECK (
        (state IN ('VERIFIED', 'CLOSED')) = (verified_by IS NOT NULL) AND (verified_by IS NULL) = (verified_at IS NULL)),
    -- an unknown person is no proof of a second one: NULL fails here
    CONSTRAINT verifier_did_not_submit CHECK (
        state NOT IN ('VERIFIED', 'CLOSED') AND verified_by IS NULL
        OR (submitted_by IS NOT NULL AND verified_by IS NOT NULL AND verified_by <> submitted_by))
);
CREATE INDEX rectification_by_unit ON rectification (cycle, unit);
CREATE INDEX rectification_by_day ON rectification (cycle, due_on, id);
CREATE INDEX rectification_with_the_unit ON rectification (due_on) WHERE state IN ('ASSIGNED', 'IN_PROGRESS', 'REJECTED');

CREATE TABLE rectification_act (
    rectification uuid        NOT NULL REFERENCES rectification,
    sequence      int         NOT NULL CHECK (sequence >= 0),
    move          text        NOT NULL CHECK (move IN ('OPEN', 'START', 'SUBMIT', 'VERIFY', 'REJECT', 'CLOSE')),
    actor         text        NOT NULL CHECK (actor <> ''),
    recorded_at   timestamptz NOT NULL,
    occurred_on   date        NOT NULL,
    entered_back  boolean     NOT NULL,
    statement     text,
    cause         text        CHECK (cause <> ''),
    measure       text        CHECK (measure <> ''),
    department    text        CHECK (department <> ''),
    person        text        CHECK (person <> ''),
    due_on        date,

    -- two acts at once are two for one place: one of them fails
    PRIMARY KEY (rectification, sequence),
    CONSTRAINT opening_comes_first CHECK ((move = 'OPEN') = (sequence = 0)),
    CONSTRAINT statement_given CHECK ((move IN ('SUBMIT', 'REJECT')) = (statement IS NOT NULL AND statement <> '')),
    CONSTRAINT opening_says_everything CHECK (
        move <> 'OPEN' OR num_nulls(cause, measure, department, person, due_on) = 0),
    -- the unit may say better what is done and by whom, never until when
    CONSTRAINT day_is_given_once CHECK ((move = 'OPEN') = (due_on IS NOT NULL)),
    CONSTRAINT only_a_start_says_more CHECK (
        move IN ('OPEN', 'START') OR num_nonnulls(cause, measure, department, person) = 0)
);
CREATE TRIGGER acts_are_written_once BEFORE UPDATE OR DELETE ON rectification_act
    FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER acts_stay BEFORE TRUNCATE ON rectification_act
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE FUNCTION refuse_another_ground() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.cycle, NEW.unit, NEW.finding, NEW.weak_point, NEW.method, NEW.component, NEW.indicator, NEW.dimension,
            NEW.named_act, NEW.due_on, NEW.opened_by, NEW.opened_at)
        IS DISTINCT FROM (OLD.cycle, OLD.unit, OLD.finding, OLD.weak_point, OLD.method, OLD.component, OLD.indicator,
            OLD.dimension, OLD.named_act, OLD.due_on, OLD.opened_by, OLD.opened_at)
        OR OLD.verified_by IS NOT NULL
            AND (NEW.submitted_by, NEW.verified_by, NEW.verified_at)
                IS DISTINCT FROM (OLD.submitted_by, OLD.verified_by, OLD.verified_at)
    THEN
        RAISE EXCEPTION 'rectification %: ground, day and persons are written once', OLD.id
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER grounds_are_written_once BEFORE UPDATE ON rectification
    FOR EACH ROW EXECUTE FUNCTION refuse_another_ground();

-- every move there is, from each state it may be made in; the first one begins with none
CREATE VIEW rectification_move (move, before, after) AS VALUES
    ('OPEN',   NULL,          'ASSIGNED'),
    ('START',  'ASSIGNED',    'IN_PROGRESS'),
    ('START',  'REJECTED',    'IN_PROGRESS'),
    ('SUBMIT', 'IN_PROGRESS', 'SUBMITTED'),
    ('VERIFY', 'SUBMITTED',   'VERIFIED'),
    ('REJECT', 'SUBMITTED',   'REJECTED'),
    ('CLOSE',  'VERIFIED',    'CLOSED');
GRANT SELECT ON rectification_move TO ${service_role};

CREATE FUNCTION rectification_moves_are_permitted(which uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce(bool_and(sequence = place AND EXISTS (
        SELECT FROM rectification_move AS permitted
        WHERE permitted.move = in_order.move AND permitted.before IS NOT DISTINCT FROM in_order.present)), false)
    FROM (
        SELECT sequence, move, row_number() OVER acts - 1 AS place, lag(after) OVER acts AS present
        FROM rectification_act JOIN (SELECT DISTINCT move, after FROM rectification_move) AS outcome USING (move)
        WHERE rectification = which WINDOW acts AS (ORDER BY sequence)) AS in_order
$$;

CREATE FUNCTION rectification_is_what_its_acts_made(which uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce(bool_and(
        (it.state, it.opened_by, it.opened_at, it.due_on, it.submitted_by, it.verified_by, it.verified_at, it.cause,
            it.measure, it.department, it.person, it.version)
            IS NOT DISTINCT FROM
        (done.state, done.opened_by, done.opened_at, done.due_on, done.submitted_by, done.verified_by, done.verified_at,
            done.cause, done.measure, done.department, done.person, done.acts)), false)
    FROM rectification AS it, LATERAL (
        SELECT (array_agg(after ORDER BY sequence DESC))[1] AS state,
            max(actor) FILTER (WHERE move = 'OPEN') AS opened_by,
            max(recorded_at) FILTER (WHERE move = 'OPEN') AS opened_at,
            max(due_on) AS due_on,
            (array_agg(actor ORDER BY sequence DESC) FILTER (WHERE move = 'SUBMIT'))[1] AS submitted_by,
            max(actor) FILTER (WHERE move = 'VERIFY') AS verified_by,
            max(recorded_at) FILTER (WHERE move = 'VERIFY') AS verified_at,
            (array_agg(cause ORDER BY sequence DESC) FILTER (WHERE cause IS NOT NULL))[1] AS cause,
            (array_agg(measure ORDER BY sequence DESC) FILTER (WHERE measure IS NOT NULL))[1] AS measure,
            (array_agg(department ORDER BY sequence DESC) FILTER (WHERE department IS NOT NULL))[1] AS department,
            (array_agg(person ORDER BY sequence DESC) FILTER (WHERE person IS NOT NULL))[1] AS person,
            count(*)::int AS acts
        FROM rectification_act JOIN (SELECT DISTINCT move, after FROM rectification_move) AS outcome USING (move)
        WHERE rectification_act.rectification = which) AS done
    WHERE it.id = which
$$;

-- nobody looks at what the same person submitted, this time or before
CREATE FUNCTION no_submitter_judges(which uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT NOT EXISTS (
        SELECT FROM rectification_act AS judged JOIN rectification_act AS submitted USING (rectification)
        WHERE judged.rectification = which AND judged.move IN ('VERIFY', 'REJECT') AND submitted.move = 'SUBMIT'
            AND judged.actor = submitted.actor)
$$;

CREATE FUNCTION refuse_other_rectification() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    which uuid := to_jsonb(NEW) ->> TG_ARGV[0];
    fault text := CASE
        WHEN NOT rectification_moves_are_permitted(which) THEN 'no such move from where it was'
        WHEN NOT rectification_is_what_its_acts_made(which) THEN 'its row is not what its acts made of it'
        WHEN NOT no_submitter_judges(which) THEN 'its submitter judges it'
    END;
BEGIN
    IF fault IS NOT NULL THEN
        RAISE EXCEPTION 'rectification %: %', which, fault USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER rectification_follows_acts AFTER INSERT OR UPDATE ON rectification
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_other_rectification('id');
CREATE CONSTRAINT TRIGGER acts_make_the_rectification AFTER INSERT ON rectification_act
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_other_rectification('rectification');

GRANT SELECT, INSERT ON rectification, rectification_act TO ${service_role};
GRANT UPDATE (cause, measure, department, person, state, submitted_by, verified_by, verified_at, version) ON rectification
    TO ${service_role};
