package org.jiheng.scoring.stream;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far somebody has read a cycle's changes.
 *
 * @param epoch within which sequences can be compared
 * @param sequence of the last change that was read; everything up to it was
 */
public record Position(String epoch, long sequence) {
    private static final Pattern TEXT = Pattern.compile("([0-9a-f]{16})-([0-9]{1,18})");

    /** Empty for what is no position: whoever comes with one begins anew. */
    public static Optional<Position> of(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new Position(matcher.group(1), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return epoch + "-" + sequence;
    }
}
