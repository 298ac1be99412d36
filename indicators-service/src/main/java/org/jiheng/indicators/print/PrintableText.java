package org.jiheng.indicators.print;

import java.util.stream.Collectors;

/** Text as a page can hold it: a control character would make the whole page unreadable as XML. */
public final class PrintableText {
    private static final int SPACE = ' ';

    private PrintableText() {}

    public static String of(String text) {
        return text.codePoints()
                .filter(character -> isPrintable(character))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static boolean isPrintable(int character) {
        int type = Character.getType(character);
        return character >= SPACE
                && type != Character.CONTROL
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED
                && type != Character.PRIVATE_USE;
    }
}
