package org.jiheng.survey.export;

import java.util.ArrayList;
import java.util.List;

import org.jiheng.survey.cycle.Option;

/** A unit's answers, dealt into some of a group's rows: from one row on, around the end to the beginning. */
final class DealtUnit {
    private final String unit;
    private final List<Option> options;
    private final long start;
    private final long rows;
    private final long ratings;
    private final List<Deal> dimensions = new ArrayList<>();

    DealtUnit(UnitAnswers answers, List<Option> options, long start, long rows, int number) {
        this.unit = answers.unit();
        this.options = options;
        this.start = start;
        this.rows = rows;
        this.ratings = answers.ratings();
        for (long[] counts : answers.counts()) {
            dimensions.add(new Deal(counts, 1L + dimensions.size() + 5L * number));
        }
    }

    boolean isIn(long row) {
        return place(row) < ratings;
    }

    /** {@code P01:ABBAN}. */
    String letters(long row) {
        StringBuilder letters = new StringBuilder(unit).append(':');
        dimensions.forEach(
                deal -> letters.append(options.get(deal.at(place(row))).letter()));
        return letters.toString();
    }

    private long place(long row) {
        return (row - start + rows) % rows;
    }
}
