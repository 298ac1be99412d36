package org.jiheng.survey.export;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Looks for small numbers of answers whose weighted mean is a given one. Most places are filled one after the other, each as
 * near to what is still needed as ten answers can be; the few that are left take denominators without a common divisor,
 * so that their sums lie close together, and are searched from both ends. Whole numbers of 10⁻¹⁵; whoever asks checks what
 * is found exactly.
 */
final class Tuning {
    static final long UNIT = 1_000_000_000_000_000L;

    /** How many places are tuned, and by how many answers at most. */
    private record Effort(int places, int answers, boolean withinTheBallots) {}

    private static final List<Effort> EFFORTS = List.of(
            new Effort(4, 9, true),
            new Effort(6, 9, true),
            new Effort(6, 12, true),
            new Effort(4, 23, true),
            new Effort(4, 40, true),
            new Effort(2, 400, true),
            new Effort(4, 23, false),
            new Effort(4, 40, false),
            new Effort(2, 400, false),
            new Effort(1, 1_000, false));

    private static final int ROUGHLY = 10;
    private static final int MOST_TRIED = 200;

    private final List<Place> places;
    private final long target;
    private final long tolerance;
    private final Predicate<Map<Place, Part>> exactly;

    /** @param exactly whether what was found is right to the last digit */
    Tuning(List<Place> places, long target, long tolerance, Predicate<Map<Place, Part>> exactly) {
        this.places = places.stream()
                .sorted(Comparator.comparing(Place::ballots)
                        .thenComparing(Place::weight)
                        .reversed())
                .toList();
        this.target = target;
        this.tolerance = tolerance;
        this.exactly = exactly;
    }

    /** Empty where all efforts were in vain. */
    Map<Place, Part> parts() {
        for (Effort effort : EFFORTS) {
            Map<Place, Part> found = parts(effort);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Map.of();
    }

    private Map<Place, Part> parts(Effort effort) {
        int tuned = Math.min(effort.places, places.size());
        Map<Place, Part> roughly = roughly(places.subList(tuned, places.size()));
        long left = target - worth(roughly);
        List<Combination> first = combinations(places.subList(0, tuned / 2), effort);
        List<Combination> second = combinations(places.subList(tuned / 2, tuned), effort);
        return met(first, second, left, roughly);
    }

    /** Each makes up for what the ones before it missed. */
    private Map<Place, Part> roughly(List<Place> some) {
        Map<Place, Part> roughly = new LinkedHashMap<>();
        long weight = 0;
        long reached = 0;
        for (Place place : some) {
            weight += place.weight();
            Part part = nearest(share(weight) - reached, place);
            roughly.put(place, part);
            reached += worth(place, part);
        }
        return roughly;
    }

    /** That part of the target which places of this weight bring. */
    private long share(long weight) {
        return BigInteger.valueOf(target)
                .multiply(BigInteger.valueOf(weight))
                .divide(BigInteger.valueOf(UNIT))
                .longValueExact();
    }

    private static Part nearest(long needed, Place place) {
        int answers = (int) Math.min(ROUGHLY, place.ballots());
        long highest = (needed * answers + place.weight() / 2) / place.weight();
        return new Part((int) Math.max(0, Math.min(answers, highest)), answers);
    }

    /** Parts for some places, and what they bring together. */
    private record Combination(long worth, List<Part> parts) {
        Combination and(long more, Part part) {
            List<Part> all = new ArrayList<>(parts);
            all.add(part);
            return new Combination(worth + more, all);
        }
    }

    private static List<Combination> combinations(List<Place> some, Effort effort) {
        List<Combination> all = List.of(new Combination(0, List.of()));
        for (Place place : some) {
            long most = effort.withinTheBallots ? Math.min(effort.answers, place.ballots()) : effort.answers;
            List<Combination> more = new ArrayList<>();
            for (Part part : Part.of((int) most)) {
                long worth = worth(place, part);
                for (Combination before : all) {
                    more.add(before.and(worth, part));
                }
            }
            all = more;
        }
        return all;
    }

    /** From both ends: one list from its least on, the other from its most. */
    private Map<Place, Part> met(
            List<Combination> first, List<Combination> second, long left, Map<Place, Part> roughly) {
        List<Combination> upwards =
                first.stream().sorted(Comparator.comparing(Combination::worth)).toList();
        List<Combination> downwards =
                second.stream().sorted(Comparator.comparing(Combination::worth)).toList();
        int tried = 0;
        int high = downwards.size() - 1;
        for (Combination low : upwards) {
            while (high >= 0 && low.worth + downwards.get(high).worth > left + tolerance) {
                high--;
            }
            for (int i = high; i >= 0 && low.worth + downwards.get(i).worth >= left - tolerance; i--) {
                Map<Place, Part> found = together(roughly, low, downwards.get(i));
                if (exactly.test(found)) {
                    return found;
                }
                if (++tried == MOST_TRIED) {
                    return Map.of();
                }
            }
        }
        return Map.of();
    }

    private Map<Place, Part> together(Map<Place, Part> roughly, Combination low, Combination high) {
        Map<Place, Part> found = new LinkedHashMap<>(roughly);
        List<Part> parts = new ArrayList<>(low.parts);
        parts.addAll(high.parts);
        for (int i = 0; i < parts.size(); i++) {
            found.put(places.get(i), parts.get(i));
        }
        return found;
    }

    private static long worth(Map<Place, Part> parts) {
        return parts.entrySet().stream()
                .mapToLong(each -> worth(each.getKey(), each.getValue()))
                .sum();
    }

    private static long worth(Place place, Part part) {
        return (place.weight() * part.highest() + part.answers() / 2) / part.answers();
    }
}
