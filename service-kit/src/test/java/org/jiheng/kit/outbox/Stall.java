package org.jiheng.kit.outbox;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.agroal.api.AgroalDataSource;

/** A place where a thread stops until the test lets it go on. */
final class Stall implements Runnable {
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    @Override
    public void run() {
        reached.countDown();
        await(ended);
    }

    void awaitReached() {
        await(reached);
    }

    void end() {
        ended.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody came");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Reads what there is to send, and stalls before handing it over. */
    static final class StallingRows extends RelayRows {
        private final Stall stall;

        StallingRows(AgroalDataSource database, Stall stall) {
            super(database);
            this.stall = stall;
        }

        @Override
        List<Pending> pending(int limit, String horizon) throws SQLException {
            List<Pending> pending = super.pending(limit, horizon);
            stall.run();
            return pending;
        }
    }
}
