package org.jiheng.scoring.analysis.usecase;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;
import org.jiheng.scoring.analysis.ShownWeakPoint;
import org.jiheng.scoring.analysis.messaging.FrozenUnits;
import org.jiheng.scoring.result.Results;
import org.jiheng.scoring.result.UnknownResult;
import org.jiheng.scoring.rights.ReadableCycles;
import org.jiheng.scoring.rights.ScoringAct;

/** The weak points of a version, also before it is published: whoever is to publish it can look at them. */
@ApplicationScoped
public class ReadWeakPoints {
    private static final Map<String, Comparator<ShownWeakPoint>> ORDERS = Map.of(
            "unit", Comparator.comparing(ShownWeakPoint::unit),
            "method", Comparator.comparing(shown -> shown.point().method()));

    private final ReadableCycles cycles;
    private final Results results;

    ReadWeakPoints(ReadableCycles cycles, Results results) {
        this.cycles = cycles;
        this.results = results;
    }

    /** @param page sorted by {@code unit} or {@code method} */
    @Transactional
    public Paged<ShownWeakPoint> page(String cycle, int version, Optional<String> unit, Page page) {
        cycles.get(cycle, ScoringAct.READ_WEAK_POINTS);
        if (results.find(cycle, version).isEmpty()) {
            throw new UnknownResult(cycle, version);
        }
        List<ShownWeakPoint> shown = FrozenUnits.weakPoints(cycle, results.standings(cycle, version)).stream()
                .filter(each -> unit.map(each.unit()::equals).orElse(true))
                .toList();
        return page.of(shown, ORDERS);
    }
}
