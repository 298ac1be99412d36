package org.jiheng.scoring.stream.live;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import org.jiheng.scoring.stream.CycleChanges.Beginning;
import org.jiheng.scoring.stream.Scope;

/**
 * One who watches by the stream. It lives on its connection's event loop. While the other side does not read nothing is written
 * and nothing kept; once it reads again it gets what is true then.
 */
final class EventStream implements Watcher {
    /** Heartbeats in a row that could not be written; then the other side is taken to be gone. */
    private static final int MOST_MISSED = 4;
    /** By then whatever answered the request has done so. */
    private static final int ANSWERED_WITHIN_MILLIS = 1_000;

    private final Context context;
    private final HttpServerResponse response;
    private final Right right;
    private final Scope scope;
    private final BooleanSupplier heard;
    private final Function<Right, CompletionStage<Boolean>> holds;
    private final Consumer<EventStream> end;
    private final AtomicBoolean due = new AtomicBoolean();
    private LiveCycle cycle;
    private long turn;
    private long heartbeat;
    private int missed;
    private boolean waiting;
    private boolean ended;

    /**
     * @param heard whether changes are, and nothing told means nothing new; without, whoever watches is to notice
     * @param holds whether the right to watch still does
     * @param end lets go of all that is held for it; called once
     */
    EventStream(
            Streams.Connection connection,
            Scope scope,
            BooleanSupplier heard,
            Function<Right, CompletionStage<Boolean>> holds,
            Consumer<EventStream> end) {
        this.context = connection.context();
        this.response = connection.response();
        this.right = connection.right();
        this.scope = scope;
        this.heard = heard;
        this.holds = holds;
        this.end = end;
    }

    /**
     * @param from the sequence behind which it wants to know what came; 0 for all there is
     * @param letGo of what was needed to begin
     */
    void begin(LiveCycle watched, long from, Duration every, Runnable letGo) {
        response.exceptionHandler(failure -> end());
        response.closeHandler(closed -> end());
        context.runOnContext(now -> {
            if (response.closed()) {
                end();
            }
            if (!ended) {
                cycle = watched;
                // not all at the same moment
                long first = ThreadLocalRandom.current().nextLong(1, every.toMillis() + 1);
                heartbeat = context.owner().setPeriodic(first, every.toMillis(), beat -> beat());
                context.owner().setTimer(ANSWERED_WITHIN_MILLIS, done -> answered(letGo));
                first(from);
            }
        });
    }

    private void answered(Runnable letGo) {
        letGo.run();
        if (response.closed()) {
            end();
        } else if (!ended) {
            // whatever answered has set its own, perhaps after this one's
            response.closeHandler(closed -> end());
        }
    }

    private void first(long from) {
        Beginning beginning = cycle.changes().behind(from, scope);
        turn = beginning.turn();
        if (from == 0) {
            response.write(EventFrames.snapshot(beginning.shown().size()));
        }
        if (!beginning.shown().isEmpty()) {
            response.write(EventFrames.of(cycle.epoch(), beginning.shown()));
        }
        send();
    }

    @Override
    public void moved() {
        if (due.compareAndSet(false, true)) {
            context.runOnContext(now -> {
                due.set(false);
                send();
            });
        }
    }

    private void send() {
        if (cycle == null || ended || waiting) {
            return;
        }
        long upTo = cycle.changes().turn();
        if (upTo > turn) {
            var frames = cycle.frames(turn, upTo, scope);
            turn = upTo;
            if (frames.length() > 0) {
                response.write(frames);
            }
        }
        awaitReader();
    }

    private void awaitReader() {
        if (response.writeQueueFull()) {
            waiting = true;
            response.drainHandler(drained -> {
                waiting = false;
                missed = 0;
                send();
            });
        }
    }

    private void beat() {
        if (waiting) {
            if (++missed == MOST_MISSED) {
                // its end would wait behind what is not read
                response.reset();
                end();
            }
        } else if (heard.getAsBoolean()) {
            response.write(EventFrames.HEARTBEAT);
            awaitReader();
        }
        holds.apply(right).thenAccept(still -> {
            if (!still) {
                gone();
            }
        });
    }

    @Override
    public void gone() {
        context.runOnContext(now -> end());
    }

    private void end() {
        if (!ended) {
            ended = true;
            context.owner().cancelTimer(heartbeat);
            end.accept(this);
            if (!response.ended() && !response.closed()) {
                response.end();
            }
        }
    }
}
