-- What somebody with the right to it dates back when it is recorded counts by that day; what stands here already counted so only
-- where the notice was dated back.
ALTER TABLE finding_act DROP CONSTRAINT only_a_persons_move_is_entered_back;
ALTER TABLE finding_act ADD CONSTRAINT only_a_persons_move_is_entered_back CHECK (NOT entered_back OR move <> 'LAPSE');
