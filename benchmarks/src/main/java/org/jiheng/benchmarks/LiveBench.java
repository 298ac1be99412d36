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
        List<BigDecimal> halves = new ArrayList<>();
        List<BigDecimal> tails = new ArrayList<>();
        List<String> told = new ArrayList<>();
        open(floor, rate);
        open(city, rate);
        for (int round = 0; round < ROUNDS; round++) {
            boolean floorFirst = round % 2 == 0;
            OpenLoop first = open(floorFirst ? floor : city, rate);
            OpenLoop second = open(floorFirst ? city : floor, rate);
            OpenLoop ours = floorFirst ? second : first;
            OpenLoop bare = floorFirst ? first : second;
            halves.add(ratio(ours.fromDue(), bare.fromDue(), 50));
            tails.add(ratio(ours.fromDue(), bare.fromDue(), 99));
            told.add(micros(ours.fromDue()) + ", after its answer " + micros(ours.fromAcknowledged()) + " / "
                    + micros(bare.fromDue()) + ", after its answer " + micros(bare.fromAcknowledged()));
            figures.progress((round + 1) + " of " + ROUNDS + ", µs, the service / nothing: " + told.get(round));
        }
        figures.add(new Figure(
                "fact to event at half of capacity, p50 against the same hops with nothing in them",
                halves,
                new BigDecimal("3"),
                false));
        figures.add(new Figure("the same, p99", tails, new BigDecimal("5"), false));
        figures.tell("fact to event at " + rate + " a second, p50 and p99 in µs, the service / nothing: " + told);
    }

    private static BigDecimal ratio(Histogram these, Histogram those, int percentile) {
        return Figure.ratio(these.getValueAtPercentile(percentile), those.getValueAtPercentile(percentile));
    }

    private static String micros(Histogram histogram) {
        return histogram.getValueAtPercentile(50) / MICROS + " and " + histogram.getValueAtPercentile(99) / MICROS;
    }
}
