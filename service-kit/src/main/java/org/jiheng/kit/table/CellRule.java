package org.jiheng.kit.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jiheng.kit.refusal.Fault;

/** What the cells of a column must be. */
interface CellRule {
    Optional<Fault> fault(String cell, String path);

    static CellRule text(int longest) {
        return (cell, path) -> cell.length() > longest
                ? Optional.of(new Fault(path, "cell-too-long", cell.length(), longest))
                : Optional.empty();
    }

    static CellRule decimal(String pattern) {
        Pattern decimal = Pattern.compile(pattern);
        return (cell, path) -> broken(!decimal.matcher(cell).matches(), "cell-no-decimal", cell, path);
    }

    static CellRule date() {
        Pattern form = Pattern.compile("(19|2[0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}");
        return (cell, path) -> broken(!form.matcher(cell).matches() || !exists(cell), "cell-no-date", cell, path);
    }

    static CellRule lines(String pattern, int most) {
        Pattern line = Pattern.compile(pattern);
        return (cell, path) -> cell.lines().count() > most
                ? Optional.of(new Fault(path, "cell-too-many-lines", most))
                : cell.lines()
                        .filter(each -> !line.matcher(each).matches())
                        .findFirst()
                        .map(wrong -> new Fault(path, "cell-line-unclear", wrong));
    }

    static CellRule oneOf(List<String> codes) {
        return (cell, path) -> codes.contains(cell)
                ? Optional.empty()
                : Optional.of(new Fault(path, "cell-not-one-of", cell, String.join(", ", codes)));
    }

    private static boolean exists(String day) {
        try {
            LocalDate.parse(day);
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static Optional<Fault> broken(boolean breaks, String rule, String cell, String path) {
        return breaks ? Optional.of(new Fault(path, rule, cell)) : Optional.empty();
    }
}
