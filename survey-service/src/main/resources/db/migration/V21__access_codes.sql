-- The key pair that the ballot tokens of a wave's group are signed with; the private half is sealed under the wave's key,
-- which is kept outside the database.
CREATE TABLE ballot_key (
    cycle          text  NOT NULL,
    wave           text  NOT NULL,
    group_code     text  NOT NULL,
    public_key     bytea NOT NULL,
    sealed_private bytea NOT NULL,
    PRIMARY KEY (cycle, wave, group_code),
    FOREIGN KEY (cycle, wave) REFERENCES wave
);

CREATE TABLE access_code_issue (
    issue        bigint      NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cycle        text        NOT NULL,
    wave         text        NOT NULL,
    group_code   text        NOT NULL,
    codes        int         NOT NULL CHECK (codes > 0),
    recorded_at  timestamptz NOT NULL,
    occurred_on  date        NOT NULL,
    entered_back boolean     NOT NULL,
    person       text        NOT NULL CHECK (person <> ''),
    FOREIGN KEY (cycle, wave) REFERENCES wave
);
CREATE INDEX access_code_issue_by_wave ON access_code_issue (cycle, wave, issue);

-- answered_on_paper: the codes are of stubs whose sheets were sent back, so nobody is invited in their place.
CREATE TABLE access_code_voiding (
    voiding           bigint      NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cycle             text        NOT NULL,
    wave              text        NOT NULL,
    codes             int         NOT NULL CHECK (codes > 0),
    answered_on_paper boolean     NOT NULL,
    reason            text        NOT NULL CHECK (btrim(reason) <> ''),
    recorded_at       timestamptz NOT NULL,
    occurred_on       date        NOT NULL,
    entered_back      boolean     NOT NULL,
    person            text        NOT NULL CHECK (person <> ''),
    FOREIGN KEY (cycle, wave) REFERENCES wave
);

-- No code, only its hash under a key that is kept outside the database. blinded_hash: of the message that was signed for it,
-- so that a lost answer is given again and no second one.
CREATE TABLE access_code (
    code_hash    bytea  NOT NULL PRIMARY KEY CHECK (octet_length(code_hash) = 32),
    cycle        text   NOT NULL,
    wave         text   NOT NULL,
    group_code   text   NOT NULL,
    issue        bigint NOT NULL REFERENCES access_code_issue,
    state        text   NOT NULL DEFAULT 'ISSUED' CHECK (state IN ('ISSUED', 'SPENT', 'VOID')),
    blinded_hash bytea  CHECK (octet_length(blinded_hash) = 32),
    voiding      bigint REFERENCES access_code_voiding,
    CHECK ((state = 'SPENT') = (blinded_hash IS NOT NULL)),
    CHECK ((state = 'VOID') = (voiding IS NOT NULL))
);
CREATE INDEX access_code_by_group ON access_code (cycle, wave, group_code, state);

CREATE FUNCTION access_code_moves_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' AND NEW.state <> 'ISSUED' OR TG_OP = 'UPDATE' AND OLD.state <> 'ISSUED' THEN
        RAISE EXCEPTION 'an access code is issued, and spent or voided once' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER access_code_moves_once BEFORE INSERT OR UPDATE ON access_code
    FOR EACH ROW EXECUTE FUNCTION access_code_moves_once();

-- How many there were of each group when the wave was closed; signed by a second to the closer before it is certified.
CREATE TABLE access_code_count (
    cycle         text   NOT NULL,
    wave          text   NOT NULL,
    closing       int    NOT NULL,
    group_code    text   NOT NULL,
    issued        bigint NOT NULL CHECK (issued >= 0),
    spent         bigint NOT NULL CHECK (spent >= 0),
    void          bigint NOT NULL CHECK (void >= 0),
    on_paper      bigint NOT NULL CHECK (on_paper BETWEEN 0 AND void),
    token_ballots bigint NOT NULL,
    PRIMARY KEY (cycle, wave, closing, group_code),
    FOREIGN KEY (cycle, wave, closing) REFERENCES wave_closing,
    CONSTRAINT no_ballot_without_a_code CHECK (token_ballots BETWEEN 0 AND spent)
);
CREATE TABLE access_code_signature (
    cycle        text        NOT NULL,
    wave         text        NOT NULL,
    closing      int         NOT NULL,
    closed_by    text        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    occurred_on  date        NOT NULL,
    entered_back boolean     NOT NULL,
    person       text        NOT NULL CHECK (person <> ''),
    PRIMARY KEY (cycle, wave, closing),
    FOREIGN KEY (cycle, wave, closing, closed_by) REFERENCES wave_closing (cycle, wave, closing, person),
    CONSTRAINT signed_by_a_second CHECK (coalesce(person <> closed_by, false))
);

-- What was counted, published at certification: the root of the hash tree over all of a wave's spent hashes in order.
CREATE TABLE receipt_root (
    cycle    text   NOT NULL,
    wave     text   NOT NULL,
    receipts bigint NOT NULL CHECK (receipts >= 0),
    root     bytea  NOT NULL CHECK (octet_length(root) = 32),
    PRIMARY KEY (cycle, wave),
    FOREIGN KEY (cycle, wave) REFERENCES wave
);

-- Of those set aside, the ones that came on sheets; before there were tokens all did.
ALTER TABLE ballots_set_aside ADD COLUMN sheets bigint;
UPDATE ballots_set_aside SET sheets = ballots;
ALTER TABLE ballots_set_aside ALTER COLUMN sheets SET NOT NULL;
ALTER TABLE ballots_set_aside ADD CONSTRAINT no_more_sheets_than_ballots CHECK (sheets BETWEEN 0 AND ballots);

GRANT SELECT, INSERT ON ballot_key, access_code_issue, access_code_voiding, access_code_count, access_code_signature,
    receipt_root TO ${service_role};
GRANT SELECT, INSERT, UPDATE (state, blinded_hash, voiding) ON access_code TO ${service_role};
