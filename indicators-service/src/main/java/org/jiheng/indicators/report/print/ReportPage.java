package org.jiheng.indicators.report.print;

import java.util.List;

/**
 * Everything that is printed of a report; the template adds nothing of its own but fixed words.
 *
 * @param filedOn null of a draft, like the digest
 * @param dueOn null where the scheme says no day
 * @param lateDays null for a report in time
 */
record ReportPage(
        String title,
        String unitName,
        String cycle,
        int version,
        boolean draft,
        String filedOn,
        String dueOn,
        Long lateDays,
        String digest,
        List<Chapter> chapters) {
    record Chapter(String heading, List<Section> sections) {}

    /** @param heading null where the chapter's says it; @param selfPoints together, of what applies */
    record Section(String heading, List<Row> rows, String maxPoints, String selfPoints, List<String> paragraphs) {
        public boolean isHasRows() {
            return !rows.isEmpty();
        }

        /** Neither words nor figures. */
        public boolean isOpen() {
            return rows.isEmpty() && paragraphs.isEmpty();
        }
    }

    record Row(String name, String target, String actual, String maxPoints, String selfPoints) {}
}
