package org.jiheng.indicators.assessment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

import org.jiheng.indicators.plan.Indicator;
import org.jiheng.indicators.plan.KnownIndicators;
import org.jiheng.indicators.rows.FaultyRows;
import org.jiheng.indicators.rows.NamedTwice;

/** What happens to several indicators at once: to all of them, or, with every reason named, to none. */
final class Batch<R> {
    /** What a row does to its indicator; empty, with the reasons added, if it may not. */
    interface Move<R> {
        Optional<Indicator> of(Indicator indicator, R row, String path, FaultyRows faulty);
    }

    /** Which indicator a row names. */
    interface Name<R> {
        Indicator.Key of(R row);
    }

    private final String field;
    private final KnownIndicators known;
    private final Name<R> name;
    private final FaultyRows faulty;
    private final Set<Indicator.Key> seen = new HashSet<>();

    Batch(String field, KnownIndicators known, Name<R> name) {
        this(field, known, name, new FaultyRows());
    }

    /** @param faulty what is wrong already, and what is found to be */
    Batch(String field, KnownIndicators known, Name<R> name, FaultyRows faulty) {
        this.faulty = faulty;
        this.field = field;
        this.known = known;
        this.name = name;
    }

    List<Indicator> moved(List<R> rows, Move<R> move) {
        List<Indicator> moved = look(rows, move, row -> true);
        faulty.refuse();
        return moved;
    }

    /** Adds what is wrong with the rows that are {@code asked} about, and refuses nothing. */
    List<Indicator> look(List<R> rows, Move<R> move, IntPredicate asked) {
        List<Indicator> moved = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!asked.test(i)) {
                continue;
            }
            R row = rows.get(i);
            String path = "/" + field + "/" + i;
            indicator(name.of(row), path)
                    .flatMap(found -> move.of(found, row, path, faulty))
                    .ifPresent(moved::add);
        }
        return moved;
    }

    private Optional<Indicator> indicator(Indicator.Key key, String path) {
        if (!seen.add(key)) {
            faulty.add(NamedTwice.RULE, path + "/indicator", key.code());
        }
        return known.approved(key.unit(), key.code(), path, faulty);
    }
}
