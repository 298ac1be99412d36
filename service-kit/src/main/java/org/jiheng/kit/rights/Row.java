package org.jiheng.kit.rights;

import java.util.Map;
import java.util.TreeMap;

import org.jiheng.kit.identity.Claims;

/** What rights depend on in one row: its attributes, by the claim they are compared with. */
public record Row(Map<String, String> attributes) {
    public Row {
        attributes = Map.copyOf(attributes);
    }

    public static Row of(String claim, String value) {
        return new Row(Map.of(claim, value));
    }

    public static Row ofJurisdiction(String jurisdiction) {
        return of(Claims.JURISDICTION, jurisdiction);
    }

    public Row with(String claim, String value) {
        Map<String, String> more = new TreeMap<>(attributes);
        more.put(claim, value);
        return new Row(more);
    }

    /** @throws IllegalStateException if it was left out: a bound must never hold because nobody looked */
    String get(String claim) {
        String value = attributes.get(claim);
        if (value == null) {
            throw new IllegalStateException("The row says no " + claim + ", which a right depends on: " + attributes);
        }
        return value;
    }
}
