-- The passwords of all roles, from the variables of .env: at the first start, and again by deploy/rotate-secrets.
BEGIN;
-- sent as text in this session: not into the server's log
SET LOCAL log_statement = 'none';
SET LOCAL log_min_error_statement = 'panic';
\getenv password JIHENG_POSTGRES_PASSWORD
ALTER ROLE postgres PASSWORD :'password';
\getenv password JIHENG_INDICATORS_DB_OWNER_PASSWORD
ALTER ROLE indicators_owner PASSWORD :'password';
\getenv password JIHENG_INDICATORS_DB_PASSWORD
ALTER ROLE indicators_service PASSWORD :'password';
\getenv password JIHENG_SURVEY_DB_OWNER_PASSWORD
ALTER ROLE survey_owner PASSWORD :'password';
\getenv password JIHENG_SURVEY_DB_PASSWORD
ALTER ROLE survey_service PASSWORD :'password';
\getenv password JIHENG_INSPECTION_DB_OWNER_PASSWORD
ALTER ROLE inspection_owner PASSWORD :'password';
\getenv password JIHENG_INSPECTION_DB_PASSWORD
ALTER ROLE inspection_service PASSWORD :'password';
\getenv password JIHENG_SCORING_DB_OWNER_PASSWORD
ALTER ROLE scoring_owner PASSWORD :'password';
\getenv password JIHENG_SCORING_DB_PASSWORD
ALTER ROLE scoring_service PASSWORD :'password';
\getenv password JIHENG_KEYCLOAK_DB_PASSWORD
ALTER ROLE keycloak PASSWORD :'password';
COMMIT;
