-- the name by which a finding's area was said, where that was not its code
ALTER TABLE finding ADD COLUMN area_said text CHECK (area_said <> area);
