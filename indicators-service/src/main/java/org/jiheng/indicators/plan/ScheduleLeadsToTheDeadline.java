package org.jiheng.indicators.plan;

import java.util.List;
import java.util.stream.Stream;

import org.jiheng.indicators.cycle.scheme.Scheme;
import org.jiheng.kit.refusal.Fault;

/** §四(二): what is to be reached by when, within the year and up to the time limit. */
final class ScheduleLeadsToTheDeadline implements CompletenessRule {
    private static final String RULE = "schedule-beyond-the-deadline";

    @Override
    public Stream<Fault> missing(List<PlannedIndicator> indicators, Scheme scheme) {
        return Positions.faults(
                indicators,
                indicator -> indicator.commitment().schedule().milestones().stream()
                        .anyMatch(milestone -> leadsElsewhere(milestone, indicator, scheme.year())),
                "schedule",
                RULE);
    }

    private static boolean leadsElsewhere(Milestone milestone, PlannedIndicator indicator, int year) {
        return milestone.year() != year
                || indicator
                        .commitment()
                        .deadline()
                        .filter(milestone.firstDay()::isAfter)
                        .isPresent();
    }
}
