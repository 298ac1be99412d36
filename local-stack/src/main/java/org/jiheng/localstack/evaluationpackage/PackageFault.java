package org.jiheng.localstack.evaluationpackage;

import java.util.List;

import org.jiheng.localstack.terminal.Words;

/**
 * One thing wrong with a package.
 *
 * @param line counted from 1, the header's line; 0 where the file as a whole is meant
 * @param column the column's name, or a JSON pointer into scheme.json; empty where the row or file is meant
 * @param rule slug of the message {@code fault.<rule>}
 */
public record PackageFault(String file, int line, String column, String rule, List<Object> arguments) {
    private static final int SHOWN = 60;

    static PackageFault ofScheme(String pointer, String rule, Object... arguments) {
        return new PackageFault(SchemeFile.NAME, 0, pointer, rule, List.of(arguments));
    }

    /** A value, or its beginning. */
    static String shown(String value) {
        return value.codePointCount(0, value.length()) <= SHOWN
                ? value
                : value.substring(0, value.offsetByCodePoints(0, SHOWN)) + "…";
    }

    public String describe(Words words) {
        StringBuilder place = new StringBuilder(file);
        if (line > 0) {
            place.append(':').append(line);
        }
        if (!column.isEmpty()) {
            place.append(' ').append(column);
        }
        return place + ": " + words.text("fault." + rule, arguments.toArray());
    }
}
