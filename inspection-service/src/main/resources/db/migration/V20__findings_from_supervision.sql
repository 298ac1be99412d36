-- § 五(三): entries of a supervision ledger may lead to a finding. The ledger is elsewhere; which entry it was is written once, with the finding.
ALTER TABLE finding ADD COLUMN source uuid;
