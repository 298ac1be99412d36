package org.jiheng.inspection.rectification;

import java.time.LocalDate;

/**
 * What is to be done (§四(六)2): why it came so, the measure, the department of the unit and the person that answer for it, and the
 * last day.
 */
public record Assignment(String cause, String measure, String department, String person, LocalDate dueOn) {
    /** As the unit says it better; the day stays. */
    Assignment restated(Restatement said) {
        return new Assignment(
                said.cause().orElse(cause),
                said.measure().orElse(measure),
                said.department().orElse(department),
                said.person().orElse(person),
                dueOn);
    }
}
