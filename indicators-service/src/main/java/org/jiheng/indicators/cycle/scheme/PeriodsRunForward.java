package org.jiheng.indicators.cycle.scheme;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import org.jiheng.kit.refusal.Fault;

/** Waves, phases (§六) and holidays end no earlier than they begin. */
final class PeriodsRunForward implements SchemeRule {
    @Override
    public Stream<Fault> faults(Element scheme) {
        return Days.periods(scheme).filter(PeriodsRunForward::runsBackward).map(PeriodsRunForward::fault);
    }

    private static boolean runsBackward(Days.Period period) {
        Optional<LocalDate> first = period.first().date();
        Optional<LocalDate> last = period.last().date();
        return first.isPresent() && last.isPresent() && last.get().isBefore(first.get());
    }

    private static Fault fault(Days.Period period) {
        String path = period.last().place().pointer();
        return new Fault(
                path,
                "ends-before-it-begins",
                period.first().text(),
                period.last().text());
    }
}
