package org.jiheng.survey.ballot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.survey.wave.Questionnaire;

/**
 * Reads {@code unit:letters;unit:letters}: one letter a dimension in the scheme's order, a unit at most once, some or all
 * units (§五(二)).
 */
final class RatingsCheck {
    private final Packing packing;
    private final Map<String, Integer> units = new HashMap<>();
    private final Map<Integer, Integer> options = new HashMap<>();
    private final String letters;

    RatingsCheck(Questionnaire questionnaire) {
        packing = new Packing(
                questionnaire.units().size(), questionnaire.dimensions().size());
        questionnaire.units().forEach(unit -> units.put(unit, units.size()));
        StringBuilder all = new StringBuilder();
        questionnaire.options().forEach(option -> {
            options.put(option.letter().codePointAt(0), options.size());
            all.append(option.letter());
        });
        letters = all.toString();
    }

    /** The packed ratings; what is wrong with them is added to {@code faults}. */
    byte[] packed(String ratings, String path, List<Fault> faults) {
        byte[] packed = packing.blank();
        Set<String> rated = new HashSet<>();
        // One part more than there are units is enough to know
        List<String> parts = List.of(ratings.split(";", packing.units() + 1));
        if (parts.size() > packing.units()) {
            faults.add(new Fault(path, "more-ratings-than-units", packing.units()));
            return packed;
        }
        for (int i = 0; i < parts.size(); i++) {
            int colon = parts.get(i).indexOf(':');
            if (colon <= 0) {
                faults.add(new Fault(path, "malformed-ratings", i + 1));
                continue;
            }
            String unit = parts.get(i).substring(0, colon);
            int[] answers = parts.get(i).substring(colon + 1).codePoints().toArray();
            List<Fault> found = faults(unit, answers, rated.add(unit), path);
            faults.addAll(found);
            if (found.isEmpty()) {
                mark(packed, units.get(unit), answers);
            }
        }
        return packed;
    }

    private List<Fault> faults(String unit, int[] answers, boolean first, String path) {
        List<Fault> faults = new ArrayList<>();
        if (!units.containsKey(unit)) {
            faults.add(new Fault(path, "unknown-unit", unit));
        }
        if (!first) {
            faults.add(new Fault(path, "unit-twice", unit));
        }
        if (answers.length != packing.dimensions()) {
            faults.add(new Fault(path, "wrong-number-of-letters", unit, answers.length, packing.dimensions()));
        }
        if (!IntStream.of(answers).allMatch(options::containsKey)) {
            faults.add(new Fault(path, "unknown-letter", unit, letters));
        }
        return faults;
    }

    private void mark(byte[] packed, int unit, int[] answers) {
        for (int dimension = 0; dimension < answers.length; dimension++) {
            packing.mark(packed, unit, dimension, options.get(answers[dimension]));
        }
    }
}
