-- What came from a complaint or an entry of the supervision ledger may have been found without anybody's going there: then it was found
-- neither openly nor covertly.
ALTER TABLE finding ALTER COLUMN visit DROP NOT NULL;
ALTER TABLE finding ADD CONSTRAINT only_what_was_reported_needs_no_visit CHECK (
    visit IS NOT NULL OR visit_id IS NULL AND num_nonnulls(complaint, source) > 0);
