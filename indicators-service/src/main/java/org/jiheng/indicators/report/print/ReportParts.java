package org.jiheng.indicators.report.print;

import java.util.ArrayList;
import java.util.List;

import org.jiheng.indicators.report.print.ReportPage.Chapter;
import org.jiheng.indicators.report.print.ReportPage.Row;
import org.jiheng.indicators.report.print.ReportPage.Section;

/** Cuts a report between the rows of its tables: laid out at once, some thousand of them would take all the memory there is. */
final class ReportParts {
    private static final int MOST_ROWS = 250;
    private static final int MOST_CHARACTERS = 25_000;

    private final List<List<Chapter>> parts = new ArrayList<>(List.of(new ArrayList<>()));
    private int rows;
    private int characters;

    private ReportParts() {}

    static List<ReportPage> of(ReportPage whole) {
        ReportParts cut = new ReportParts();
        whole.chapters().forEach(cut::add);
        int last = cut.parts.size() - 1;
        List<ReportPage> pages = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            pages.add(whole.part(i == 0, i == last, cut.parts.get(i)));
        }
        return pages;
    }

    private void add(Chapter chapter) {
        open(chapter.heading());
        chapter.sections().forEach(this::add);
    }

    private void open(String heading) {
        parts.get(parts.size() - 1).add(new Chapter(heading, new ArrayList<>()));
    }

    private void add(Section section) {
        String heading = section.heading();
        List<Row> table = new ArrayList<>();
        for (Row row : section.rows()) {
            if (isFull(row)) {
                put(new Section(heading, List.copyOf(table), null, null, List.of()));
                heading = null;
                table.clear();
                begin();
            }
            table.add(row);
            rows++;
            characters += row.characters();
        }
        put(new Section(heading, table, section.maxPoints(), section.selfPoints(), section.paragraphs()));
    }

    private boolean isFull(Row next) {
        return rows == MOST_ROWS || characters + next.characters() > MOST_CHARACTERS;
    }

    private void begin() {
        parts.add(new ArrayList<>());
        open(null);
        rows = 0;
        characters = 0;
    }

    private void put(Section section) {
        List<Chapter> part = parts.get(parts.size() - 1);
        part.get(part.size() - 1).sections().add(section);
    }
}
