package org.jiheng.localstack.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C, or whatever else ends this program from outside. What breaks from then on is no failure. */
final class Ending {
    // a signal to the whole group may end the services a moment before this program hears of it
    private static final long HEARD_WITHIN_MILLIS = 1_000;

    private final CountDownLatch begun = new CountDownLatch(1);
    private volatile boolean awaited;

    /** @param close what is to be done then */
    void await(Runnable close) {
        awaited = true;
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            begin();
                            close.run();
                        },
                        "stack-close"));
    }

    void begin() {
        begun.countDown();
    }

    boolean hasBegun() {
        return begun.getCount() == 0;
    }

    /** Whether something that has just failed did so because everything ends. */
    boolean explainsAFailure() {
        try {
            return awaited && begun.await(HEARD_WITHIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
