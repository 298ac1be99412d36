package org.jiheng.indicators.rows;

import java.util.regex.Pattern;

/** Blanks of all widths, and what nobody sees, at either end of a name. */
public final class Blanks {
    private static final Pattern AT_AN_END = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");

    /** ！ to ～, which are ! to ~ in full width. */
    private static final int FIRST_WIDE = '\uff01';

    private static final int LAST_WIDE = '\uff5e';
    private static final int WIDER = FIRST_WIDE - '!';

    private Blanks() {}

    public static String stripped(String name) {
        return AT_AN_END.matcher(name).replaceAll("");
    }

    /** The name of somebody or something as it is seen; what is nothing but blanks stays as it is. */
    public static String around(String name) {
        String stripped = stripped(name);
        return stripped.isEmpty() ? name : stripped;
    }

    /** One spelling of names that look alike: a letter or digit of full width is the same letter or digit. */
    public static String compared(String name) {
        return stripped(name)
                .chars()
                .map(each -> each >= FIRST_WIDE && each <= LAST_WIDE ? each - WIDER : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
