-- Which findings are repeats: of a unit that was told of another one in the same area, found before. What was withdrawn or dropped, or
-- what the unit has not been told of, makes no other a repeat. Of several of one day the one recorded first is the earlier.
CREATE VIEW finding_repeat (finding, number, earlier) AS
    SELECT late.id, count(*) + 1, (array_agg(early.id ORDER BY before.occurred_on DESC, early.recorded_at DESC, early.id DESC))[1]
    FROM finding AS late
        JOIN finding_act AS after ON after.finding = late.id AND after.sequence = 0
        JOIN finding AS early ON early.cycle = late.cycle AND early.unit = late.unit AND early.area = late.area
        JOIN finding_act AS before ON before.finding = early.id AND before.sequence = 0
    WHERE late.state NOT IN ('WITHDRAWN', 'DROPPED') AND early.state NOT IN ('RECORDED', 'WITHDRAWN', 'DROPPED')
        AND (before.occurred_on, early.recorded_at, early.id) < (after.occurred_on, late.recorded_at, late.id)
    GROUP BY late.id;
CREATE INDEX finding_by_area ON finding (cycle, unit, area);
GRANT SELECT ON finding_repeat TO ${service_role};
