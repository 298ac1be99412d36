package org.jiheng.indicators.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jiheng.indicators.cycle.scheme.Component;
import org.jiheng.indicators.cycle.scheme.Scheme;
import org.jiheng.indicators.rows.FaultyRows;

/** The sections of a report in their order: how the year went, each component, what is weak, what comes of it. */
public final class Sections {
    public static final String OVERVIEW = "OVERVIEW";
    public static final String PROBLEMS = "PROBLEMS";
    public static final String NEXT_STEPS = "NEXT_STEPS";

    private static final int MOST_CHARACTERS = 50_000;

    private Sections() {}

    public static List<String> of(Scheme scheme) {
        List<String> sections = new ArrayList<>(List.of(OVERVIEW));
        scheme.components().stream().map(Component::code).forEach(sections::add);
        sections.addAll(List.of(PROBLEMS, NEXT_STEPS));
        return sections;
    }

    /** @throws org.jiheng.kit.refusal.Refusal naming each section that no report has, and words that are too many together */
    public static void check(Map<String, String> words, Scheme scheme) {
        FaultyRows faulty = new FaultyRows();
        List<String> known = of(scheme);
        words.keySet().stream()
                .filter(section -> !known.contains(section))
                .sorted()
                .forEach(section -> faulty.add(UnknownSection.RULE, "/words/" + pointer(section), section));
        int characters = words.values().stream().mapToInt(String::length).sum();
        if (characters > MOST_CHARACTERS) {
            faulty.add(WordsTooLong.RULE, "/words", characters, MOST_CHARACTERS);
        }
        faulty.refuse();
    }

    static String pointer(String section) {
        return section.replace("~", "~0").replace("/", "~1");
    }
}
