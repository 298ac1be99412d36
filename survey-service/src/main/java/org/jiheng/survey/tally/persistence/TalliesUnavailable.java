package org.jiheng.survey.tally.persistence;

import java.sql.SQLException;

/** The database did not answer as it should. */
public final class TalliesUnavailable extends RuntimeException {
    public TalliesUnavailable(SQLException cause) {
        super(cause);
    }
}
