-- What the test application keeps of its own: facts about a subject, and what its handler was given.
CREATE TABLE fact (
    subject     text        NOT NULL,
    name        text        NOT NULL,
    value       text        NOT NULL,
    recorded_by text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (subject, name)
);
CREATE TABLE handled (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic    text   NOT NULL,
    subject  text   NOT NULL,
    revision bigint NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON fact TO ${service_role};
GRANT SELECT, INSERT ON handled TO ${service_role};
