-- An act that was entered back counts by the day it was entered back to; what is stored already counted by its record.
ALTER TABLE finding_act ADD COLUMN entered_back boolean NOT NULL DEFAULT false;

-- what is recorded is dated by what was found, and the calendar enters nothing back
ALTER TABLE finding_act ADD CONSTRAINT only_a_persons_move_is_entered_back
    CHECK (NOT entered_back OR move NOT IN ('RECORD', 'LAPSE'));
