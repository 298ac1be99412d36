package org.jiheng.indicators.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which indicators of the bureau an indicator of one of its offices serves (§三, §四(二)): those that the bureau itself has
 * promised, by their codes. A line each where they are written as text.
 */
public record Serves(List<String> indicators) {
    public static final int MOST = 16;

    public static final Serves NONE = new Serves(List.of());

    public Serves {
        indicators = List.copyOf(indicators);
    }

    public static Serves ofText(String lines) {
        return new Serves(lines.lines().toList());
    }

    /** Empty where none is served. */
    public Optional<String> text() {
        return indicators.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", indicators));
    }

    Optional<String> namedTwice() {
        Set<String> codes = new HashSet<>();
        return indicators.stream().filter(code -> !codes.add(code)).findFirst();
    }
}
