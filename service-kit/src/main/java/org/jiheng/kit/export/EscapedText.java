package org.jiheng.kit.export;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What XML has no place for, as a workbook writes it: U+000D is {@code _x000D_} (ISO/IEC 29500-1, ST_Xstring). */
public final class EscapedText {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern ESCAPED =
            Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f\\ufffe\\uffff]|_(?=x[0-9A-Fa-f]{4}_)");

    private EscapedText() {}

    public static String read(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    public static String written(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(found -> "_x%04X_".formatted((int) found.group().charAt(0)));
    }
}
