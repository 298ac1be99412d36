package org.jiheng.kit.production;

import java.util.Locale;

/**
 * A password as it was given.
 *
 * @param setting the variable it came in
 * @param of whom it lets in
 */
record Secret(String setting, String value, String of) {
    /** Characters; what {@code ./jiheng secrets} makes has 32. */
    private static final int SHORTEST = 12;

    private static final int FEWEST_CHARACTERS = 5;

    /** Whether somebody could guess it: a short one, as defaults are, the user's own name, one letter over and over. */
    boolean isGuessable() {
        String lower = value.toLowerCase(Locale.ROOT);
        return value.length() < SHORTEST
                || lower.equals(of.toLowerCase(Locale.ROOT))
                || lower.chars().distinct().count() < FEWEST_CHARACTERS;
    }
}
