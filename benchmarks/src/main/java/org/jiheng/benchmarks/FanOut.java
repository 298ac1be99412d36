package org.jiheng.benchmarks;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

import com.sun.management.UnixOperatingSystemMXBean;
import org.HdrHistogram.Histogram;

/** Ten thousand who watch one instance, beside a bare server of events that has as many. */
final class FanOut {
    private static final int SUBSCRIBERS = 10_000;
    private static final int OTHER_FILES = 2_000;
    private static final int SESSIONS = 2;
    private static final int ROUNDS = 3;
    private static final int EVENTS = 8;
    private static final long FLOOD_MILLIS = 3_000;
    private static final long SETTLE_MILLIS = 1_000;
    private static final long BETWEEN_NANOS = 1_000_000_000L;
    private static final int SMALL_BUFFER = 4_096;

    private final LiveCity city;
    private final Floor floor;
    private int event;

    /** What was seen while all watched one server. */
    private static final class Session {
        private final List<Long> tails = new ArrayList<>();
        private final List<Long> rates = new ArrayList<>();
        private final List<BigDecimal> stalled = new ArrayList<>();
        private long bytes;
        private long residentBytes;
    }

    FanOut(LiveCity city, Floor floor) {
        this.city = city;
        this.floor = floor;
    }

    void measure(Figures figures) throws Exception {
        long files =
                ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getMaxFileDescriptorCount();
        if (files < SUBSCRIBERS + OTHER_FILES) {
            figures.addNotMeasured(
                    "10,000 who watch",
                    "at most " + files + " files may be open; raise ulimit -n to " + (SUBSCRIBERS + OTHER_FILES));
            return;
        }
        List<BigDecimal> tails = new ArrayList<>();
        List<BigDecimal> rates = new ArrayList<>();
        List<BigDecimal> bytes = new ArrayList<>();
        List<BigDecimal> stalled = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            try (ScoringBroadcast scoring = new ScoringBroadcast(city)) {
                boolean bareFirst = i % 2 == 0;
                Session first = session(bareFirst ? new BareBroadcast(floor) : scoring, figures);
                Session second = session(bareFirst ? scoring : new BareBroadcast(floor), figures);
                Session bare = bareFirst ? first : second;
                Session ours = bareFirst ? second : first;
                for (int round = 0; round < ROUNDS; round++) {
                    tails.add(Figure.ratio(ours.tails.get(round), bare.tails.get(round)));
                    rates.add(Figure.ratio(ours.rates.get(round), bare.rates.get(round)));
                }
                bytes.add(Figure.ratio(ours.bytes, bare.bytes));
                stalled.addAll(ours.stalled);
            }
        }
        add(figures, "10,000 watch, an event a second: p99 against a bare server of events", tails, "3", false);
        add(figures, "events a second at saturation against it", rates, "0.5", true);
        add(figures, "heap of one who watches against it", bytes, "2", false);
        add(figures, "p99 of the others beside one who reads nothing, against without", stalled, "1.1", false);
    }

    private static void add(Figures figures, String name, List<BigDecimal> measured, String bound, boolean atLeast) {
        figures.add(new Figure(name, measured, new BigDecimal(bound), atLeast));
    }

    private Session session(Broadcaster server, Figures figures) throws Exception {
        Session session = new Session();
        long before = LiveHeap.of(server.pid());
        long residentBefore = LiveHeap.resident(server.pid());
        try (ManySubscribers all = new ManySubscribers(server.port(), server.watching(), SUBSCRIBERS)) {
            awaitCalm(all);
            session.residentBytes = (LiveHeap.resident(server.pid()) - residentBefore) / SUBSCRIBERS;
            session.bytes = Math.max(1, (LiveHeap.of(server.pid()) - before) / SUBSCRIBERS);
            tail(server, all);
            for (int round = 0; round < ROUNDS; round++) {
                session.tails.add(tail(server, all));
                try (Socket ignored = stalled(server)) {
                    session.rates.add(flooded(server, all));
                    session.stalled.add(Figure.ratio(tail(server, all), session.tails.get(round)));
                }
            }
        }
        String told = server.getClass().getSimpleName() + ": p99 in µs "
                + session.tails.stream().map(nanos -> nanos / 1_000).toList() + ", events a second "
                + session.rates + ", bytes of heap a subscriber " + session.bytes
                + " (the process has grown by " + session.residentBytes + " each), p99 beside one who stalls × "
                + session.stalled;
        figures.progress(told);
        figures.tell(told);
        Thread.sleep(SETTLE_MILLIS);
        return session;
    }

    /** Of one event a second, to all. */
    private long tail(Broadcaster server, ManySubscribers all) throws Exception {
        all.forget();
        long begun = System.nanoTime() + BETWEEN_NANOS;
        for (int i = 0; i < EVENTS; i++) {
            long due = begun + i * BETWEEN_NANOS;
            OpenLoop.awaitTime(due);
            event++;
            all.due(event, due);
            server.tell(event);
        }
        Thread.sleep(SETTLE_MILLIS);
        Histogram latencies = all.latencies();
        if (latencies.getTotalCount() != (long) EVENTS * SUBSCRIBERS) {
            throw new IllegalStateException(latencies.getTotalCount() + " of " + (long) EVENTS * SUBSCRIBERS
                    + " events came within " + SETTLE_MILLIS + " ms");
        }
        return latencies.getValueAtPercentile(99);
    }

    /** Events a second, all together. */
    private static long flooded(Broadcaster server, ManySubscribers all) throws Exception {
        long before = all.events();
        long begun = System.nanoTime();
        server.flood(FLOOD_MILLIS);
        long left = FLOOD_MILLIS - (System.nanoTime() - begun) / 1_000_000;
        Thread.sleep(Math.max(0, left));
        long rate = (all.events() - before) * 1_000_000_000L / (System.nanoTime() - begun);
        awaitCalm(all);
        return rate;
    }

    /** Until what is under way has come. */
    private static void awaitCalm(ManySubscribers all) throws InterruptedException {
        long seen = -1;
        while (all.events() != seen) {
            seen = all.events();
            Thread.sleep(SETTLE_MILLIS);
        }
    }

    /** One who never reads. */
    private static Socket stalled(Broadcaster server) throws Exception {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(SMALL_BUFFER);
        socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
        socket.getOutputStream().write(server.watching());
        return socket;
    }
}
