package org.jiheng.indicators.cycle.scheme;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which clause of the plan a parameter comes from; one said of a group holds for each of its parameters that has none. */
public final class Clauses {
    private final Map<String, String> clauses = new TreeMap<>();

    private Clauses() {}

    public static Clauses of(Element scheme) {
        Clauses clauses = new Clauses();
        scheme.at(Parameters.CLAUSES)
                .members()
                .forEach((parameter, clause) -> clause.text().ifPresent(text -> clauses.clauses.put(parameter, text)));
        return clauses;
    }

    /** The nearest that is said. */
    public Optional<String> of(String parameter) {
        String group = parameter;
        while (!group.isEmpty() && !clauses.containsKey(group)) {
            group = group.substring(0, group.lastIndexOf('/'));
        }
        return Optional.ofNullable(clauses.get(group));
    }
}
