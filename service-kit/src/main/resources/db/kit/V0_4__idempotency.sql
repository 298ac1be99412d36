-- The answers given under an Idempotency-Key, each kept in the transaction of what it answers. A refused request leaves none.
CREATE TABLE idempotency_key (
    person         text        NOT NULL,
    key            text        NOT NULL COLLATE "C" CHECK (length(key) BETWEEN 1 AND 255),
    request_digest bytea       NOT NULL CHECK (octet_length(request_digest) = 32),
    status         int         NOT NULL CHECK (status BETWEEN 200 AND 299),
    headers        jsonb       NOT NULL,
    body           bytea       NOT NULL,
    answered_at    timestamptz NOT NULL,
    PRIMARY KEY (person, key)
);
CREATE INDEX idempotency_key_by_age ON idempotency_key (answered_at);

GRANT SELECT, INSERT, DELETE ON idempotency_key TO ${service_role};
