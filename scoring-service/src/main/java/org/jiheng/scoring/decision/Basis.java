package org.jiheng.scoring.decision;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The figures that a decision rests on, by name. They are few, so they are kept as they are: whoever asks why a decision
 * became void reads what changed.
 */
public record Basis(SortedMap<String, String> figures) {
    public Basis {
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    }

    public static Basis of(Map<String, String> figures) {
        return new Basis(new TreeMap<>(figures));
    }

    Basis with(String name, String figure) {
        SortedMap<String, String> more = new TreeMap<>(figures);
        more.put(name, figure);
        return new Basis(more);
    }
}
