package org.jiheng.kit.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which cells show their number as a day. */
final class CellStyles {
    private static final String PART = "xl/styles.xml";
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");
    private static final Pattern OF_DAYS = Pattern.compile("[yYdDeE]");

    private final List<Boolean> days;

    private CellStyles(List<Boolean> days) {
        this.days = days;
    }

    static CellStyles of(Parts parts) {
        List<Boolean> days = new ArrayList<>();
        Map<String, String> formats = new HashMap<>();
        if (parts.has(PART)) {
            parts.read(PART, xml -> {
                boolean ofCells = false;
                while (xml.next()) {
                    if (xml.begins("numFmt")) {
                        formats.put(
                                String.valueOf(xml.attribute("numFmtId")), String.valueOf(xml.attribute("formatCode")));
                    }
                    if (xml.begins("cellXfs") || xml.ends("cellXfs")) {
                        ofCells = xml.begins("cellXfs");
                    }
                    if (ofCells && xml.begins("xf")) {
                        days.add(showsDays(String.valueOf(xml.attribute("numFmtId")), formats));
                    }
                }
            });
        }
        return new CellStyles(days);
    }

    boolean isDay(String style) {
        return style != null && days.get(Integer.parseInt(style));
    }

    private static boolean showsDays(String id, Map<String, String> formats) {
        String code = formats.get(id);
        if (code == null) {
            // those that need no code; 27 to 31 and 50 to 58 are China's and Japan's
            return id.matches("1[4-7]|22|2[7-9]|3[01]|5[0-8]");
        }
        return !code.contains("General")
                && OF_DAYS.matcher(LITERAL.matcher(code).replaceAll("")).find();
    }
}
