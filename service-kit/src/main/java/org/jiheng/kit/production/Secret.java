package org.jiheng.kit.production;

import java.util.Locale;
import java.util.regex.Pattern;

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

    private static final Pattern KNOWN_TO_ALL = Pattern.compile("change.?me|password|secret|admin|postgres|jiheng");

    /** Whether somebody could guess it: short, a word of defaults, the user's own name, one letter over and over. */
    boolean isGuessable() {
        String lower = value.toLowerCase(Locale.ROOT);
        return value.length() < SHORTEST
                || KNOWN_TO_ALL.matcher(lower).find()
                || lower.equals(of.toLowerCase(Locale.ROOT))
                || lower.chars().distinct().count() < FEWEST_CHARACTERS;
    }
}
