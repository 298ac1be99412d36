-- From an entry of the supervision ledger comes one finding, another only once that was dropped or withdrawn. Where an entry has several
-- already they stay, and the rule holds for those that are recorded from now on.
DO $$
BEGIN
    EXECUTE format(
        'CREATE UNIQUE INDEX one_finding_an_entry ON finding (source) WHERE state NOT IN (''DROPPED'', ''WITHDRAWN'')%s',
        CASE WHEN EXISTS (
            SELECT FROM finding WHERE state NOT IN ('DROPPED', 'WITHDRAWN') AND source IS NOT NULL
            GROUP BY source HAVING count(*) > 1)
        THEN format(' AND recorded_at > %L', now()) ELSE '' END);
END $$;
