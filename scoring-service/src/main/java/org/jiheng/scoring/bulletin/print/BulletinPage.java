package org.jiheng.scoring.bulletin.print;

import java.util.List;

/**
 * What stands on the pages of a bulletin, as text.
 *
 * @param head in red, a body a line: joint ones stand below each other
 * @param headSize of it, in points: a long name is set smaller
 * @param heading the title in lines
 * @param addressees null if it names none
 * @param tiers a table of the first annex each
 */
record BulletinPage(
        List<String> head,
        int headSize,
        String number,
        String title,
        List<String> heading,
        String addressees,
        List<Section> sections,
        List<String> bodies,
        String issuedOn,
        String source,
        List<TierTable> tiers,
        List<FiguresRow> figures) {
    BulletinPage {
        head = List.copyOf(head);
        heading = List.copyOf(heading);
        bodies = List.copyOf(bodies);
        sections = List.copyOf(sections);
        tiers = List.copyOf(tiers);
        figures = List.copyOf(figures);
    }

    /** @param heading null of the beginning and the end */
    record Section(String heading, List<String> paragraphs) {
        Section {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    record TierTable(String id, String name, List<UnitRow> rows) {
        TierTable {
            rows = List.copyOf(rows);
        }
    }

    record UnitRow(
            String rank, String name, String indicators, String review, String deduction, String total, String grade) {}

    record FiguresRow(
            String tier,
            String units,
            String excellent,
            String good,
            String average,
            String open,
            String highest,
            String lowest,
            String median) {}
}
