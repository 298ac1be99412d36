-- In which order the scores and rankings of a cycle changed last: one row a subject, so whoever read up to a sequence reads
-- from there on what the subjects are now, and no backlog. A sequence is given under the cycle's lock, so whoever sees one
-- has seen all before it. It never falls behind the clock: it still grows after an old backup was restored.

CREATE TABLE latest_change (
    topic       text   NOT NULL,
    subject     text   NOT NULL COLLATE "C",
    cycle       text   NOT NULL,
    tier        text   NOT NULL,
    former_tier text   NOT NULL DEFAULT '',
    unit        text   NOT NULL,
    revision    bigint NOT NULL CHECK (revision > 0),
    sequence    bigint NOT NULL CHECK (sequence > 0),
    PRIMARY KEY (topic, subject),
    UNIQUE (cycle, sequence)
);

-- What was published before counts in the order of its revisions.
INSERT INTO latest_change (topic, subject, cycle, tier, unit, revision, sequence)
SELECT topic, subject, partition_key, data ->> 'tier', coalesce(data ->> 'unit', ''), revision,
       row_number() OVER (PARTITION BY partition_key ORDER BY revision, topic, subject)
FROM outbox CROSS JOIN LATERAL (SELECT convert_from(envelope, 'UTF8')::jsonb -> 'data' AS data) AS published
WHERE topic IN ('jiheng.unit-scores.v1', 'jiheng.tier-rankings.v1') AND revision > 0;

-- Sequences mean something within an epoch only. The rest of it tells a restored database from the one it was made from.
CREATE TABLE stream_epoch (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    epoch    uuid    NOT NULL DEFAULT gen_random_uuid()
);
INSERT INTO stream_epoch DEFAULT VALUES;

GRANT SELECT, INSERT, UPDATE ON latest_change TO ${service_role};
GRANT SELECT ON stream_epoch TO ${service_role};
