package org.jiheng.indicators.supervision.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.assessment.AssessmentActs;
import org.jiheng.indicators.assessment.GivenPoints;
import org.jiheng.indicators.assessment.application.IndicatorChanges;
import org.jiheng.indicators.plan.Indicator;
import org.jiheng.indicators.plan.Indicators;
import org.jiheng.indicators.plan.KnownIndicators;
import org.jiheng.indicators.supervision.LedgerPoints;
import org.jiheng.indicators.supervision.PointsChange;
import org.jiheng.indicators.supervision.SupervisionEntries;
import org.jiheng.kit.audit.Audit;

/** What is kept by ledger has its maximum and all changes as points (§五(一)4), so that an approved change of the one moves the other. */
@ApplicationScoped
public class FollowMaximum {
    private final SupervisionEntries entries;
    private final Indicators indicators;
    private final AssessmentActs acts;
    private final Audit audit;

    FollowMaximum(SupervisionEntries entries, Indicators indicators, AssessmentActs acts, Audit audit) {
        this.entries = entries;
        this.indicators = indicators;
        this.acts = acts;
        this.audit = audit;
    }

    /**
     * To be called under the lock of the unit's standing.
     *
     * @param before the unit's indicators as they were before the change
     * @param changed codes of indicators whose maximum may be another than before
     * @param reason of the change
     */
    public void follow(
            String cycle, String unit, KnownIndicators before, Collection<String> changed, Act act, String reason) {
        Map<Indicator.Key, List<PointsChange>> ledgers = entries.changesOf(cycle, unit, changed);
        List<Indicator> moved = indicators.ofUnit(cycle, unit).values().stream()
                .filter(each -> ledgers.containsKey(each.key()))
                .map(each -> each.assessed(LedgerPoints.of(each.maximum(), ledgers.get(each.key()))))
                .toList();
        if (!moved.isEmpty()) {
            acts.assessed(cycle, moved.stream().map(FollowMaximum::given).toList(), act);
            audit.changed(IndicatorChanges.of(cycle, before, moved, indicator -> reason));
            indicators.save(cycle, moved);
        }
    }

    private static GivenPoints given(Indicator indicator) {
        return new GivenPoints(
                indicator.key().unit(),
                indicator.key().code(),
                indicator.assessedPoints().orElseThrow().toString());
    }
}
