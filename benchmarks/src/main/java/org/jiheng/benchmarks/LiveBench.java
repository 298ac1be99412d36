package org.jiheng.benchmarks;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.HdrHistogram.Histogram;

/** From a fact to whoever watches, one and ten thousand of them. */
final class LiveBench {
    private static final int WARM_FACTS = 1_000;
    private static final int WARM_ROUNDS = 3;
    private static final int CAPACITY_FACTS = 1_500;
    private static final int ROUNDS = 5;
    private static final int SECONDS = 6;
    private static final long MICROS = 1_000;
    private static final BigDecimal MOST_AT_P50 = new BigDecimal("3");
    private static final BigDecimal MOST_AT_P99 = new BigDecimal("5");

    private final LiveCity city;
    private final Floor floor;

    LiveBench(BenchedSystem system, Path root) throws Exception {
        this.city = new LiveCity(system, root);
        this.floor = system.startFloor();
    }

    void measure(Figures figures) throws Exception {
        city.open();
        long capacity = capacity(figures);
        measureLatency(Math.max(1, capacity / 2), figures);
        new FanOut(city, floor).measure(figures);
    }

    /** Facts a second that the services take and tell of; what has just been started is slow. */
    private long capacity(Figures figures) throws Exception {
        for (int round = 0; round < WARM_ROUNDS; round++) {
            figures.progress("warming up, " + (round + 1) + " of " + WARM_ROUNDS + ": " + run(city, WARM_FACTS, 0)
                    + " facts a second; without anything in the hops " + run(floor, WARM_FACTS, 0));
        }
        long capacity = run(city, CAPACITY_FACTS, 0);
        figures.tell("facts a second, from the request to the event: " + capacity + "; without anything in the hops "
                + run(floor, CAPACITY_FACTS, 0));
        return capacity;
    }

    private static long run(FactSource source, int facts, long rate) throws Exception {
        OpenLoop loop = new OpenLoop(source);
        try (StreamedEvents watching = source.subscribe(loop)) {
            return loop.run(facts, rate);
        }
    }

    private static OpenLoop open(FactSource source, long rate) throws Exception {
        OpenLoop loop = new OpenLoop(source);
        try (StreamedEvents watching = source.subscribe(loop)) {
            loop.run((int) rate * SECONDS, rate);
        }
        return loop;
    }

    private void measureLatency(long rate, Figures figures) throws Exception {
        Ratios fromDue = new Ratios("fact due to event at half of capacity");
        Ratios fromAcknowledged = new Ratios("fact acknowledged to event at half of capacity");
        List<String> told = new ArrayList<>();
        open(floor, rate);
        open(city, rate);
        for (int round = 0; round < ROUNDS; round++) {
            boolean floorFirst = round % 2 == 0;
            OpenLoop first = open(floorFirst ? floor : city, rate);
            OpenLoop second = open(floorFirst ? city : floor, rate);
            OpenLoop ours = floorFirst ? second : first;
            OpenLoop bare = floorFirst ? first : second;
            fromDue.add(ours.fromDue(), bare.fromDue());
            fromAcknowledged.add(ours.fromAcknowledged(), bare.fromAcknowledged());
            told.add(micros(ours.fromDue()) + ", after its answer " + micros(ours.fromAcknowledged()) + " / "
                    + micros(bare.fromDue()) + ", after its answer " + micros(bare.fromAcknowledged()));
            figures.progress((round + 1) + " of " + ROUNDS + ", µs, the service / nothing: " + told.get(round));
        }
        fromDue.tell(figures);
        fromAcknowledged.tell(figures);
        figures.tell("fact to event at " + rate + " a second, p50 and p99 in µs, the service / nothing: " + told);
    }

    /** How many times as long it takes as through the same hops with nothing in them, round by round. */
    private record Ratios(String what, List<BigDecimal> halves, List<BigDecimal> tails) {
        Ratios(String what) {
            this(what, new ArrayList<>(), new ArrayList<>());
        }

        void add(Histogram ours, Histogram bare) {
            halves.add(ratio(ours, bare, 50));
            tails.add(ratio(ours, bare, 99));
        }

        /** What the bare hops take less than a microsecond for is not measured any finer. */
        private static BigDecimal ratio(Histogram ours, Histogram bare, int percentile) {
            return Figure.ratio(
                    ours.getValueAtPercentile(percentile), Math.max(MICROS, bare.getValueAtPercentile(percentile)));
        }

        void tell(Figures figures) {
            figures.add(
                    new Figure(what + ", p50 against the same hops with nothing in them", halves, MOST_AT_P50, false));
            figures.add(new Figure("the same, p99", tails, MOST_AT_P99, false));
        }
    }

    private static String micros(Histogram histogram) {
        return histogram.getValueAtPercentile(50) / MICROS + " and " + histogram.getValueAtPercentile(99) / MICROS;
    }
}
