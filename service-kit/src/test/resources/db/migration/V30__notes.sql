-- Notes that people write and change: what safe requests are tried on.
CREATE TABLE note (
    name    text   NOT NULL PRIMARY KEY COLLATE "C",
    words   text   NOT NULL,
    version bigint NOT NULL,
    written bigint GENERATED ALWAYS AS IDENTITY
);
GRANT SELECT, INSERT, UPDATE ON note TO ${service_role};
