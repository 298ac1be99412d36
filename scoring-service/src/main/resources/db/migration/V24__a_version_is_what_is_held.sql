-- No version is made up beside the service: when its transaction ends, a new one holds the closed cycle's standings as they are
-- held, each source's are those of its closing, the decisions are those in force, and the digest is the document's. Whether the
-- rows come out of them no statement tells; whoever verifies an export does.
CREATE FUNCTION result_section(frozen result_version, of_section text) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT '[' || coalesce(string_agg(content, ',' ORDER BY position), '') || ']'
    FROM result_entry WHERE cycle = frozen.cycle AND version = frozen.version AND section = of_section
$$;

-- The frozen document, to the byte.
CREATE FUNCTION result_document(frozen result_version) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT '{"closings":' || result_section(frozen, 'CLOSINGS')
        || coalesce(',"corrects":' || frozen.corrects, '')
        || ',"cycle":' || to_json(frozen.cycle)
        || ',"cycleRevision":"' || frozen.cycle_revision || '","decisions":' || result_section(frozen, 'DECISIONS')
        || ',"format":"jiheng-result-1","rows":' || result_section(frozen, 'ROWS')
        || ',"standings":' || result_section(frozen, 'STANDINGS')
        || ',"version":' || frozen.version || '}'
$$;

-- Topics whose standings make up a result, and whose they are.
CREATE TABLE result_topic (
    topic  text NOT NULL PRIMARY KEY,
    source text
);
INSERT INTO result_topic VALUES
    ('jiheng.closings.v1', NULL),
    ('jiheng.cycles.v1', 'indicators'),
    ('jiheng.units.v1', 'indicators'),
    ('jiheng.indicator-standings.v1', 'indicators'),
    ('jiheng.review-standings.v1', 'survey'),
    ('jiheng.deduction-standings.v1', 'inspection');
GRANT SELECT ON result_topic TO ${service_role};

CREATE FUNCTION refuse_version_of_other_than_is_held() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    wrong text := CASE
        WHEN NEW.version <> (SELECT count(*) FROM result_version WHERE cycle = NEW.cycle) THEN
            'its number is not the next'
        WHEN NEW.digest <> encode(sha256(convert_to(result_document(NEW), 'UTF8')), 'hex') THEN
            'its digest is not the document''s'
        WHEN EXISTS (
            SELECT FROM (
                SELECT content::jsonb AS entry FROM result_entry
                WHERE cycle = NEW.cycle AND version = NEW.version AND section IN ('STANDINGS', 'CLOSINGS')
            ) AS frozen FULL JOIN (
                SELECT topic, subject, revision, data, extensions ->> 'cyclerevision' AS under
                FROM taken_standing JOIN result_topic USING (topic) WHERE partition_key = NEW.cycle
            ) AS held ON entry ->> 'topic' = topic AND entry ->> 'subject' = subject
            WHERE (entry ->> 'revision', entry -> 'data', entry ->> 'cyclerevision')
                IS DISTINCT FROM (revision::text, data, under)
        ) THEN
            'other standings are held'
        WHEN NOT EXISTS (
            SELECT FROM taken_standing
            WHERE topic = 'jiheng.cycles.v1' AND subject = NEW.cycle AND revision = NEW.cycle_revision AND data ->> 'state' = 'CLOSED'
        ) THEN
            'the cycle is not closed'
        WHEN EXISTS (
            SELECT FROM (SELECT DISTINCT source FROM result_topic WHERE source IS NOT NULL) AS each
            WHERE NOT EXISTS (
                SELECT FROM taken_standing AS closing, (
                    SELECT count(*) AS subjects, encode(sha256(coalesce(string_agg(line, '' ORDER BY line), '')), 'hex') AS digest
                    FROM (
                        SELECT convert_to(topic || E'\t' || subject || E'\t' || revision || E'\n', 'UTF8') AS line
                        FROM taken_standing JOIN result_topic USING (topic)
                        WHERE partition_key = NEW.cycle AND source = each.source
                    ) AS lines
                ) AS held
                WHERE closing.topic = 'jiheng.closings.v1' AND closing.subject = NEW.cycle || '/' || each.source
                    AND closing.extensions ->> 'cyclerevision' = NEW.cycle_revision::text
                    AND (closing.data ->> 'subjects', closing.data ->> 'digest') = (held.subjects::text, held.digest))
        ) THEN
            'a source closed with other standings'
        WHEN EXISTS (
            SELECT FROM (
                SELECT content::jsonb ->> 'decision' AS entry FROM result_entry
                WHERE cycle = NEW.cycle AND version = NEW.version AND section = 'DECISIONS'
            ) AS frozen FULL JOIN (
                SELECT decision::text AS id, state FROM decision WHERE cycle = NEW.cycle AND state IN ('PROPOSED', 'DECIDED')
            ) AS standing ON entry = id
            WHERE entry IS NULL OR state IS DISTINCT FROM 'DECIDED'
        ) THEN
            'other decisions are in force'
        WHEN EXISTS (
            SELECT FROM stuck_subject WHERE subject = NEW.cycle OR subject ^@ (NEW.cycle || '/')
        ) THEN
            'a subject is stuck'
        WHEN EXISTS (
            SELECT FROM (
                SELECT content::jsonb ->> 'unit' AS entry FROM result_entry
                WHERE cycle = NEW.cycle AND version = NEW.version AND section = 'ROWS'
            ) AS frozen FULL JOIN (
                SELECT data ->> 'unit' AS unit FROM taken_standing WHERE topic = 'jiheng.units.v1' AND partition_key = NEW.cycle
            ) AS held ON entry = unit
            WHERE entry IS NULL OR unit IS NULL
        ) THEN
            'its rows are not those of the units'
        END;
BEGIN
    IF wrong IS NOT NULL THEN
        RAISE EXCEPTION 'result % of %: %', NEW.version, NEW.cycle, wrong USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
-- At the end, for its entries come after it.
CREATE CONSTRAINT TRIGGER result_is_what_is_held AFTER INSERT ON result_version DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION refuse_version_of_other_than_is_held();
