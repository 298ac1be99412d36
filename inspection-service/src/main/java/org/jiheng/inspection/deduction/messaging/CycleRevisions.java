package org.jiheng.inspection.deduction.messaging;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.cycle.EvaluationCycles;
import org.jiheng.inspection.deduction.usecase.PublishDeductions;
import org.jiheng.kit.intake.StandingHandler;
import org.jiheng.kit.standing.Standing;

/** A new revision of a cycle makes its deduction standings be published again, computed under it. */
@ApplicationScoped
public class CycleRevisions implements StandingHandler {
    private final EvaluationCycles cycles;
    private final PublishDeductions deductions;

    CycleRevisions(EvaluationCycles cycles, PublishDeductions deductions) {
        this.cycles = cycles;
        this.deductions = deductions;
    }

    @Override
    public void taken(String partitionKey, List<Standing> newer) {
        if (newer.stream().anyMatch(standing -> standing.key().topic().equals(EvaluationCycles.CYCLES))) {
            cycles.find(partitionKey).ifPresent(deductions::publishAll);
        }
    }
}
