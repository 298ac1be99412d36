package org.jiheng.localstack.doctor;

import java.util.ArrayList;
import java.util.List;

import org.jiheng.localstack.terminal.Words;

/**
 * What a check has seen.
 *
 * @param key of its words, {@code doctor.<key>}; where something is wrong {@code doctor.<key>.remedy} says what to do
 */
public record Observation(boolean well, String key, List<Object> arguments) {
    static Observation well(String key, Object... arguments) {
        return new Observation(true, key, List.of(arguments));
    }

    static Observation wrong(String key, Object... arguments) {
        return new Observation(false, key, List.of(arguments));
    }

    public List<String> lines(Words words) {
        Object[] given = arguments.toArray();
        List<String> lines = new ArrayList<>();
        lines.add((well ? "  ok  " : "  !!  ") + words.text("doctor." + key, given));
        if (!well) {
            lines.add("      → " + words.text("doctor." + key + ".remedy", given));
        }
        return lines;
    }
}
