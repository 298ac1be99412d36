package org.jiheng.indicators.report;

import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

import org.jiheng.indicators.cycle.scheme.Scheme;
import org.jiheng.indicators.figures.UnitFigures;
import org.jiheng.indicators.figures.UnitFigures.Figure;
import org.jiheng.indicators.rows.FaultyRows;

/** What may be put on paper: only so much, and of characters that the font can draw. */
public final class PrintedReport {
    /** Some thousand pages, which is as many as is worth waiting for. */
    private static final int MOST_CHARACTERS = 300_000;

    private static final int NAMED_OF_A_TEXT = 10;

    private final IntPredicate drawn;
    private final FaultyRows faulty = new FaultyRows();

    private PrintedReport(IntPredicate drawn) {
        this.drawn = drawn;
    }

    /** @throws org.jiheng.kit.refusal.Refusal naming each text, place and character that {@code drawn} does not hold for */
    public static void check(Map<String, String> words, UnitFigures figures, Scheme scheme, IntPredicate drawn) {
        refuseTooLong(words, figures);
        PrintedReport report = new PrintedReport(drawn);
        report.addWords(words);
        report.add("/unitName", figures.unitName());
        scheme.components()
                .forEach(component -> report.add(
                        "/components/" + Sections.pointer(component.code()), scheme.componentName(component.code())));
        figures.indicators().forEach(report::add);
        report.faulty.refuse();
    }

    /** The same of words alone, as they are written. */
    public static void check(Map<String, String> words, IntPredicate drawn) {
        PrintedReport report = new PrintedReport(drawn);
        report.addWords(words);
        report.faulty.refuse();
    }

    /** @throws ReportTooLong for more than is put on paper */
    public static void refuseTooLong(Map<String, String> words, UnitFigures figures) {
        int characters = words.values().stream().mapToInt(String::length).sum()
                + figures.indicators().stream()
                        .flatMap(PrintedReport::texts)
                        .mapToInt(String::length)
                        .sum();
        if (characters > MOST_CHARACTERS) {
            FaultyRows faulty = new FaultyRows();
            faulty.add(ReportTooLong.RULE, "", characters, MOST_CHARACTERS);
            faulty.refuse();
        }
    }

    private static Stream<String> texts(Figure figure) {
        return Stream.of(
                        Stream.of(figure.name()),
                        figure.target().stream(),
                        figure.actual().stream(),
                        figure.unitOfMeasure().stream(),
                        figure.unitOfMeasure().stream())
                .flatMap(texts -> texts);
    }

    private void addWords(Map<String, String> words) {
        words.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> add("/words/" + Sections.pointer(each.getKey()), each.getValue()));
    }

    private void add(Figure figure) {
        String path = "/indicators/" + Sections.pointer(figure.indicator());
        add(path + "/name", figure.name());
        figure.target().ifPresent(target -> add(path + "/target", target));
        figure.unitOfMeasure().ifPresent(measure -> add(path + "/unitOfMeasure", measure));
    }

    private void add(String path, String text) {
        int[] characters = text.codePoints().toArray();
        int named = 0;
        for (int i = 0; i < characters.length && named < NAMED_OF_A_TEXT; i++) {
            if (isSeen(characters[i]) && !drawn.test(characters[i])) {
                faulty.add(
                        CharacterNotPrintable.RULE,
                        path,
                        Character.toString(characters[i]),
                        String.format(Locale.ROOT, "%04X", characters[i]),
                        i + 1);
                named++;
            }
        }
    }

    /** What only parts or joins lines and words is not printed itself. */
    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
