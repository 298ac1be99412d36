package org.jiheng.survey.wave.persistence;

import java.sql.SQLException;

/** The database did not answer as it should. */
public final class WavesUnavailable extends RuntimeException {
    public WavesUnavailable(SQLException cause) {
        super(cause);
    }
}
