package org.jiheng.indicators.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jiheng.indicators.plan.Indicator;
import org.jiheng.indicators.plan.PlannedIndicator;
import org.jiheng.indicators.points.Points;
import org.jiheng.indicators.rows.Blanks;
import org.jiheng.indicators.rows.FaultyRows;
import org.jiheng.indicators.rows.NamedTwice;

/**
 * An approved plan with indicators changed, and others added. None is left out: an indicator that no longer makes sense is
 * judged not applicable. What was assessed keeps its points and its state; a higher maximum makes them count for less.
 */
public final class ChangedPlan {
    private final List<PlannedIndicator> present;
    private final Map<String, Indicator> underAssessment;
    private final Set<Indicator.Key> keptByLedger;

    /** @param underAssessment the plan's indicators by code, as they stand */
    public ChangedPlan(
            List<PlannedIndicator> present, Map<String, Indicator> underAssessment, Set<Indicator.Key> keptByLedger) {
        this.present = present;
        this.underAssessment = underAssessment;
        this.keptByLedger = Set.copyOf(keptByLedger);
    }

    /** @throws org.jiheng.kit.refusal.Refusal naming every indicator that cannot be changed so */
    public List<PlannedIndicator> with(List<PlannedIndicator> asked) {
        Map<String, PlannedIndicator> content = new LinkedHashMap<>();
        present.forEach(each -> content.put(each.indicator(), each));
        Set<String> codes = present.stream()
                .map(PlannedIndicator::indicator)
                .map(Blanks::compared)
                .collect(Collectors.toSet());
        FaultyRows faulty = new FaultyRows();
        for (int i = 0; i < asked.size(); i++) {
            String code = asked.get(i).indicator();
            if (!content.containsKey(code) && codes.contains(Blanks.compared(code))) {
                faulty.add(NamedTwice.RULE, "/indicators/" + i + "/indicator", code);
            }
            check(asked.get(i), content.get(code), "/indicators/" + i, faulty);
        }
        faulty.refuse();
        asked.forEach(each -> content.put(each.indicator(), each));
        return new ArrayList<>(content.values());
    }

    private void check(PlannedIndicator asked, PlannedIndicator before, String path, FaultyRows faulty) {
        if (asked.equals(before)) {
            faulty.add(NothingChanged.RULE, path + "/indicator", asked.indicator());
        }
        Indicator indicator = underAssessment.get(asked.indicator());
        if (indicator == null) {
            return;
        }
        if (!indicator.isApplicable()) {
            faulty.add(IndicatorTakenOut.RULE, path + "/indicator", asked.indicator());
        }
        if (!indicator.component().equals(asked.component())) {
            faulty.add(ComponentFixed.RULE, path + "/component", asked.indicator(), indicator.component());
        }
        given(indicator)
                .filter(points -> points.compareTo(asked.maxPoints()) > 0)
                .ifPresent(points -> faulty.add(
                        MaximumBelowGivenPoints.RULE,
                        path + "/maxPoints",
                        asked.indicator(),
                        asked.maxPoints(),
                        points));
    }

    /** The points of a ledger nobody gave: they are its maximum and all changes (§五(一)4), and follow where the maximum goes. */
    private Optional<Points> given(Indicator indicator) {
        Optional<Points> assessed =
                keptByLedger.contains(indicator.key()) ? Optional.empty() : indicator.assessedPoints();
        return Stream.of(indicator.selfPoints(), assessed)
                .flatMap(Optional::stream)
                .max(Points::compareTo);
    }
}
