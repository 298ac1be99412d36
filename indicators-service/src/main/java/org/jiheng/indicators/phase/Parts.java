package org.jiheng.indicators.phase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.jiheng.indicators.deadline.PhaseName;

/** What each unit has to have done by the end of a phase. */
public interface Parts {
    /**
     * @param done empty while something of it is open
     */
    record Part(String unit, Optional<Done> done) {}

    /** @param on the day that counts: of the record, unless the act was entered back; @param recordedAt of that act */
    record Done(LocalDate on, Instant recordedAt) {}

    /** Of every unit, by code. */
    List<Part> of(String cycle, PhaseName phase, ZoneId timeZone);
}
