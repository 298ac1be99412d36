package org.jiheng.inspection.closing.messaging;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.closing.usecase.PublishClosing;
import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.cycle.EvaluationCycles;
import org.jiheng.inspection.cycle.usecase.NotePause;
import org.jiheng.inspection.deduction.usecase.PublishDeductions;
import org.jiheng.inspection.finding.usecase.TellLaterAppealDays;
import org.jiheng.inspection.rectification.WeakPoints;
import org.jiheng.inspection.rectification.usecase.TellOfWeakPoints;
import org.jiheng.kit.intake.StandingHandler;
import org.jiheng.kit.standing.Standing;

/**
 * A new revision of a cycle makes its deduction standings be published again, computed under it, and of a closed one the closing
 * after them; of published results those hear who open rectifications.
 */
@ApplicationScoped
public class CycleRevisions implements StandingHandler {
    private final EvaluationCycles cycles;
    private final NotePause pauses;
    private final TellLaterAppealDays laterAppealDays;
    private final PublishDeductions deductions;
    private final PublishClosing closing;
    private final TellOfWeakPoints weakPoints;

    CycleRevisions(
            EvaluationCycles cycles,
            NotePause pauses,
            TellLaterAppealDays laterAppealDays,
            PublishDeductions deductions,
            PublishClosing closing,
            TellOfWeakPoints weakPoints) {
        this.cycles = cycles;
        this.pauses = pauses;
        this.laterAppealDays = laterAppealDays;
        this.deductions = deductions;
        this.closing = closing;
        this.weakPoints = weakPoints;
    }

    @Override
    public void taken(String partitionKey, List<Standing> newer) {
        if (newer.stream().anyMatch(standing -> standing.key().topic().equals(EvaluationCycles.CYCLES))) {
            cycles.find(partitionKey).ifPresent(this::follow);
        }
        Set<Integer> versions = newer.stream()
                .filter(standing -> standing.key().topic().equals(WeakPoints.RESULTS))
                .map(standing -> standing.data().path("version").asInt())
                .collect(Collectors.toSet());
        if (!versions.isEmpty()) {
            cycles.find(partitionKey).ifPresent(cycle -> weakPoints.tell(cycle, versions));
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
