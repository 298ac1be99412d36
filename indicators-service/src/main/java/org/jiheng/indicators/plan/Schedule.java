package org.jiheng.indicators.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The milestones of an indicator, a line each where they are written as text. */
public record Schedule(List<Milestone> milestones) {
    /** How a line is written: the period, a space, the goal. */
    public static final String LINE = Milestone.PERIOD + " [^\\r\\n]{1,500}";

    public static final Schedule NONE = new Schedule(List.of());

    public Schedule {
        milestones = List.copyOf(milestones);
    }

    public static Schedule ofText(String lines) {
        return new Schedule(lines.lines().map(Schedule::milestone).toList());
    }

    private static Milestone milestone(String line) {
        int space = line.indexOf(' ');
        return new Milestone(line.substring(0, space), line.substring(space + 1));
    }

    /** Empty where there is no milestone. */
    public Optional<String> text() {
        return milestones.isEmpty()
                ? Optional.empty()
                : Optional.of(milestones.stream().map(Milestone::toString).collect(Collectors.joining("\n")));
    }

    /** The same in a later year. */
    Schedule yearsLater(int years) {
        return new Schedule(milestones.stream()
                .map(milestone -> milestone.yearsLater(years))
                .toList());
    }

    /** A period that has two goals. */
    Optional<String> periodNamedTwice() {
        Set<String> periods = new HashSet<>();
        return milestones.stream()
                .map(Milestone::period)
                .filter(period -> !periods.add(period))
                .findFirst();
    }
}
