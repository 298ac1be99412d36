package org.jiheng.indicators.assessment.application;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.assessment.Judgement;
import org.jiheng.indicators.assessment.Judgements;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.plan.Indicators;
import org.jiheng.indicators.plan.KnownIndicators;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;

/** Judgements to look at. */
@ApplicationScoped
public class ReadJudgements {
    private static final Comparator<Judgement> BY_INDICATOR = Comparator.comparing(
                    (Judgement each) -> each.indicator().unit())
            .thenComparing(each -> each.indicator().code());
    private static final Map<String, Comparator<Judgement>> ORDERS = Map.of(
            "unit",
            BY_INDICATOR,
            "state",
            Comparator.comparing(Judgement::state).thenComparing(BY_INDICATOR));

    private final OpenCycles cycles;
    private final Judgements judgements;
    private final Indicators indicators;

    ReadJudgements(OpenCycles cycles, Judgements judgements, Indicators indicators) {
        this.cycles = cycles;
        this.judgements = judgements;
        this.indicators = indicators;
    }

    @Transactional
    public Paged<Judgement> all(String id, Page page) {
        Cycle cycle = cycles.readable(id, IndicatorsAct.LIST_JUDGEMENTS);
        List<Judgement> all = judgements.all(id);
        KnownIndicators judged = indicators.ofUnits(
                id, all.stream().map(each -> each.indicator().unit()).collect(Collectors.toSet()));
        return page.of(
                cycles.readable(
                        cycle,
                        IndicatorsAct.READ_JUDGEMENTS,
                        all,
                        each -> each.indicator().unit(),
                        each -> judged.componentOf(each.indicator())),
                ORDERS);
    }
}
