package org.jiheng.kit.database;

import java.util.List;

/** Rows as PostgreSQL's COPY reads them: a line each, columns parted by tabs. */
final class CopyText {
    private static final String NOTHING = "\\N";

    private CopyText() {}

    static String of(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                if (i > 0) {
                    text.append('\t');
                }
                append(row.get(i), text);
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static void append(String value, StringBuilder text) {
        if (value == null) {
            text.append(NOTHING);
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            switch (character) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(character);
            }
        }
    }
}
