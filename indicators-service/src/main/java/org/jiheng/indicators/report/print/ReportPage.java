package org.jiheng.indicators.report.print;

import java.util.List;

/**
 * Everything that is printed of a report, or of a part of it; the template adds nothing of its own but fixed words.
 *
 * @param opens whether the title stands on it; @param closes whether the signature does
 * @param filedOn null of a draft, like the digest
 * @param dueOn null where the scheme says no day
 * @param lateDays null for a report in time
 */
record ReportPage(
        boolean opens,
        boolean closes,
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
    ReportPage part(boolean isFirst, boolean isLast, List<Chapter> ofIt) {
        return new ReportPage(
                isFirst, isLast, title, unitName, cycle, version, draft, filedOn, dueOn, lateDays, digest, ofIt);
    }

    /** @param heading null where it stands in the part before */
    record Chapter(String heading, List<Section> sections) {}

    /**
     * @param heading null where the chapter's says it, or the part before
     * @param maxPoints together, like the self-assessed points, of what applies; null where more rows follow in the next part
     */
    record Section(String heading, List<Row> rows, String maxPoints, String selfPoints, List<String> paragraphs) {
        public boolean isHasRows() {
            return !rows.isEmpty();
        }

        /** Neither words nor figures. */
        public boolean isOpen() {
            return rows.isEmpty() && paragraphs.isEmpty();
        }
    }

    /** @param number from 1 in its section */
    record Row(int number, String name, String target, String actual, String maxPoints, String selfPoints) {
        int characters() {
            return name.length() + target.length() + actual.length();
        }
    }
}
