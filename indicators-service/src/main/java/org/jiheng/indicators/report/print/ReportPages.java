package org.jiheng.indicators.report.print;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jiheng.indicators.cycle.scheme.Component;
import org.jiheng.indicators.cycle.scheme.Scheme;
import org.jiheng.indicators.figures.UnitFigures.Figure;
import org.jiheng.indicators.report.Reports.Filed;
import org.jiheng.indicators.report.Sections;
import org.jiheng.indicators.report.application.ReadReports.Whole;
import org.jiheng.kit.print.PrintableText;

/** Lays a report out: how the year went, each component with its figures, what is weak, what comes of it. */
final class ReportPages {
    private static final List<String> NUMERALS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final String NOT_APPLICABLE = "不适用";

    private final Whole whole;
    private final Scheme scheme;

    private ReportPages(Whole whole) {
        this.whole = whole;
        this.scheme = whole.cycle().scheme();
    }

    static ReportPage of(Whole whole) {
        return new ReportPages(whole).page();
    }

    private ReportPage page() {
        String unitName = PrintableText.of(whole.content().figures().unitName());
        Optional<Filed> filed = whole.filed();
        return new ReportPage(
                true,
                true,
                unitName + scheme.year() + "年度绩效自评报告",
                unitName,
                whole.cycle().id(),
                whole.content().version(),
                filed.isEmpty(),
                filed.map(each -> DAY.format(each.act().occurredOn())).orElse(null),
                whole.dueOn().map(DAY::format).orElse(null),
                whole.daysLate() == 0 ? null : whole.daysLate(),
                filed.map(Filed::digest).orElse(null),
                List.of(
                        chapter(0, "总体情况", words(Sections.OVERVIEW)),
                        new ReportPage.Chapter(NUMERALS.get(1) + "、各部分自评情况", components()),
                        chapter(2, "存在问题", words(Sections.PROBLEMS)),
                        chapter(3, "改进措施", words(Sections.NEXT_STEPS))));
    }

    private static ReportPage.Chapter chapter(int place, String name, List<String> paragraphs) {
        return new ReportPage.Chapter(
                NUMERALS.get(place) + "、" + name,
                List.of(new ReportPage.Section(null, List.of(), null, null, paragraphs)));
    }

    private List<ReportPage.Section> components() {
        List<ReportPage.Section> sections = new ArrayList<>();
        for (Component component : scheme.components()) {
            List<Figure> figures = whole.content().figures().indicators().stream()
                    .filter(figure -> figure.component().equals(component.code()))
                    .toList();
            String name = PrintableText.of(scheme.componentName(component.code()));
            sections.add(new ReportPage.Section(
                    "(" + numeral(sections.size()) + ")" + name,
                    rows(figures),
                    sum(figures, figure -> Optional.of(figure.maxPoints())),
                    sum(figures, Figure::selfPoints),
                    words(component.code())));
        }
        return sections;
    }

    private static String numeral(int place) {
        return place < NUMERALS.size() ? NUMERALS.get(place) : String.valueOf(place + 1);
    }

    private static List<ReportPage.Row> rows(List<Figure> figures) {
        return IntStream.range(0, figures.size())
                .mapToObj(i -> row(i + 1, figures.get(i)))
                .toList();
    }

    private static ReportPage.Row row(int number, Figure figure) {
        String measure = figure.unitOfMeasure().map(PrintableText::of).orElse("");
        return new ReportPage.Row(
                number,
                PrintableText.of(figure.name()),
                figure.target()
                        .map(target -> PrintableText.of(target) + measure)
                        .orElse("—"),
                figure.actual().map(actual -> actual + measure).orElse("—"),
                figure.maxPoints(),
                figure.applicable() ? figure.selfPoints().orElse("—") : NOT_APPLICABLE);
    }

    private static String sum(List<Figure> figures, Function<Figure, Optional<String>> points) {
        return figures.stream()
                .filter(Figure::applicable)
                .flatMap(figure -> points.apply(figure).stream())
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add)
                .toPlainString();
    }

    private List<String> words(String section) {
        return Optional.ofNullable(whole.content().words().get(section)).stream()
                .flatMap(text -> Arrays.stream(text.split("\\R")))
                .map(PrintableText::of)
                .filter(paragraph -> !paragraph.isBlank())
                .toList();
    }
}
