package org.jiheng.indicators.plan;

import java.util.regex.Pattern;

/** Blanks of all widths, and what nobody sees, at either end of a name. */
final class Blanks {
    private static final Pattern AT_AN_END = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");

    /** ！ to ～, which are ! to ~ in full width. */
    private static final int FIRST_WIDE = '\uff01';

    private static final int LAST_WIDE = '\uff5e';
    private static final int WIDER = FIRST_WIDE - '!';

    private Blanks() {}

    static String stripped(String name) {
        return AT_AN_END.matcher(name).replaceAll("");
    }

    /** One spelling of names that look alike: a letter or digit of full width is the same letter or digit. */
    static String compared(String name) {
        return stripped(name)
                .chars()
                .map(each -> each >= FIRST_WIDE && each <= LAST_WIDE ? each - WIDER : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
