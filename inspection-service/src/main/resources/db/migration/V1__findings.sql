-- Findings (§五(三)). What was found is written once; the row beside it follows the acts and carries the rules that
-- hold whatever the program does. The acts are only ever added to.

CREATE TABLE finding (
    id             uuid        PRIMARY KEY,
    cycle          text        NOT NULL,
    unit           text        NOT NULL,
    number         text,
    visit          text        NOT NULL CHECK (visit IN ('OPEN', 'COVERT')),
    area           text        NOT NULL,
    description    text        NOT NULL,
    points         numeric     NOT NULL CHECK (points > 0 AND points = round(points, 2)),
    recorded_by    text        NOT NULL,
    recorded_at    timestamptz NOT NULL,
    state          text        NOT NULL CHECK (state IN
        ('RECORDED', 'NOTIFIED', 'CONFIRMED', 'APPEALED', 'UPHELD', 'REDUCED', 'WITHDRAWN', 'DROPPED')),
    notified_by    text,
    notified_at    timestamptz,
    decided_by     text,
    decided_points numeric,
    version        int         NOT NULL,

    CONSTRAINT finding_number_once_a_cycle UNIQUE (cycle, number),
    CONSTRAINT notice_names_its_inspector CHECK (
        (state IN ('RECORDED', 'DROPPED')) = (notified_by IS NULL)
        AND (notified_by IS NULL) = (notified_at IS NULL)),
    CONSTRAINT decision_names_its_reviewer CHECK (
        (state IN ('UPHELD', 'REDUCED', 'WITHDRAWN')) = (decided_by IS NOT NULL)),
    -- an unknown inspector is no proof of a second person: NULL fails here
    CONSTRAINT reviewer_is_no_inspector CHECK (
        decided_by IS NULL OR coalesce(decided_by <> recorded_by AND decided_by <> notified_by, false)),
    CONSTRAINT reduction_is_between_nothing_and_all CHECK (
        CASE WHEN state = 'REDUCED'
            THEN coalesce(decided_points > 0 AND decided_points < points
                AND decided_points = round(decided_points, 2), false)
            ELSE decided_points IS NULL
        END)
);
CREATE INDEX finding_by_unit ON finding (cycle, unit);
CREATE INDEX finding_by_time ON finding (cycle, recorded_at, id);
CREATE INDEX finding_awaiting_the_unit ON finding (notified_at) WHERE state = 'NOTIFIED';

CREATE TABLE finding_act (
    finding     uuid        NOT NULL REFERENCES finding,
    sequence    int         NOT NULL CHECK (sequence >= 0),
    move        text        NOT NULL CHECK (move IN
        ('RECORD', 'NOTIFY', 'DROP', 'ACCEPT', 'LAPSE', 'APPEAL', 'UPHOLD', 'REDUCE', 'WITHDRAW')),
    actor       text,
    recorded_at timestamptz NOT NULL,
    occurred_on date        NOT NULL,
    reason      text,
    points      numeric,

    -- two acts at once are two for one place: one of them fails
    PRIMARY KEY (finding, sequence),
    CONSTRAINT each_move_once UNIQUE (finding, move),
    CONSTRAINT record_comes_first CHECK ((move = 'RECORD') = (sequence = 0)),
    CONSTRAINT only_the_calendar_is_nobody CHECK ((move = 'LAPSE') = (actor IS NULL)),
    CONSTRAINT reason_given CHECK (
        (move IN ('DROP', 'APPEAL', 'UPHOLD', 'REDUCE', 'WITHDRAW')) = (reason IS NOT NULL AND reason <> '')),
    CONSTRAINT points_given CHECK ((move IN ('RECORD', 'REDUCE')) = (points IS NOT NULL))
);

-- Who gave notice and who decided is written once, by whomever: the two-person rule rests on it.
CREATE FUNCTION refuse_second_writing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.notified_by IS NOT NULL
            AND (NEW.notified_by, NEW.notified_at) IS DISTINCT FROM (OLD.notified_by, OLD.notified_at)
        OR OLD.decided_by IS NOT NULL
            AND (NEW.decided_by, NEW.decided_points) IS DISTINCT FROM (OLD.decided_by, OLD.decided_points)
        OR (NEW.recorded_by, NEW.recorded_at, NEW.points)
            IS DISTINCT FROM (OLD.recorded_by, OLD.recorded_at, OLD.points) THEN
        RAISE EXCEPTION 'finding %: actors are written once', OLD.id USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER actors_are_written_once BEFORE UPDATE ON finding
    FOR EACH ROW EXECUTE FUNCTION refuse_second_writing();

GRANT SELECT, INSERT ON finding, finding_act TO ${service_role};
GRANT UPDATE (state, notified_by, notified_at, decided_by, decided_points, version) ON finding TO ${service_role};
