package org.jiheng.inspection.statistics.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jiheng.inspection.finding.FindingState;
import org.jiheng.inspection.statistics.Line;
import org.jiheng.inspection.statistics.usecase.ReadStatistics;
import org.jiheng.kit.export.CsvExport;

/** The same figures, a line a row, the last that of everything. */
final class StatisticsTable {
    private static final List<String> COLUMNS = Stream.of(
                    Stream.of("key"),
                    Arrays.stream(FindingState.values())
                            .map(state -> state.name().toLowerCase(Locale.ROOT)),
                    Stream.of(
                            "pointsOff",
                            "deducted",
                            "covert",
                            "open",
                            "withoutVisit",
                            "covertShareOnVisits",
                            "repeats",
                            "repeatRate",
                            "appealsMade",
                            "appealsPending",
                            "appealsUpheld",
                            "appealsReduced",
                            "appealsWithdrawn",
                            "complaintsReceived",
                            "complaintsLate",
                            "rectificationsOpened",
                            "rectificationsOpen",
                            "rectificationsOverdue",
                            "rectificationsVerified",
                            "meanDays",
                            "medianDays"))
            .flatMap(names -> names)
            .toList();

    private StatisticsTable() {}

    static CsvExport of(ReadStatistics.Counted counted) {
        return CsvExport.of(COLUMNS, row -> {
            counted.lines().forEach(line -> row.accept(cells(line.key(), line)));
            row.accept(cells("TOTAL", counted.total()));
        });
    }

    private static List<String> cells(String key, Line line) {
        List<String> cells = new ArrayList<>(List.of(key));
        for (FindingState state : FindingState.values()) {
            cells.add(String.valueOf(line.findings().byState().get(state)));
        }
        Line.Findings findings = line.findings();
        Line.Appeals appeals = line.appeals();
        Line.Rectifications rectifications = line.rectifications();
        cells.addAll(List.of(
                findings.pointsOff().toPlainString(),
                text(findings.deducted()),
                String.valueOf(findings.covert()),
                String.valueOf(findings.open()),
                String.valueOf(findings.withoutVisit()),
                text(findings.covertShareOnVisits()),
                String.valueOf(findings.repeats()),
                text(findings.repeatRate())));
        Stream.of(appeals.made(), appeals.pending(), appeals.upheld(), appeals.reduced(), appeals.withdrawn())
                .forEach(count -> cells.add(String.valueOf(count)));
        Stream.of(
                        line.complaints().received(),
                        line.complaints().late(),
                        rectifications.opened(),
                        rectifications.open(),
                        rectifications.overdue(),
                        rectifications.verified())
                .forEach(count -> cells.add(String.valueOf(count)));
        cells.add(text(rectifications.meanDays()));
        cells.add(text(rectifications.medianDays()));
        return cells;
    }

    private static String text(Optional<BigDecimal> figure) {
        return figure.map(BigDecimal::toPlainString).orElse("");
    }
}
