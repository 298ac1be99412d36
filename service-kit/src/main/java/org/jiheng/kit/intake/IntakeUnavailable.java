package org.jiheng.kit.intake;

import java.sql.SQLException;

/** The database refused a statement of the intake. */
public class IntakeUnavailable extends RuntimeException {
    IntakeUnavailable(SQLException cause) {
        super(cause);
    }
}
