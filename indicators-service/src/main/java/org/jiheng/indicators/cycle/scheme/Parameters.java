package org.jiheng.indicators.cycle.scheme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A scheme as parameters: what each place says. Items of a list are called by their code or phase rather than by their
 * place, so that {@code /review/groups/RESIDENTS/weight} means the same in every scheme.
 */
public final class Parameters {
    static final String CLAUSES = "clauses";

    private final Map<String, String> values = new LinkedHashMap<>();

    private Parameters() {}

    /** @param scheme as a document of maps, lists and plain values */
    public static Parameters of(Element scheme) {
        Parameters parameters = new Parameters();
        scheme.members().forEach((name, member) -> {
            if (!name.equals(CLAUSES)) {
                parameters.add("/" + name, member);
            }
        });
        return parameters;
    }

    private void add(String parameter, Element place) {
        if (place.members().isEmpty() && place.items().isEmpty()) {
            values.put(parameter, place.shown());
        }
        place.members().forEach((name, member) -> add(parameter + "/" + name, member));
        List<Element> items = place.items();
        for (int i = 0; i < items.size(); i++) {
            add(parameter + "/" + called(items.get(i), i), items.get(i));
        }
    }

    private static String called(Element item, int place) {
        return item.at("code").text().or(() -> item.at("phase").text()).orElse(String.valueOf(place));
    }

    /** Whether this is a parameter, or a group of them such as {@code /review}. */
    public boolean has(String parameter) {
        return values.keySet().stream().anyMatch(each -> each.equals(parameter) || each.startsWith(parameter + "/"));
    }

    /** What changes on the way to another scheme, in the order of the two. */
    public List<ParameterChange> until(Parameters later, Clauses clauses) {
        List<ParameterChange> changes = new ArrayList<>();
        values.forEach((parameter, before) -> {
            String after = later.values.get(parameter);
            if (!before.equals(after)) {
                changes.add(change(parameter, before, after, clauses));
            }
        });
        later.values.forEach((parameter, after) -> {
            if (!values.containsKey(parameter)) {
                changes.add(change(parameter, null, after, clauses));
            }
        });
        return changes;
    }

    private static ParameterChange change(String parameter, String before, String after, Clauses clauses) {
        return new ParameterChange(
                parameter, Optional.ofNullable(before), Optional.ofNullable(after), clauses.of(parameter));
    }
}
