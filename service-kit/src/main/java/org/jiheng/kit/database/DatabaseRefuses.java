package org.jiheng.kit.database;

import java.sql.SQLException;

/** The database is away, or a constraint holds that no rule in the code has named first. */
public final class DatabaseRefuses extends RuntimeException {
    public DatabaseRefuses(SQLException cause) {
        super(cause);
    }
}
