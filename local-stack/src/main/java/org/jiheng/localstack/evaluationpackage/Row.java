package org.jiheng.localstack.evaluationpackage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A row of a CSV file that knows where it stands, and says what is wrong with its cells. */
final class Row {
    static final int POINT_DECIMALS = 2;

    private static final Pattern DECIMAL = Pattern.compile("-?0*([0-9]+)(\\.[0-9]+)?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    // what the services' requests and the contracts' figures have room for
    private static final int WHOLE_DIGITS = 12;
    private static final int MOST_DECIMALS = 30;

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

    /** @param most characters, as the services count them */
    String required(String column, int most) {
        return atMost(column, most, required(column));
    }

    /** May be empty. */
    String optional(String column, int most) {
        return atMost(column, most, text(column));
    }

    private String atMost(String column, int most, String text) {
        if (text.length() > most) {
            fault(column, "too-long", PackageFault.shown(text), most);
        }
        return text;
    }

    void checkCharacters(Collection<String> columns) {
        for (String column : columns) {
            Characters.unfit(text(column))
                    .ifPresent(character -> fault(column, "control-character", Characters.named(character)));
        }
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
            return has(column) ? date(column, text(column)) : missingDate(column);
        } catch (DateTimeParseException e) {
            return noDate(column);
        }
    }

    private LocalDate date(String column, String text) {
        return DATE.matcher(text).matches() ? LocalDate.parse(text) : noDate(column);
    }

    private LocalDate noDate(String column) {
        fault(column, "not-a-date", PackageFault.shown(text(column)));
        return LocalDate.EPOCH;
    }

    private LocalDate missingDate(String column) {
        required(column);
        return LocalDate.EPOCH;
    }

    /** A number of either sign, as written. */
    Optional<BigDecimal> number(String column) {
        if (!has(column)) {
            return Optional.empty();
        }
        Matcher decimal = DECIMAL.matcher(text(column));
        if (!decimal.matches()) {
            return noNumber(column, "not-a-number");
        }
        if (decimal.group(1).length() > WHOLE_DIGITS) {
            return noNumber(column, "too-large", WHOLE_DIGITS);
        }
        BigDecimal number = new BigDecimal(text(column));
        return number.scale() > MOST_DECIMALS
                ? noNumber(column, "too-many-decimals", MOST_DECIMALS)
                : Optional.of(number);
    }

    private Optional<BigDecimal> noNumber(String column, String rule, Object... bound) {
        List<Object> arguments = new ArrayList<>(List.of(PackageFault.shown(text(column))));
        arguments.addAll(List.of(bound));
        fault(column, rule, arguments.toArray());
        return Optional.empty();
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
