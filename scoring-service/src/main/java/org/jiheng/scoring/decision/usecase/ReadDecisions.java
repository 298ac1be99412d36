package org.jiheng.scoring.decision.usecase;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;
import org.jiheng.scoring.decision.DecisionFilter;
import org.jiheng.scoring.decision.DecisionStory;
import org.jiheng.scoring.decision.Decisions;
import org.jiheng.scoring.decision.UnknownDecision;
import org.jiheng.scoring.rights.ReadableCycles;
import org.jiheng.scoring.rights.ScoringAct;

/** Decisions to look at: everybody in the cycle sees what was decided, and why. */
@ApplicationScoped
public class ReadDecisions {
    private final ReadableCycles cycles;
    private final Decisions decisions;

    ReadDecisions(ReadableCycles cycles, Decisions decisions) {
        this.cycles = cycles;
        this.decisions = decisions;
    }

    @Transactional
    public Paged<DecisionStory> all(String cycle, DecisionFilter filter, Page page) {
        cycles.get(cycle, ScoringAct.READ_DECISIONS);
        return new Paged<>(
                decisions.stories(cycle, filter, page.sort().descending(), page.offset(), page.size()),
                page,
                decisions.count(cycle, filter));
    }

    @Transactional
    public DecisionStory one(String cycle, UUID id) {
        cycles.get(cycle, ScoringAct.READ_DECISIONS);
        return decisions.story(cycle, id).orElseThrow(() -> new UnknownDecision(id));
    }
}
