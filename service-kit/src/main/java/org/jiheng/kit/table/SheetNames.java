package org.jiheng.kit.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The sheets of a workbook.
 *
 * @param from1904 whether days are counted from 1904, as spreadsheets on a Macintosh once did
 */
record SheetNames(String firstPart, List<String> others, boolean from1904) {
    private static final String FOLDER = "xl/";
    private static final int OTHERS = 100;

    static SheetNames of(Parts parts) {
        List<String> names = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        boolean[] from1904 = {false};
        parts.read(FOLDER + "workbook.xml", xml -> {
            while (xml.next()) {
                if (xml.begins("workbookPr")) {
                    String given = xml.attribute("date1904");
                    from1904[0] = "1".equals(given) || "true".equals(given);
                }
                if (xml.begins("sheet")) {
                    names.add(String.valueOf(xml.attribute("name")));
                    ids.add(String.valueOf(xml.attribute("/relationships", "id")));
                }
            }
        });
        String target = ids.isEmpty() ? null : targets(parts).get(ids.get(0));
        if (target == null) {
            throw new TableUnreadable("no-workbook");
        }
        return new SheetNames(part(target), names.stream().skip(1).limit(OTHERS).toList(), from1904[0]);
    }

    private static Map<String, String> targets(Parts parts) {
        Map<String, String> targets = new HashMap<>();
        parts.read(FOLDER + "_rels/workbook.xml.rels", xml -> {
            while (xml.next()) {
                if (xml.begins("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
                    targets.put(String.valueOf(xml.attribute("Id")), String.valueOf(xml.attribute("Target")));
                }
            }
        });
        return targets;
    }

    private static String part(String target) {
        return target.startsWith("/") ? target.substring(1) : FOLDER + target;
    }
}
