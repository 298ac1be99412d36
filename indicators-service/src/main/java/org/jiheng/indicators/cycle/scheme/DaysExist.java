package org.jiheng.indicators.cycle.scheme;

import java.util.stream.Stream;

import org.jiheng.kit.refusal.Fault;

/** No 30 February. */
final class DaysExist implements SchemeRule {
    @Override
    public Stream<Fault> faults(Element scheme) {
        return Days.periods(scheme)
                .flatMap(period -> Stream.of(period.first(), period.last()))
                .filter(day -> day.date().isEmpty())
                .map(day -> new Fault(day.place().pointer(), "no-such-day", day.text()))
                .distinct();
    }
}
