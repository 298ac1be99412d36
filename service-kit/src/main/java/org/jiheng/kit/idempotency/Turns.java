package org.jiheng.kit.idempotency;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.kit.limits.TooManyRequests;

/**
 * Lets one of several requests under one key through at a time, in the order they came. Who waits holds neither a thread
 * nor a connection: a few duplicates of one slow request would otherwise keep everybody waiting.
 */
@ApplicationScoped
public class Turns {
    private static final long COME_AGAIN_SECONDS = 1;

    /** By key; the first in a line is the one at work. */
    private final Map<String, Deque<Turn>> lines = new HashMap<>();

    private final int most;
    private final Duration patience;
    private int present;

    Turns(
            @ConfigProperty(name = "jiheng.idempotency.waiting") int most,
            @ConfigProperty(name = "jiheng.idempotency.patience") Duration patience) {
        this.most = most;
        this.patience = patience;
    }

    /** How many requests wait in this process. */
    public synchronized int waiting() {
        return present - lines.size();
    }

    /** @throws TooManyRequests if it would have to wait and too many do already */
    Turn enter(String key) {
        Turn turn = new Turn(key);
        if (join(turn)) {
            turn.come.complete(null);
        } else {
            turn.come.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).whenComplete((come, late) -> {
                if (late != null) {
                    leave(turn);
                }
            });
        }
        return turn;
    }

    /** Whether it is the first in its line. */
    private synchronized boolean join(Turn turn) {
        if (lines.containsKey(turn.key) && waiting() >= most) {
            throw new TooManyRequests(COME_AGAIN_SECONDS);
        }
        Deque<Turn> line = lines.computeIfAbsent(turn.key, k -> new ArrayDeque<>());
        line.add(turn);
        present++;
        return line.peek() == turn;
    }

    private void leave(Turn turn) {
        letThrough(nextAfter(turn));
    }

    private static void letThrough(Turn next) {
        if (next != null) {
            // if its patience ends at this very moment, it leaves by that and lets the one behind it through
            next.come.complete(null);
        }
    }

    private synchronized Turn nextAfter(Turn turn) {
        Deque<Turn> line = lines.get(turn.key);
        boolean wasFirst = line != null && line.peek() == turn;
        if (line == null || !line.remove(turn)) {
            return null;
        }
        present--;
        if (line.isEmpty()) {
            lines.remove(turn.key);
        }
        return wasFirst ? line.peek() : null;
    }

    private synchronized boolean begin(Turn turn) {
        Deque<Turn> line = lines.get(turn.key);
        turn.atWork = line != null && line.peek() == turn;
        return turn.atWork;
    }

    /** Unless it is at work: else another would be too. */
    private void leaveIfIdle(Turn turn) {
        Turn next;
        synchronized (this) {
            if (turn.atWork) {
                return;
            }
            next = nextAfter(turn);
        }
        turn.come.completeExceptionally(new RequestInProgress());
        letThrough(next);
    }

    /** One request's place in the line. */
    final class Turn {
        private final String key;
        private final CompletableFuture<Void> come = new CompletableFuture<>();
        private boolean atWork;

        private Turn(String key) {
            this.key = key;
        }

        /** Completes when it is this request's turn; fails if that takes too long or whoever asked has gone. */
        CompletableFuture<Void> come() {
            return come;
        }

        /** @throws RequestInProgress if whoever asked has gone and another may be at work by now */
        void begin() {
            if (!Turns.this.begin(this)) {
                throw new RequestInProgress();
            }
        }

        void end() {
            leave(this);
        }

        /** The request is over. If its work is not, for whoever asked has gone, the others wait for its end. */
        void answered() {
            leaveIfIdle(this);
        }
    }
}
