package org.jiheng.kit.intake;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.Set;

/** Whether a failure passes by itself: it then is retried without end, and no record is blamed for it. */
final class Transience {
    /** SQLSTATE classes: connection, transaction rolled back, resources, lock not available, operator, system. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

    private Transience() {}

    static boolean of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // what went wrong at a commit is not its cause but suppressed
            if (passing(cause) || Arrays.stream(cause.getSuppressed()).anyMatch(Transience::of)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passing(Throwable cause) {
        return cause instanceof SQLTransientException
                || cause instanceof SQLRecoverableException
                || cause instanceof InterruptedException
                || (cause instanceof SQLException sql && passing(sql.getSQLState()));
    }

    /** The pool reports that it has no connection to give without any SQLSTATE. */
    private static boolean passing(String state) {
        return state == null || state.length() < 2 || PASSING.contains(state.substring(0, 2));
    }
}
