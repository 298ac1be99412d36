package org.jiheng.inspection.complaint;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of a citizen's complaint: whose it is to handle, by when, and what was done. Who complained is no part of it.
 *
 * @param number the hotline's own, unique within the cycle
 * @param handledOn when it was done with
 * @param handling how it stands
 */
public record Complaint(
        String number,
        String unit,
        String area,
        String subject,
        LocalDate receivedOn,
        LocalDate dueOn,
        Optional<LocalDate> handledOn,
        Optional<String> handling) {
    Complaint in(String otherArea) {
        return new Complaint(number, unit, otherArea, subject, receivedOn, dueOn, handledOn, handling);
    }

    /** It was handled after its day, or its day is over and it is not handled yet. */
    public boolean isLate(LocalDate today) {
        return handledOn.orElse(today).isAfter(dueOn);
    }
}
