-- What the standings said from which scores came, so that a score of any moment can be explained. Owned like score_history:
-- the service adds lines and reads them, and cannot change or remove any; kept as long. A line says what its subject said
-- from its revision on; a standing that says the same again, such as under another revision of the cycle, adds none.
CREATE TABLE standing_history (
    topic    text        NOT NULL,
    subject  text        NOT NULL COLLATE "C",
    revision bigint      NOT NULL CHECK (revision > 0),
    data     jsonb       NOT NULL CHECK (jsonb_typeof(data) = 'object'),
    taken_at timestamptz NOT NULL,
    PRIMARY KEY (topic, subject, revision)
);

-- What is held when this table comes; of what was said before only the figures are known.
INSERT INTO standing_history (topic, subject, revision, data, taken_at)
SELECT topic, subject, revision, data, taken_at FROM taken_standing
WHERE topic IN ('jiheng.cycles.v1', 'jiheng.units.v1', 'jiheng.indicator-standings.v1', 'jiheng.review-standings.v1',
    'jiheng.deduction-standings.v1');

GRANT SELECT, INSERT ON standing_history TO ${service_role};
