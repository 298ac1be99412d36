-- Who did what to which subject, and who was refused. Entries are only ever added.

-- xid: whether a transaction is over tells the chain from where on entries may still appear.
-- nonce: so that the digest of an entry that is withheld from a reader cannot be guessed back.
CREATE TABLE audit_entry (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    xid          xid8        NOT NULL DEFAULT pg_current_xact_id(),
    nonce        uuid        NOT NULL DEFAULT gen_random_uuid(),
    recorded_at  timestamptz NOT NULL,
    outcome      text        NOT NULL CHECK (outcome IN ('DONE', 'REFUSED')),
    act          text        NOT NULL,
    operation    text        NOT NULL,
    person       text,
    roles        json        NOT NULL,
    jurisdiction text        COLLATE "C",
    address      text,
    subject      text        COLLATE "C",
    before       json,
    after        json,
    reason       text,
    flags        json        NOT NULL,
    problem      text,
    path         text,
    occurrences  int         NOT NULL CHECK (occurrences > 0),
    CHECK (CASE outcome WHEN 'DONE' THEN subject IS NOT NULL AND person IS NOT NULL AND problem IS NULL
                        ELSE problem IS NOT NULL AND before IS NULL AND after IS NULL END)
);
CREATE INDEX audit_entry_by_xid ON audit_entry (xid, id);
CREATE INDEX audit_entry_by_recorded_at ON audit_entry (recorded_at);
CREATE INDEX audit_entry_by_person ON audit_entry (person, id);
CREATE INDEX audit_entry_by_subject ON audit_entry (subject, id);

-- The chain: hash = SHA-256 over the hash before, the position and the entry's digest. Positions have no gaps.
CREATE TABLE audit_link (
    position bigint PRIMARY KEY CHECK (position > 0),
    entry    bigint NOT NULL UNIQUE REFERENCES audit_entry,
    hash     bytea  NOT NULL CHECK (octet_length(hash) = 32)
);

-- Whoever holds this row's lock adds links. All entries of transactions before the horizon have theirs.
CREATE TABLE audit_chain (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    horizon  xid8    NOT NULL DEFAULT '0'
);
INSERT INTO audit_chain DEFAULT VALUES;

CREATE FUNCTION refuse_change_of_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% only grows: % refused', TG_TABLE_NAME, TG_OP;
END $$;
CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit();
CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_link
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit();

GRANT SELECT, INSERT ON audit_entry, audit_link TO ${service_role};
GRANT SELECT, UPDATE ON audit_chain TO ${service_role};
