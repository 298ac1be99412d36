package org.jiheng.survey.export;

/**
 * Deals so many things of several kinds into as many places: which place gets which kind follows from the numbers alone,
 * and neighbours of a kind come far apart. Nothing is kept: any place can be asked for.
 */
final class Deal {
    private final long[] counts;
    private final long places;
    private final long step;
    private final long first;

    /** @param turn tells deals of the same numbers apart */
    Deal(long[] counts, long turn) {
        this.counts = counts.clone();
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        places = sum;
        step = stride(places, turn);
        first = places == 0 ? 0 : turn * 7 % places;
    }

    /** Which kind lies at the place. */
    int at(long place) {
        long drawn = (place * step + first) % places;
        int kind = 0;
        while (drawn >= counts[kind]) {
            drawn -= counts[kind];
            kind++;
        }
        return kind;
    }

    /** Coprime to the number of places, so that it visits each once; near the golden section at first. */
    private static long stride(long places, long turn) {
        long stride = Math.max(1, places * (618 + 29 * (turn % 11)) / 1000 % Math.max(1, places));
        while (places > 1 && !Part.coprime(stride, places)) {
            stride = stride % places + 1;
        }
        return stride;
    }
}
