-- Whoever watches a tier is told of a unit that left it, however many tiers it was in since. The one before, former_tier, is read
-- no more and goes a version later.
ALTER TABLE latest_change ADD COLUMN former_tiers text[] NOT NULL DEFAULT '{}';
UPDATE latest_change SET former_tiers = ARRAY[former_tier] WHERE former_tier <> '';
