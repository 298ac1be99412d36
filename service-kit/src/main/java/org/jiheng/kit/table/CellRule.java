package org.jiheng.kit.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jiheng.kit.refusal.Fault;

/** What the cells of a column must be. */
interface CellRule {
    /** Where a cell stands is worked out for those that are faulty only: there are 75,000 others. */
    String HERE = "";

    Optional<Fault> fault(String cell);

    static CellRule text(int longest) {
        return cell -> cell.length() > longest
                ? Optional.of(new Fault(HERE, "cell-too-long", cell.length(), longest))
                : Optional.empty();
    }

    static CellRule decimal(String pattern) {
        Pattern decimal = Pattern.compile(pattern);
        return cell -> broken(!decimal.matcher(cell).matches(), "cell-no-decimal", cell);
    }

    static CellRule date() {
        Pattern form = Pattern.compile("(19|2[0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}");
        return cell -> broken(!form.matcher(cell).matches() || !exists(cell), "cell-no-date", cell);
    }

    static CellRule lines(String pattern, int most) {
        Pattern line = Pattern.compile(pattern);
        return cell -> cell.lines().count() > most
                ? Optional.of(new Fault(HERE, "cell-too-many-lines", most))
                : cell.lines()
                        .filter(each -> !line.matcher(each).matches())
                        .findFirst()
                        .map(wrong -> new Fault(HERE, "cell-line-unclear", wrong));
    }

    static CellRule oneOf(List<String> codes) {
        return cell -> codes.contains(cell)
                ? Optional.empty()
                : Optional.of(new Fault(HERE, "cell-not-one-of", cell, String.join(", ", codes)));
    }

    private static boolean exists(String day) {
        try {
            LocalDate.parse(day);
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static Optional<Fault> broken(boolean breaks, String rule, String cell) {
        return breaks ? Optional.of(new Fault(HERE, rule, cell)) : Optional.empty();
    }
}
