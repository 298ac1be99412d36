package org.jiheng.indicators.assessment;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jiheng.indicators.plan.Indicator;
import org.jiheng.indicators.plan.KnownIndicators;
import org.jiheng.indicators.rows.FaultyRows;

/** An assessor proposes that indicators do not apply; nothing changes before the performance office approves. */
public final class JudgementProposal {
    private final KnownIndicators known;
    private final Set<Indicator.Key> judged;

    /** @param judged indicators of which a judgement awaits its decision, or was approved */
    public JudgementProposal(KnownIndicators known, Set<Indicator.Key> judged) {
        this.known = known;
        this.judged = Set.copyOf(judged);
    }

    /** @throws org.jiheng.kit.refusal.Refusal naming every row that cannot be proposed */
    public void check(List<GivenReason> rows) {
        Batch<GivenReason> batch =
                new Batch<>("judgements", known, row -> new Indicator.Key(row.unit(), row.indicator()));
        batch.moved(rows, this::check);
    }

    private Optional<Indicator> check(Indicator indicator, GivenReason row, String path, FaultyRows faulty) {
        if (judged.contains(indicator.key())) {
            faulty.add(IndicatorAlreadyJudged.RULE, path + "/indicator", row.indicator());
        }
        return Optional.of(indicator);
    }
}
