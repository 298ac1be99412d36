package org.jiheng.inspection.architecture.violation;

import java.time.LocalDate;

/** A deadline by a clock that no test can turn. */
public class ImpatientDeadline {
    public boolean isOver(LocalDate last) {
        return LocalDate.now().isAfter(last);
    }
}
