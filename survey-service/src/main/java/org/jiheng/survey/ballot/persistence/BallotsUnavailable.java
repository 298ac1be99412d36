package org.jiheng.survey.ballot.persistence;

import java.sql.SQLException;

/** The database did not answer as it should. */
public final class BallotsUnavailable extends RuntimeException {
    public BallotsUnavailable(SQLException cause) {
        super(cause);
    }
}
