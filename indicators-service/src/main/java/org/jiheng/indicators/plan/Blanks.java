package org.jiheng.indicators.plan;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Blanks of all widths, and what nobody sees, at either end of a name. */
final class Blanks {
    private static final Pattern AT_AN_END = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");

    private Blanks() {}

    static String stripped(String name) {
        return AT_AN_END.matcher(name).replaceAll("");
    }

    /** One spelling of names that look alike: a letter or digit of full width is the same letter or digit. */
    static String compared(String name) {
        return Normalizer.normalize(stripped(name), Normalizer.Form.NFKC);
    }
}
