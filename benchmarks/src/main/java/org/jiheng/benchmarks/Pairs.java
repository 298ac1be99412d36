package org.jiheng.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The service and what it is compared with, in pairs, each way round in turn: whatever else the machine does befalls both. */
final class Pairs {
    /** Does something once, and says how long it took, in nanoseconds. */
    @FunctionalInterface
    interface Timed {
        long run() throws Exception;
    }

    private final List<Long> service = new ArrayList<>();
    private final List<Long> direct = new ArrayList<>();
    private int tried;

    /** @param counts false while both warm up */
    void measure(boolean counts, Timed byService, Timed directly) throws Exception {
        boolean directFirst = tried++ % 2 == 0;
        long first = directFirst ? directly.run() : byService.run();
        long second = directFirst ? byService.run() : directly.run();
        if (counts) {
            service.add(directFirst ? second : first);
            direct.add(directFirst ? first : second);
        }
    }

    /** How many times as long the service takes. */
    List<BigDecimal> times() {
        return ratios(service, direct);
    }

    /** What part of the direct way's rate the service reaches. */
    List<BigDecimal> rates() {
        return ratios(direct, service);
    }

    long serviceMillis() {
        return median(service);
    }

    long directMillis() {
        return median(direct);
    }

    private static List<BigDecimal> ratios(List<Long> these, List<Long> those) {
        List<BigDecimal> ratios = new ArrayList<>();
        for (int i = 0; i < these.size(); i++) {
            ratios.add(Figure.ratio(these.get(i), those.get(i)));
        }
        return ratios;
    }

    private static long median(List<Long> nanos) {
        return nanos.stream().sorted().toList().get(nanos.size() / 2) / 1_000_000;
    }
}
