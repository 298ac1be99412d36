package org.jiheng.kit.table;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jiheng.kit.refusal.Fault;

/** A column: its name, the titles it goes by besides, and what its cells hold. */
public final class Column {
    private final String name;
    private final List<String> titles;
    private final boolean required;
    private final boolean filled;
    private final CellRule rule;
    private final Map<String, String> words;

    private Column(
            String name,
            List<String> titles,
            boolean required,
            boolean filled,
            CellRule rule,
            Map<String, String> words) {
        this.name = name;
        this.titles = titles;
        this.required = required;
        this.filled = filled;
        this.rule = rule;
        this.words = words;
    }

    /** @param title the Chinese one, which stands in templates */
    public static Column text(String name, String title, int longest) {
        return new Column(name, List.of(title), false, false, CellRule.text(longest), Map.of());
    }

    /** @param pattern how it is written */
    public static Column decimal(String name, String title, String pattern) {
        return new Column(name, List.of(title), false, false, CellRule.decimal(pattern), Map.of());
    }

    /** A day of the years 1900 to 2999, as in a JSON body. */
    public static Column date(String name, String title) {
        return new Column(name, List.of(title), false, false, CellRule.date(), Map.of());
    }

    /** Lines, each of which is written like this. */
    public static Column lines(String name, String title, String pattern, int most) {
        return new Column(name, List.of(title), false, false, CellRule.lines(pattern, most), Map.of());
    }

    /** One of these codes. */
    public static Column oneOf(String name, String title, Enum<?>... codes) {
        List<String> names = Arrays.stream(codes).map(Enum::name).toList();
        return new Column(name, List.of(title), false, false, CellRule.oneOf(names), Map.of());
    }

    /** The same column, of which no cell is empty. */
    public Column required() {
        return new Column(name, titles, true, true, rule, words);
    }

    /** The same column, which is there; its cells may be empty. */
    public Column requiredOrEmpty() {
        return new Column(name, titles, true, false, rule, words);
    }

    /** The same column; a cell may say the word for the code. */
    public Column called(String word, String code) {
        Map<String, String> more = new LinkedHashMap<>(words);
        more.put(word, code);
        return new Column(name, titles, required, filled, rule, Map.copyOf(more));
    }

    public String name() {
        return name;
    }

    public String title() {
        return titles.get(0);
    }

    boolean isRequired() {
        return required;
    }

    /** Titles are compared without regard to case, spaces and the way in which words are joined. */
    boolean goesBy(String header) {
        String said = bare(header);
        return Stream.concat(Stream.of(name), titles.stream()).map(Column::bare).anyMatch(said::equals);
    }

    private static String bare(String title) {
        return title.strip().replaceAll("[\\s_]", "").toLowerCase(Locale.ROOT);
    }

    /** What the cell says in this column: its word's code, or the text itself. */
    String said(String cell) {
        return words.isEmpty() ? cell : words.getOrDefault(cell.strip(), cell);
    }

    Optional<Fault> fault(String cell) {
        if (cell.isBlank()) {
            return filled ? Optional.of(new Fault(CellRule.HERE, "cell-empty")) : Optional.empty();
        }
        return rule.fault(cell);
    }
}
