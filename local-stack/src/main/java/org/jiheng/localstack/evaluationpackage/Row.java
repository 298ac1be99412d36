package org.jiheng.localstack.evaluationpackage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A row of a CSV file that knows where it stands, and says what is wrong with its cells. */
final class Row {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    static final int POINT_DECIMALS = 2;

    private final String file;
    private final int line;
    private final Map<String, String> cells;
    private final Faults faults;

    Row(String file, int line, Map<String, String> cells, Faults faults) {
        this.file = file;
        this.line = line;
        this.cells = cells;
        this.faults = faults;
    }

    int line() {
        return line;
    }

    String text(String column) {
        return cells.getOrDefault(column, "");
    }

    boolean has(String column) {
        return !text(column).isEmpty();
    }

    void fault(String column, String rule, Object... arguments) {
        faults.at(file, line, column, rule, arguments);
    }

    String required(String column) {
        // a column that the header lacks is one fault, not one a row
        if (cells.containsKey(column) && text(column).isBlank()) {
            fault(column, "empty");
        }
        return text(column);
    }

    String oneOf(String column, Collection<String> values) {
        if (has(column) && !values.contains(text(column))) {
            fault(column, "not-one-of", text(column), String.join(", ", values));
        }
        return required(column);
    }

    /** A code of the scheme. */
    String known(String column, Codes codes) {
        if (has(column) && !codes.contains(text(column))) {
            fault(column, "unknown-code", text(column), codes.what());
        }
        return required(column);
    }

    LocalDate date(String column) {
        try {
            return has(column) ? LocalDate.parse(text(column)) : missingDate(column);
        } catch (DateTimeParseException e) {
            fault(column, "not-a-date", text(column));
            return LocalDate.EPOCH;
        }
    }

    private LocalDate missingDate(String column) {
        required(column);
        return LocalDate.EPOCH;
    }

    /** A number of any size and sign, as written. */
    Optional<BigDecimal> number(String column) {
        if (!has(column)) {
            return Optional.empty();
        }
        if (!DECIMAL.matcher(text(column)).matches()) {
            fault(column, "not-a-number", text(column));
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text(column)));
    }

    /** Points: not negative, at most 2 decimals; empty where the cell is, or where it is wrong. */
    Optional<BigDecimal> points(String column) {
        Optional<BigDecimal> points = number(column);
        if (points.isPresent() && points.get().signum() < 0) {
            fault(column, "negative", text(column));
            return Optional.empty();
        }
        if (points.isPresent() && points.get().scale() > POINT_DECIMALS) {
            fault(column, "too-many-decimals", text(column), POINT_DECIMALS);
            return Optional.empty();
        }
        return points;
    }

    BigDecimal requiredPoints(String column) {
        required(column);
        return points(column).orElse(BigDecimal.ZERO);
    }
}
