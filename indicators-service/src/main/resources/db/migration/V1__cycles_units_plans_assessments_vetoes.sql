-- Cycles, units, plans with their indicators, progress, assessments, vetoes.
-- Acts (…_act, …_registration, progress_report) are only ever inserted; the present state beside them is what the next act is checked against.
-- Every act has occurred_on (the day it happened, as given), recorded_at (the server's clock) and the person as issuer#subject.

CREATE DOMAIN points AS numeric CHECK (VALUE >= 0 AND trunc(VALUE, 2) = VALUE);
CREATE DOMAIN person AS text CHECK (VALUE LIKE '_%#_%');
CREATE DOMAIN reason AS text CHECK (btrim(VALUE) <> '');

-- § 三: a jurisdiction's evaluation of one year; the scheme as the office gave it, text and order kept.
CREATE TABLE cycle (
    cycle        text   NOT NULL COLLATE "C" PRIMARY KEY,
    jurisdiction text   NOT NULL,
    year         int    NOT NULL,
    state        text   NOT NULL CHECK (state IN ('PREPARING', 'RUNNING', 'CLOSING', 'CLOSED')),
    scheme       json   NOT NULL,
    revision     bigint NOT NULL CHECK (revision >= 0),
    UNIQUE (jurisdiction, year),
    CHECK (cycle = replace(jurisdiction, '/', '.') || '-' || year)
);

CREATE TABLE cycle_act (
    act         bigint      NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cycle       text        NOT NULL COLLATE "C" REFERENCES cycle,
    kind        text        NOT NULL CHECK (kind IN ('CREATED', 'STARTED')),
    occurred_on date        NOT NULL,
    recorded_at timestamptz NOT NULL,
    person      person      NOT NULL
);

CREATE TABLE unit (
    cycle        text NOT NULL COLLATE "C" REFERENCES cycle,
    unit         text NOT NULL COLLATE "C" CHECK (unit ~ '^[^/:;,[:space:]]{1,40}$'),
    name         text NOT NULL CHECK (btrim(name) <> ''),
    tier         text NOT NULL,
    external_ids jsonb,
    PRIMARY KEY (cycle, unit)
);

CREATE TABLE unit_registration (
    act          bigint      NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cycle        text        NOT NULL COLLATE "C",
    unit         text        NOT NULL COLLATE "C",
    name         text        NOT NULL,
    tier         text        NOT NULL,
    external_ids jsonb,
    occurred_on  date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    person       person      NOT NULL,
    FOREIGN KEY (cycle, unit) REFERENCES unit
);

-- § 四(一). What is signed is one version of the content; whoever edits makes the next version, so no signature outlives an edit.
CREATE TABLE plan (
    cycle          text NOT NULL COLLATE "C",
    unit           text NOT NULL COLLATE "C",
    state          text NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED')),
    version        int  NOT NULL CHECK (version > 0),
    signed_version int  CHECK (signed_version <= version),
    PRIMARY KEY (cycle, unit),
    FOREIGN KEY (cycle, unit) REFERENCES unit,
    CHECK (state NOT IN ('SUBMITTED', 'APPROVED') OR coalesce(signed_version = version, false))
);

CREATE TABLE plan_act (
    act         bigint      NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cycle       text        NOT NULL COLLATE "C",
    unit        text        NOT NULL COLLATE "C",
    version     int         NOT NULL,
    kind        text        NOT NULL CHECK (kind IN ('DRAFTED', 'SIGNED', 'SUBMITTED', 'RETURNED', 'APPROVED')),
    occurred_on date        NOT NULL,
    recorded_at timestamptz NOT NULL,
    person      person      NOT NULL,
    FOREIGN KEY (cycle, unit) REFERENCES plan
);
CREATE INDEX plan_act_by_plan ON plan_act (cycle, unit, act);

CREATE TABLE plan_return_reason (
    act       bigint NOT NULL REFERENCES plan_act,
    indicator text   NOT NULL COLLATE "C",
    reason    reason NOT NULL,
    PRIMARY KEY (act, indicator)
);

-- An indicator as a version of the plan names it. A draft may leave open what a complete plan must say (§ 四(二)).
CREATE TABLE planned_indicator (
    cycle              text   NOT NULL COLLATE "C",
    unit               text   NOT NULL COLLATE "C",
    version            int    NOT NULL,
    indicator          text   NOT NULL COLLATE "C" CHECK (btrim(indicator) <> ''),
    position           int    NOT NULL CHECK (position >= 0),
    component          text   NOT NULL,
    name               text   NOT NULL,
    kind               text   NOT NULL CHECK (kind IN ('BASIC', 'KEY')),
    source             text   CHECK (source IN (
        'PROVINCIAL_DEPARTMENT_TASK', 'CITY_ANNUAL_PRIORITY', 'GOVERNMENT_WORK_REPORT', 'FIVE_YEAR_PLAN', 'LIVELIHOOD_PROJECT',
        'CITY_CONSTRUCTION_PROJECT', 'GOVERNMENT_MEETING_DECISION', 'DEPUTY_PROPOSAL', 'PROVINCIAL_INDICATOR')),
    max_points         points NOT NULL,
    unit_of_measure    text,
    target             text,
    direction          text   CHECK (direction IN ('HIGHER', 'LOWER')),
    measures           text,
    deadline           date,
    department         text,
    responsible_person text,
    supervising_leader text,
    PRIMARY KEY (cycle, unit, version, indicator),
    FOREIGN KEY (cycle, unit) REFERENCES plan
);

-- An indicator of an approved plan, and where its assessment stands. PLANNED is what is not here yet.
CREATE TABLE indicator (
    cycle           text    NOT NULL COLLATE "C",
    unit            text    NOT NULL COLLATE "C",
    indicator       text    NOT NULL COLLATE "C",
    version         int     NOT NULL,
    component       text    NOT NULL,
    max_points      points  NOT NULL,
    state           text    NOT NULL DEFAULT 'IN_PROGRESS' CHECK (state IN ('IN_PROGRESS', 'SELF_ASSESSED', 'ASSESSED')),
    applicable      boolean NOT NULL DEFAULT true,
    self_points     points  CHECK (self_points <= max_points),
    assessed_points points  CHECK (assessed_points <= max_points),
    PRIMARY KEY (cycle, unit, indicator),
    UNIQUE (cycle, unit, component, indicator),
    FOREIGN KEY (cycle, unit, version, indicator) REFERENCES planned_indicator,
    CHECK ((state = 'ASSESSED') = (assessed_points IS NOT NULL)),
    CHECK (state <> 'SELF_ASSESSED' OR self_points IS NOT NULL),
    CHECK (state <> 'IN_PROGRESS' OR self_points IS NULL)
);

-- § 四(三). The latest report for a day counts.
CREATE TABLE progress_report (
    act         bigint      NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cycle       text        NOT NULL COLLATE "C",
    unit        text        NOT NULL COLLATE "C",
    indicator   text        NOT NULL COLLATE "C",
    actual      numeric     NOT NULL,
    occurred_on date        NOT NULL,
    recorded_at timestamptz NOT NULL,
    person      person      NOT NULL,
    FOREIGN KEY (cycle, unit, indicator) REFERENCES indicator
);
CREATE INDEX progress_report_by_indicator ON progress_report (cycle, unit, indicator, occurred_on);

-- § 四(四)1
CREATE TABLE assessment_act (
    act         bigint      NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cycle       text        NOT NULL COLLATE "C",
    unit        text        NOT NULL COLLATE "C",
    indicator   text        NOT NULL COLLATE "C",
    kind        text        NOT NULL CHECK (kind IN ('SELF_ASSESSED', 'ASSESSED', 'RETURNED')),
    points      points,
    reason      reason,
    occurred_on date        NOT NULL,
    recorded_at timestamptz NOT NULL,
    person      person      NOT NULL,
    FOREIGN KEY (cycle, unit, indicator) REFERENCES indicator,
    CHECK ((kind = 'RETURNED') = (points IS NULL)),
    CHECK ((kind = 'RETURNED') = (reason IS NOT NULL))
);
CREATE INDEX assessment_act_by_indicator ON assessment_act (cycle, unit, indicator, act);

-- An assessor proposes that an indicator does not apply, the performance office approves. No other move leads out, so one an indicator.
CREATE TABLE applicability_judgement (
    judgement            uuid        NOT NULL PRIMARY KEY,
    cycle                text        NOT NULL COLLATE "C",
    unit                 text        NOT NULL COLLATE "C",
    indicator            text        NOT NULL COLLATE "C",
    reason               reason      NOT NULL,
    state                text        NOT NULL CHECK (state IN ('PROPOSED', 'APPROVED')),
    occurred_on          date        NOT NULL,
    proposed_at          timestamptz NOT NULL,
    proposed_by          person      NOT NULL,
    approval_occurred_on date,
    approved_at          timestamptz,
    approved_by          person,
    UNIQUE (cycle, unit, indicator),
    FOREIGN KEY (cycle, unit, indicator) REFERENCES indicator,
    CHECK ((state = 'APPROVED') = (approved_by IS NOT NULL)),
    CHECK ((approved_by IS NULL) = (approved_at IS NULL) AND (approved_by IS NULL) = (approval_occurred_on IS NULL))
);

-- § 七(三). Two persons confirm or reject, two revoke; each CHECK is written so that it fails on NULL too.
CREATE TABLE veto (
    veto                   uuid        NOT NULL PRIMARY KEY,
    cycle                  text        NOT NULL COLLATE "C",
    unit                   text        NOT NULL COLLATE "C",
    area                   text        NOT NULL,
    reach                  text        NOT NULL CHECK (reach IN ('INDICATOR', 'COMPONENT', 'ASSESSMENT', 'GRADE')),
    component              text,
    indicator              text        COLLATE "C",
    reason                 reason      NOT NULL,
    state                  text        NOT NULL CHECK (state IN ('PROPOSED', 'CONFIRMED', 'REJECTED', 'REVOKED')),
    occurred_on            date        NOT NULL,
    proposed_at            timestamptz NOT NULL,
    proposed_by            person      NOT NULL,
    decision_occurred_on   date,
    decided_at             timestamptz,
    decided_by             person,
    decision_reason        reason,
    revocation_occurred_on date,
    revoked_at             timestamptz,
    revoked_by             person,
    revocation_reason      reason,
    FOREIGN KEY (cycle, unit) REFERENCES unit,
    -- an indicator that is named is one of the unit and of the component named with it
    FOREIGN KEY (cycle, unit, component, indicator) REFERENCES indicator (cycle, unit, component, indicator),
    CONSTRAINT veto_names_what_it_strikes CHECK (
        CASE reach
            WHEN 'INDICATOR' THEN component IS NOT NULL AND indicator IS NOT NULL
            WHEN 'COMPONENT' THEN component IS NOT NULL
            ELSE indicator IS NULL OR component IS NOT NULL
        END),
    CONSTRAINT veto_decided_by_a_second CHECK (
        CASE WHEN state = 'PROPOSED' THEN decided_by IS NULL ELSE coalesce(decided_by <> proposed_by, false) END),
    CONSTRAINT veto_revoked_by_a_second_to_the_confirmer CHECK (
        CASE WHEN state = 'REVOKED' THEN coalesce(revoked_by <> decided_by, false) ELSE revoked_by IS NULL END),
    CONSTRAINT veto_rejected_and_revoked_with_a_reason CHECK (
        (state <> 'REJECTED' OR decision_reason IS NOT NULL) AND (state <> 'REVOKED' OR revocation_reason IS NOT NULL)),
    CHECK ((decided_by IS NULL) = (decided_at IS NULL) AND (decided_by IS NULL) = (decision_occurred_on IS NULL)),
    CHECK ((revoked_by IS NULL) = (revoked_at IS NULL) AND (revoked_by IS NULL) = (revocation_occurred_on IS NULL))
);
CREATE INDEX veto_by_unit ON veto (cycle, unit);

-- Who decided is written once: a second decision cannot hide the first.
CREATE FUNCTION keep_who_acted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.decided_by IS NOT NULL AND (NEW.decided_by, NEW.decided_at) IS DISTINCT FROM (OLD.decided_by, OLD.decided_at))
        OR (OLD.revoked_by IS NOT NULL AND (NEW.revoked_by, NEW.revoked_at) IS DISTINCT FROM (OLD.revoked_by, OLD.revoked_at))
        OR OLD.state IN ('REJECTED', 'REVOKED')
    THEN
        RAISE EXCEPTION 'veto %: who acted is written once', OLD.veto USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER veto_keeps_who_acted BEFORE UPDATE ON veto FOR EACH ROW EXECUTE FUNCTION keep_who_acted();

GRANT SELECT, INSERT ON cycle, cycle_act, unit, unit_registration, plan, plan_act, plan_return_reason, planned_indicator, indicator,
    progress_report, assessment_act, applicability_judgement, veto TO ${service_role};
GRANT UPDATE (state, revision) ON cycle TO ${service_role};
GRANT UPDATE (name, tier, external_ids) ON unit TO ${service_role};
GRANT UPDATE (state, version, signed_version) ON plan TO ${service_role};
GRANT UPDATE (state, applicable, self_points, assessed_points) ON indicator TO ${service_role};
GRANT UPDATE (state, approval_occurred_on, approved_at, approved_by) ON applicability_judgement TO ${service_role};
GRANT UPDATE (state, decision_occurred_on, decided_at, decided_by, decision_reason,
    revocation_occurred_on, revoked_at, revoked_by, revocation_reason) ON veto TO ${service_role};
