-- § 四(五): 工资基数, by which months of pay are reckoned. Each table that was given stays; the latest of a version counts.
CREATE TABLE pay_table (
    cycle    text        NOT NULL COLLATE "C",
    version  integer     NOT NULL CHECK (version > 0),
    revision integer     NOT NULL CHECK (revision > 0),
    given_at timestamptz NOT NULL,
    given_by person      NOT NULL,
    PRIMARY KEY (cycle, version, revision)
);
CREATE TABLE pay_base (
    cycle       text           NOT NULL COLLATE "C",
    version     integer        NOT NULL,
    revision    integer        NOT NULL,
    unit        text           NOT NULL COLLATE "C",
    head_count  integer        NOT NULL CHECK (head_count BETWEEN 1 AND 1000000),
    monthly_pay numeric(14, 2) NOT NULL CHECK (monthly_pay > 0),
    PRIMARY KEY (cycle, version, revision, unit),
    FOREIGN KEY (cycle, version, revision) REFERENCES pay_table
);

GRANT SELECT, INSERT ON pay_table, pay_base TO ${service_role};
