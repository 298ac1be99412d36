-- § 四(五): 通报. How far the numbers of a body have come in a year, under which prefix; the row is locked while one is given.
CREATE TABLE bulletin_series (
    jurisdiction text    NOT NULL,
    body         text    NOT NULL CHECK (btrim(body) <> '' AND length(body) <= 40),
    year         integer NOT NULL CHECK (year BETWEEN 1900 AND 2999),
    prefix       text    NOT NULL CHECK (btrim(prefix) <> '' AND length(prefix) <= 20),
    last         integer NOT NULL CHECK (last >= 0),
    PRIMARY KEY (jurisdiction, body, year),
    UNIQUE (jurisdiction, prefix, year)
);

-- One a published version; written once.
CREATE TABLE bulletin (
    bulletin     uuid        NOT NULL PRIMARY KEY,
    cycle        text        NOT NULL COLLATE "C",
    version      integer     NOT NULL CHECK (version > 0),
    jurisdiction text        NOT NULL,
    body         text        NOT NULL,
    prefix       text        NOT NULL,
    year         integer     NOT NULL,
    number       integer     NOT NULL CHECK (number > 0),
    addressees   text        CHECK (btrim(addressees) <> '' AND length(addressees) <= 500),
    replaces     uuid        UNIQUE REFERENCES bulletin,
    occurred_on  date        NOT NULL,
    entered_back boolean     NOT NULL,
    issued_at    timestamptz NOT NULL,
    issued_by    person      NOT NULL,
    CONSTRAINT bulletin_once_a_version UNIQUE (cycle, version),
    CONSTRAINT bulletin_number_once UNIQUE (jurisdiction, body, year, number),
    CONSTRAINT bulletin_number_once_by_prefix UNIQUE (jurisdiction, prefix, year, number),
    CONSTRAINT bulletin_of_its_year CHECK (extract(year FROM occurred_on) = year),
    FOREIGN KEY (jurisdiction, body, year) REFERENCES bulletin_series
);

GRANT SELECT, INSERT, UPDATE (last) ON bulletin_series TO ${service_role};
GRANT SELECT, INSERT ON bulletin TO ${service_role};
