package org.jiheng.kit.print;

import java.util.stream.Collectors;

/**
 * Text as a page can hold it: a control character, or half a character, would make the whole page unreadable as XML. What
 * nobody sees, such as a mark of direction, is left out too.
 */
public final class PrintableText {
    private PrintableText() {}

    public static String of(String text) {
        return text.codePoints()
                .filter(character -> isPrintable(character))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** The last two of each plane are no characters, nor are they XML. */
    private static boolean isPrintable(int character) {
        int type = Character.getType(character);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && (character & 0xfffe) != 0xfffe;
    }
}
