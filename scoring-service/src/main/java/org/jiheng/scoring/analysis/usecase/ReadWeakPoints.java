package org.jiheng.scoring.analysis.usecase;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.identity.Claims;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;
import org.jiheng.kit.rights.Rights;
import org.jiheng.kit.rights.Row;
import org.jiheng.scoring.analysis.ShownWeakPoint;
import org.jiheng.scoring.analysis.messaging.FrozenUnits;
import org.jiheng.scoring.result.Results;
import org.jiheng.scoring.result.UnknownResult;
import org.jiheng.scoring.rights.ReadableCycles;
import org.jiheng.scoring.rights.ScoringAct;

/**
 * The weak points of a version, also before it is published: whoever is to publish it can look at them. They name single facts, so
 * that callers see those of the units whose explanations they may read.
 */
@ApplicationScoped
public class ReadWeakPoints {
    private static final Map<String, Comparator<ShownWeakPoint>> ORDERS = Map.of(
            "unit", Comparator.comparing(ShownWeakPoint::unit),
            "method", Comparator.comparing(shown -> shown.point().method()));

    private final ReadableCycles cycles;
    private final Results results;
    private final Rights rights;

    ReadWeakPoints(ReadableCycles cycles, Results results, Rights rights) {
        this.cycles = cycles;
        this.results = results;
        this.rights = rights;
    }

    /** @param page sorted by {@code unit} or {@code method} */
    @Transactional
    public Paged<ShownWeakPoint> page(String cycle, int version, Optional<String> unit, Page page) {
        Row row = Row.ofJurisdiction(
                cycles.get(cycle, ScoringAct.LIST_WEAK_POINTS).jurisdiction());
        if (results.find(cycle, version).isEmpty()) {
            throw new UnknownResult(cycle, version);
        }
        List<ShownWeakPoint> shown = FrozenUnits.weakPoints(cycle, results.standings(cycle, version)).stream()
                .filter(each -> unit.map(each.unit()::equals).orElse(true))
                .filter(each -> rights.permits(ScoringAct.READ_EXPLANATION, row.with(Claims.UNIT, each.unit())))
                .toList();
        return page.of(shown, ORDERS);
    }
}
