package org.jiheng.scoring.bulletin.print;

import java.util.List;

/**
 * What stands on the pages of a bulletin, as text.
 *
 * @param headSize of the red head, in points: a long name is set smaller
 * @param addressees null if it names none
 * @param tiers a table of the first annex each
 */
record BulletinPage(
        String head,
        int headSize,
        String number,
        String title,
        String addressees,
        List<Section> sections,
        String body,
        String issuedOn,
        String source,
        List<TierTable> tiers,
        List<FiguresRow> figures) {
    BulletinPage {
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
