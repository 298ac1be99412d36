package org.jiheng.indicators.testing;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jboss.logmanager.ExtLogRecord;

/** Counts what requests ask of the database, as the driver itself tells it; what the service does by itself is left out. */
public final class Statements {
    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    private Statements() {}

    /** How many statements a request takes, each row of a batch counted. */
    public static int of(Runnable request) {
        return count("FE=> Execute", request);
    }

    /** How many rows a request is given by the database. */
    public static int rowsOf(Runnable request) {
        return count("<=BE DataRow", request);
    }

    private static int count(String message, Runnable request) {
        Counting counting = new Counting(message);
        Level before = DRIVER.getLevel();
        DRIVER.setLevel(Level.FINEST);
        DRIVER.addHandler(counting);
        try {
            request.run();
        } finally {
            DRIVER.removeHandler(counting);
            DRIVER.setLevel(before);
        }
        return counting.seen.get();
    }

    private static final class Counting extends Handler {
        private final AtomicInteger seen = new AtomicInteger();
        private final String message;

        private Counting(String message) {
            this.message = message;
        }

        @Override
        public void publish(LogRecord said) {
            boolean ofRequest = said instanceof ExtLogRecord record
                    && record.getThreadName().startsWith("executor-thread");
            if (ofRequest && said.getMessage().contains(message)) {
                seen.incrementAndGet();
            }
        }

        @Override
        public void flush() {
            // nothing is kept
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
