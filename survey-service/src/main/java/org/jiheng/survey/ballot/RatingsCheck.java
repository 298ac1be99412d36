package org.jiheng.survey.ballot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.survey.wave.Questionnaire;

/**
 * Reads {@code unit:letters;unit:letters}: one letter a dimension in the scheme's order, a unit at most once, some or all
 * units (§五(二)). For any number of threads.
 */
public final class RatingsCheck {
    private static final int NONE = -1;

    private final Packing packing;
    private final Map<String, Integer> units = new HashMap<>();
    private final List<String> inOrder;
    private final Map<Integer, Integer> options = new HashMap<>();
    /** The same for letters of ASCII, which nearly all are. */
    private final int[] plain = new int[128];

    private final String letters;

    public RatingsCheck(Questionnaire questionnaire) {
        packing = new Packing(
                questionnaire.units().size(), questionnaire.dimensions().size());
        inOrder = List.copyOf(questionnaire.units());
        inOrder.forEach(unit -> units.put(unit, units.size()));
        Arrays.fill(plain, NONE);
        StringBuilder all = new StringBuilder();
        questionnaire.options().forEach(option -> {
            int letter = option.letter().codePointAt(0);
            if (letter < plain.length) {
                plain[letter] = options.size();
            }
            options.put(letter, options.size());
            all.append(option.letter());
        });
        letters = all.toString();
    }

    /** The packed ratings; what is wrong with them is added to {@code faults}. */
    public byte[] packed(String ratings, String path, List<Fault> faults) {
        byte[] packed = packing.blank();
        int before = faults.size();
        boolean[] rated = new boolean[packing.units()];
        int part = 0;
        int start = 0;
        while (start <= ratings.length()) {
            part++;
            if (part > packing.units()) {
                faults.subList(before, faults.size()).clear();
                faults.add(new Fault(path, "more-ratings-than-units", packing.units()));
                return packed;
            }
            int end = ratings.indexOf(';', start);
            end = end < 0 ? ratings.length() : end;
            int colon = ratings.indexOf(':', start);
            if (colon <= start || colon > end) {
                faults.add(new Fault(path, "malformed-ratings", part));
            } else if (!mark(packed, rated, unit(ratings, start, colon, part - 1), ratings, colon, end)) {
                faults.addAll(faults(ratings.substring(start, colon), ratings.substring(colon + 1, end), rated, path));
            }
            start = end + 1;
        }
        return packed;
    }

    /** Writes one unit's ratings down, unless anything is wrong with them: a city's ballots have millions of them. */
    private boolean mark(byte[] packed, boolean[] rated, int unit, String ratings, int colon, int end) {
        if (unit == NONE || rated[unit] || ratings.codePointCount(colon + 1, end) != packing.dimensions()) {
            return false;
        }
        int place = colon + 1;
        for (int dimension = 0; dimension < packing.dimensions(); dimension++) {
            int letter = ratings.codePointAt(place);
            int option = letter < plain.length ? plain[letter] : options.getOrDefault(letter, NONE);
            if (option == NONE) {
                return false;
            }
            packing.mark(packed, unit, dimension, option);
            place += Character.charCount(letter);
        }
        rated[unit] = true;
        return true;
    }

    /** @param likely which it is where all units are rated in the questionnaire's order, as most sheets have it */
    private int unit(String ratings, int start, int colon, int likely) {
        String expected = inOrder.get(likely);
        return expected.length() == colon - start && ratings.startsWith(expected, start)
                ? likely
                : units.getOrDefault(ratings.substring(start, colon), NONE);
    }

    private List<Fault> faults(String code, String answers, boolean[] rated, String path) {
        List<Fault> faults = new ArrayList<>();
        Integer unit = units.get(code);
        int[] given = answers.codePoints().toArray();
        if (unit == null) {
            faults.add(new Fault(path, "unknown-unit", code));
        } else if (rated[unit]) {
            faults.add(new Fault(path, "unit-twice", code));
        } else {
            rated[unit] = true;
        }
        if (given.length != packing.dimensions()) {
            faults.add(new Fault(path, "wrong-number-of-letters", code, given.length, packing.dimensions()));
        }
        if (!IntStream.of(given).allMatch(options::containsKey)) {
            faults.add(new Fault(path, "unknown-letter", code, letters));
        }
        return faults;
    }
}
