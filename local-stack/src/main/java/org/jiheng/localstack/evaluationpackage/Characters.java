package org.jiheng.localstack.evaluationpackage;

import java.util.OptionalInt;

/** Characters that belong in no text: no database keeps a NUL, and nobody sees the others. */
final class Characters {
    private Characters() {}

    /** The first control character other than tab and line ends, or half of a pair. */
    static OptionalInt unfit(String text) {
        return text.codePoints()
                .filter(c -> c != '\t' && c != '\n' && c != '\r')
                .filter(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE)
                .findFirst();
    }

    static String named(int character) {
        return String.format("U+%04X", character);
    }
}
