package org.jiheng.indicators.cycle.scheme;

import java.time.ZoneId;
import java.util.stream.Stream;

import org.jiheng.kit.refusal.Fault;

/** Working days begin and end somewhere. */
final class TimeZoneIsKnown implements SchemeRule {
    @Override
    public Stream<Fault> faults(Element scheme) {
        Element zone = scheme.at("workCalendar").at("timeZone");
        return zone.text().filter(name -> !ZoneId.getAvailableZoneIds().contains(name)).stream()
                .map(name -> new Fault(zone.pointer(), "unknown-time-zone", name));
    }
}
