package org.jiheng.indicators.assessment.application;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.assessment.Judgement;
import org.jiheng.indicators.assessment.Judgements;
import org.jiheng.indicators.cycle.application.OpenCycles;

/** Judgements to look at. */
@ApplicationScoped
public class ReadJudgements {
    private final OpenCycles cycles;
    private final Judgements judgements;

    ReadJudgements(OpenCycles cycles, Judgements judgements) {
        this.cycles = cycles;
        this.judgements = judgements;
    }

    @Transactional
    public List<Judgement> all(String cycle) {
        cycles.known(cycle);
        return judgements.all(cycle);
    }
}
