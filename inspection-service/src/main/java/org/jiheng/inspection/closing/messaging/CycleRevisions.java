package org.jiheng.inspection.closing.messaging;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.closing.usecase.PublishClosing;
import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.cycle.EvaluationCycles;
import org.jiheng.inspection.cycle.usecase.NotePause;
import org.jiheng.inspection.deduction.usecase.PublishDeductions;
import org.jiheng.inspection.finding.usecase.TellLaterAppealDays;
import org.jiheng.kit.intake.StandingHandler;
import org.jiheng.kit.standing.Standing;

/**
 * A new revision of a cycle makes its deduction standings be published again, computed under it, and of a closed one the closing
 * after them.
 */
@ApplicationScoped
public class CycleRevisions implements StandingHandler {
    private final EvaluationCycles cycles;
    private final NotePause pauses;
    private final TellLaterAppealDays laterAppealDays;
    private final PublishDeductions deductions;
    private final PublishClosing closing;

    CycleRevisions(
            EvaluationCycles cycles,
            NotePause pauses,
            TellLaterAppealDays laterAppealDays,
            PublishDeductions deductions,
            PublishClosing closing) {
        this.cycles = cycles;
        this.pauses = pauses;
        this.laterAppealDays = laterAppealDays;
        this.deductions = deductions;
        this.closing = closing;
    }

    @Override
    public void taken(String partitionKey, List<Standing> newer) {
        if (newer.stream().anyMatch(standing -> standing.key().topic().equals(EvaluationCycles.CYCLES))) {
            cycles.find(partitionKey).ifPresent(this::follow);
        }
    }

    private void follow(EvaluationCycle cycle) {
        if (pauses.note(cycle)) {
            laterAppealDays.tell(cycle);
        }
        deductions.publishAll(cycle);
        closing.publish(cycle);
    }

    @Override
    public void stuckChanged(String partitionKey) {
        cycles.find(partitionKey).ifPresent(closing::publish);
    }
}
