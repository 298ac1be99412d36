-- Pages of a cycle's indicators are asked for by component and department: without this, each looks through all of the cycle's.
CREATE INDEX planned_indicator_by_department ON planned_indicator (cycle, component, department);
