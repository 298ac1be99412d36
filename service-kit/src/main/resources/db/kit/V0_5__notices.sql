-- Notices to persons and groups, who has read them, and the copies by e-mail.

-- Written once. Who belongs to a group is not stored: the reader's token says it.
CREATE TABLE notice (
    id        uuid        PRIMARY KEY,
    recipient text        NOT NULL COLLATE "C",
    kind      text        NOT NULL CHECK (kind ~ '^[a-z0-9-]+$'),
    subject   text        NOT NULL,
    arguments jsonb       NOT NULL,
    raised_at timestamptz NOT NULL,
    once      boolean     NOT NULL DEFAULT false
);
CREATE INDEX notice_by_recipient ON notice (recipient, raised_at DESC, id);
-- what is to be said once is said once, whoever else thinks of it at the same time
CREATE UNIQUE INDEX notice_said_once ON notice (recipient, kind, subject) WHERE once;

CREATE TABLE notice_read (
    notice  uuid        NOT NULL REFERENCES notice,
    person  text        NOT NULL,
    read_at timestamptz NOT NULL,
    PRIMARY KEY (notice, person)
);

-- Where a person wants copies, and the recipients that the person answered to when last seen.
CREATE TABLE notice_address (
    person     text        PRIMARY KEY,
    email      text        NOT NULL CHECK (email ~ '^[!-~]+@[!-~]+$'),
    language   text        NOT NULL,
    recipients text[]      NOT NULL,
    changed_at timestamptz NOT NULL
);
CREATE INDEX notice_address_by_recipient ON notice_address USING gin (recipients);

-- Copies to be sent. A row names the person, not the address: whoever takes it back gets none that still waits.
CREATE TABLE notice_mail (
    id         uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    notice     uuid        NOT NULL REFERENCES notice,
    person     text        NOT NULL,
    state      text        NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'SENT', 'GIVEN_UP', 'UNWANTED')),
    attempts   int         NOT NULL DEFAULT 0,
    next_at    timestamptz NOT NULL DEFAULT now(),
    last_error text,
    sent_at    timestamptz,
    UNIQUE (notice, person)
);
CREATE INDEX notice_mail_waiting ON notice_mail (next_at) WHERE state = 'WAITING';

GRANT SELECT, INSERT ON notice, notice_read TO ${service_role};
GRANT SELECT, INSERT, UPDATE, DELETE ON notice_address TO ${service_role};
GRANT SELECT, INSERT ON notice_mail TO ${service_role};
GRANT UPDATE (state, attempts, next_at, last_error, sent_at) ON notice_mail TO ${service_role};
