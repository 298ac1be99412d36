-- Standings on their way out and in. The names of this file's tables are the kit's; a service's own migrations come after.

-- One row a subject with its latest state. Revision 0: locked for the first time, not published yet.
CREATE TABLE outbox (
    topic         text        NOT NULL,
    subject       text        NOT NULL COLLATE "C",
    partition_key text        NOT NULL,
    revision      bigint      NOT NULL DEFAULT 0 CHECK (revision >= 0),
    digest        text        NOT NULL DEFAULT '',
    envelope      bytea       NOT NULL DEFAULT '' CHECK (octet_length(envelope) <= 524288),
    published_at  timestamptz,
    PRIMARY KEY (topic, subject)
);
CREATE INDEX outbox_by_partition_key ON outbox (partition_key);

-- What the broker has acknowledged. Only the relay writes here, so an act never waits for it.
CREATE TABLE relay_progress (
    topic                 text   NOT NULL,
    subject               text   NOT NULL COLLATE "C",
    acknowledged_revision bigint NOT NULL DEFAULT 0,
    failures              int    NOT NULL DEFAULT 0,
    last_error            text,
    retry_at              timestamptz,
    PRIMARY KEY (topic, subject)
);

-- One relay a service: whoever holds the one row until it expires.
CREATE TABLE relay_lease (
    only_row       boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
    holder         uuid,
    expires_at     timestamptz NOT NULL DEFAULT '-infinity',
    republished_on date        NOT NULL DEFAULT (now() AT TIME ZONE 'UTC')::date
);
INSERT INTO relay_lease DEFAULT VALUES;

-- The latest standing of every subject that this service reads. No foreign keys: whichever comes later completes the picture.
CREATE TABLE taken_standing (
    topic         text        NOT NULL,
    subject       text        NOT NULL COLLATE "C",
    partition_key text        NOT NULL,
    revision      bigint      NOT NULL,
    digest        text        NOT NULL,
    data          jsonb       NOT NULL,
    extensions    jsonb       NOT NULL,
    taken_at      timestamptz NOT NULL,
    PRIMARY KEY (topic, subject)
);
CREATE INDEX taken_standing_by_partition_key ON taken_standing (partition_key, topic, subject);

-- Offsets live beside what was read, so that both are restored to the same moment. A topic id other than the stored one
-- is another topic of the same name: it is read from its start.
CREATE TABLE consumed_offset (
    topic       text   NOT NULL,
    partition   int    NOT NULL,
    topic_id    text   NOT NULL,
    next_offset bigint NOT NULL,
    PRIMARY KEY (topic, partition)
);

CREATE TABLE partition_lock (
    partition_key text PRIMARY KEY COLLATE "C"
);

CREATE TABLE rejected_record (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic         text        NOT NULL,
    partition     int         NOT NULL,
    record_offset bigint      NOT NULL,
    subject       text        NOT NULL,
    reason        text        NOT NULL,
    size          int         NOT NULL,
    sha256        text        NOT NULL,
    head          bytea       NOT NULL,
    rejected_at   timestamptz NOT NULL,
    UNIQUE (topic, partition, record_offset, sha256)
);

CREATE TABLE stuck_subject (
    topic   text        NOT NULL,
    subject text        NOT NULL COLLATE "C",
    reason  text        NOT NULL,
    since   timestamptz NOT NULL,
    PRIMARY KEY (topic, subject)
);

GRANT SELECT, INSERT, UPDATE ON outbox, relay_progress, taken_standing, consumed_offset TO ${service_role};
GRANT SELECT, UPDATE ON relay_lease TO ${service_role};
GRANT SELECT, INSERT, UPDATE ON partition_lock TO ${service_role};
GRANT SELECT, INSERT, DELETE ON rejected_record TO ${service_role};
GRANT SELECT, INSERT, UPDATE, DELETE ON stuck_subject TO ${service_role};
