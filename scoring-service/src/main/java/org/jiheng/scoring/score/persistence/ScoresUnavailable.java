package org.jiheng.scoring.score.persistence;

import java.sql.SQLException;

/** The database did not answer; its cause says whether that passes by itself. */
public final class ScoresUnavailable extends RuntimeException {
    public ScoresUnavailable(SQLException cause) {
        super(cause);
    }
}
