-- Scores and rankings are derived: emptied together with taken_standing and consumed_offset, they come back from the topics.
-- History is owned: the service adds lines and reads them, and cannot change or remove any.

CREATE TABLE unit_score (
    cycle           text          NOT NULL,
    unit            text          NOT NULL COLLATE "C",
    tier            text          NOT NULL,
    indicator_score numeric(18,6) CHECK (indicator_score >= 0),
    review_score    numeric(18,6) CHECK (review_score >= 0),
    raw_deduction   numeric(16,2) NOT NULL CHECK (raw_deduction >= 0),
    deduction       numeric(16,2) NOT NULL CHECK (deduction BETWEEN 0 AND raw_deduction),
    total           numeric(20,8) NOT NULL CHECK (total >= 0),
    coverage        numeric(7,6)  NOT NULL CHECK (coverage BETWEEN 0 AND 1),
    barred          boolean       NOT NULL,
    PRIMARY KEY (cycle, unit)
);

-- A unit has one place; moving to another tier it leaves the old one.
CREATE TABLE tier_ranking (
    cycle text NOT NULL,
    unit  text NOT NULL COLLATE "C",
    tier  text NOT NULL,
    rank  int  NOT NULL CHECK (rank >= 1),
    grade text CHECK (grade IN ('EXCELLENT', 'GOOD', 'AVERAGE', 'PENDING_DECISION')),
    PRIMARY KEY (cycle, unit)
);

CREATE TABLE score_history (
    id              bigint        GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cycle           text          NOT NULL,
    unit            text          NOT NULL COLLATE "C",
    tier            text          NOT NULL,
    indicator_score numeric(18,6) CHECK (indicator_score >= 0),
    review_score    numeric(18,6) CHECK (review_score >= 0),
    raw_deduction   numeric(16,2) NOT NULL CHECK (raw_deduction >= 0),
    deduction       numeric(16,2) NOT NULL CHECK (deduction BETWEEN 0 AND raw_deduction),
    total           numeric(20,8) NOT NULL CHECK (total >= 0),
    coverage        numeric(7,6)  NOT NULL CHECK (coverage BETWEEN 0 AND 1),
    barred          boolean       NOT NULL,
    rank            int           NOT NULL CHECK (rank >= 1),
    grade           text          CHECK (grade IN ('EXCELLENT', 'GOOD', 'AVERAGE', 'PENDING_DECISION')),
    recorded_at     timestamptz   NOT NULL,
    revisions       jsonb         NOT NULL CHECK (jsonb_typeof(revisions) = 'object')
);
CREATE INDEX score_history_by_unit ON score_history (cycle, unit, id);

GRANT SELECT, INSERT, UPDATE ON unit_score, tier_ranking TO ${service_role};
GRANT SELECT, INSERT ON score_history TO ${service_role};
