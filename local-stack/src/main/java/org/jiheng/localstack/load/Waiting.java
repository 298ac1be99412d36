package org.jiheng.localstack.load;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.jiheng.localstack.terminal.Trouble;

/** Asks again until something has come true, but not for ever. */
final class Waiting {
    private static final Duration BETWEEN = Duration.ofMillis(200);

    private Waiting() {}

    /** @param message what to say when the time is over, with its arguments */
    static void until(BooleanSupplier condition, Duration atMost, String message, Object... arguments) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new Trouble(message, arguments);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("wait.interrupted");
        }
    }
}
