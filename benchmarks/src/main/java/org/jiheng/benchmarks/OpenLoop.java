package org.jiheng.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import org.HdrHistogram.Histogram;
import org.HdrHistogram.SynchronizedHistogram;

/**
 * Facts that come when they are due, whatever became of those before, and what a subscriber has been told of them. A fact's time
 * begins when it is due.
 */
final class OpenLoop {
    private static final int CONNECTIONS = 25;
    private static final int ANSWERED_WELL = 300;
    private static final long ARRIVES_WITHIN_SECONDS = 30;

    private record Sent(BigDecimal figure, long due, AtomicLong acknowledged) {}

    private record Figures(int unit, int kind) {}

    private final FactSource source;
    private final Map<Figures, Queue<Sent>> waiting = new HashMap<>();
    private final Histogram fromDue = new SynchronizedHistogram(3);
    private final Histogram fromAcknowledged = new SynchronizedHistogram(3);
    private CountDownLatch unseen = new CountDownLatch(0);
    private volatile long lastSeen;

    OpenLoop(FactSource source) {
        this.source = source;
    }

    /** From when it was due to the event. */
    Histogram fromDue() {
        return fromDue;
    }

    /** From the answer to the event; what was seen before it was answered counts as nothing. */
    Histogram fromAcknowledged() {
        return fromAcknowledged;
    }

    /** The subscriber is told that a figure has come to be so much. */
    synchronized void seen(int unit, int kind, BigDecimal figure) {
        long now = System.nanoTime();
        Queue<Sent> sent = waiting.getOrDefault(new Figures(unit, kind), new ArrayDeque<>());
        while (!sent.isEmpty() && sent.peek().figure().compareTo(figure) <= 0) {
            Sent seen = sent.remove();
            fromDue.recordValue(Math.max(0, now - seen.due()));
            long acknowledged = seen.acknowledged().get();
            fromAcknowledged.recordValue(acknowledged == 0 ? 0 : Math.max(0, now - acknowledged));
            lastSeen = now;
            unseen.countDown();
        }
    }

    /** @param rate a second; 0: as fast as they are answered
     *  @return facts a second, from the first to the event that told of the last */
    long run(int facts, long rate) throws Exception {
        source.prepare(facts);
        unseen = new CountDownLatch(facts);
        List<List<Due>> byConnection = shared(facts, rate);
        long begun = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
        Clients.run(CONNECTIONS, client -> send(byConnection.get(client), begun, rate > 0));
        if (!unseen.await(ARRIVES_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(unseen.getCount() + " facts were never told of");
        }
        return facts * 1_000_000_000L / (lastSeen - begun);
    }

    private record Due(Fact fact, long after) {}

    /** A unit's are all on one connection, so that each is answered before the next is sent. */
    private List<List<Due>> shared(int facts, long rate) {
        List<List<Due>> shared = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            shared.add(new ArrayList<>());
        }
        for (int i = 0; i < facts; i++) {
            Fact fact = source.next(i);
            shared.get(fact.unit() % CONNECTIONS).add(new Due(fact, rate == 0 ? 0 : 1_000_000_000L * i / rate));
        }
        return shared;
    }

    private void send(List<Due> facts, long begun, boolean whenDue) throws Exception {
        try (KeptConnections connections = new KeptConnections()) {
            for (Due each : facts) {
                long due = whenDue ? begun + each.after() : Math.max(begun, System.nanoTime());
                awaitTime(due);
                Sent sent = new Sent(each.fact().figure(), due, new AtomicLong());
                synchronized (this) {
                    waiting.computeIfAbsent(
                                    new Figures(each.fact().unit(), each.fact().kind()), of -> new ArrayDeque<>())
                            .add(sent);
                }
                int status = connections.of(each.fact().port()).send(each.fact().request());
                sent.acknowledged().set(System.nanoTime());
                if (status >= ANSWERED_WELL) {
                    throw new IllegalStateException("a fact was answered " + status);
                }
            }
        }
    }

    /** A sleep would be told whole milliseconds only. */
    static void awaitTime(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
