package org.jiheng.indicators.assessment.application;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.assessment.GivenPoints;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.plan.Indicator;
import org.jiheng.indicators.plan.Indicators;
import org.jiheng.indicators.points.Points;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.indicators.unit.Units;
import org.jiheng.kit.rights.Rights;

/** What an assessor has given so far, and what is still open: applicable indicators that the caller may assess. */
@ApplicationScoped
public class ReadGivenPoints {
    /** @param given empty points: still open; @param names for whoever fills them in */
    public record OpenPoints(GivenPoints given, Indicators.Names names, Points maximum) {}

    private static final Comparator<Indicator> BY_UNIT_AND_CODE = Comparator.comparing(
                    (Indicator indicator) -> indicator.key().unit())
            .thenComparing(indicator -> indicator.key().code());

    private final OpenCycles cycles;
    private final Units units;
    private final Indicators indicators;
    private final Rights rights;

    ReadGivenPoints(OpenCycles cycles, Units units, Indicators indicators, Rights rights) {
        this.cycles = cycles;
        this.units = units;
        this.indicators = indicators;
        this.rights = rights;
    }

    @Transactional
    public List<OpenPoints> all(String id) {
        Cycle cycle = cycles.readable(id, IndicatorsAct.EXPORT_ASSESSMENTS);
        List<String> all = units.all(id);
        List<Indicator> applicable = indicators.ofUnits(id, all).all().stream()
                .filter(Indicator::isApplicable)
                .sorted(BY_UNIT_AND_CODE)
                .toList();
        Map<Indicator.Key, Indicators.Names> names = indicators.names(id, all);
        return rights
                .readable(
                        IndicatorsAct.ASSESS,
                        applicable,
                        each -> OpenCycles.rowOf(cycle, each.key().unit(), each.component()))
                .stream()
                .map(each -> new OpenPoints(given(each), names.get(each.key()), each.maximum()))
                .toList();
    }

    private static GivenPoints given(Indicator indicator) {
        return new GivenPoints(
                indicator.key().unit(),
                indicator.key().code(),
                indicator.assessedPoints().map(Points::toString).orElse(""));
    }
}
