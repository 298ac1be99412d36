-- Once, in an empty server: a database a service. The owner migrates it; the service works in a role that owns nothing.
CREATE ROLE indicators_owner LOGIN;
CREATE ROLE indicators_service LOGIN;
CREATE ROLE survey_owner LOGIN;
CREATE ROLE survey_service LOGIN;
CREATE ROLE inspection_owner LOGIN;
CREATE ROLE inspection_service LOGIN;
CREATE ROLE scoring_owner LOGIN;
CREATE ROLE scoring_service LOGIN;
CREATE ROLE keycloak LOGIN;

CREATE DATABASE indicators OWNER indicators_owner;
CREATE DATABASE survey OWNER survey_owner;
CREATE DATABASE inspection OWNER inspection_owner;
CREATE DATABASE scoring OWNER scoring_owner;
CREATE DATABASE keycloak OWNER keycloak;

REVOKE ALL ON DATABASE indicators, survey, inspection, scoring, keycloak FROM PUBLIC;
GRANT CONNECT ON DATABASE indicators TO indicators_service;
GRANT CONNECT ON DATABASE survey TO survey_service;
GRANT CONNECT ON DATABASE inspection TO inspection_service;
GRANT CONNECT ON DATABASE scoring TO scoring_service;

\c indicators
ALTER SCHEMA public OWNER TO indicators_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO indicators_service;

\c survey
ALTER SCHEMA public OWNER TO survey_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO survey_service;

\c inspection
ALTER SCHEMA public OWNER TO inspection_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO inspection_service;

\c scoring
ALTER SCHEMA public OWNER TO scoring_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO scoring_service;

\c keycloak
ALTER SCHEMA public OWNER TO keycloak;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
