package org.jiheng.kit.idempotency;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets one of several duplicates in this process through at a time, before it takes a connection: otherwise a few
 * duplicates of one slow request hold the whole pool while they wait for the database's lock.
 */
final class OneAtATime {
    private static final class Gate {
        private final Semaphore open = new Semaphore(1);
        private int users;
    }

    private final Map<String, Gate> gates = new ConcurrentHashMap<>();
    private final Duration patience;

    OneAtATime(Duration patience) {
        this.patience = patience;
    }

    /** @throws RequestInProgress if its turn does not come in time */
    <T> T run(String key, Supplier<T> work) {
        Gate gate = gates.compute(key, (k, known) -> entered(known));
        try {
            if (!gate.open.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new RequestInProgress();
            }
            try {
                return work.get();
            } finally {
                gate.open.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RequestInProgress();
        } finally {
            gates.compute(key, (k, known) -> left(known));
        }
    }

    private static Gate entered(Gate known) {
        Gate gate = known == null ? new Gate() : known;
        gate.users++;
        return gate;
    }

    private static Gate left(Gate gate) {
        gate.users--;
        return gate.users == 0 ? null : gate;
    }
}
