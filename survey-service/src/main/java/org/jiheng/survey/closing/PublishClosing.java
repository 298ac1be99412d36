package org.jiheng.survey.closing;

import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.intake.Rejections;
import org.jiheng.kit.outbox.Outbox;
import org.jiheng.kit.standing.Inventory;
import org.jiheng.kit.standing.SubjectKey;
import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.cycle.messaging.TakenCycles;
import org.jiheng.survey.standing.ReviewStanding;
import org.jiheng.survey.wave.persistence.PanacheWaves;

/** Says what was published of a cycle, so that whoever computes from it can tell whether it holds all of it. */
@ApplicationScoped
public class PublishClosing {
    private static final List<String> COUNTED = List.of(ReviewStanding.TOPIC);
    private static final List<String> READ = List.of(TakenCycles.CYCLES, TakenCycles.UNITS);

    private final Outbox outbox;
    private final PanacheWaves waves;
    private final Rejections rejections;

    PublishClosing(Outbox outbox, PanacheWaves waves, Rejections rejections) {
        this.outbox = outbox;
        this.waves = waves;
        this.rejections = rejections;
    }

    /**
     * Does nothing in a cycle that takes facts. To be called last in a transaction, with the cycle's partition lock, which nobody
     * has who changes anything of a closed cycle; where nothing has changed, nothing is published.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(Cycle cycle) {
        if (!cycle.state().endsFacts()) {
            return;
        }
        SubjectKey subject = new SubjectKey(ClosingStanding.TOPIC, cycle.code() + "/" + ClosingStanding.SOURCE);
        outbox.lock(subject);
        outbox.publish(
                subject,
                standing(cycle),
                Map.of("cycle", cycle.code(), "cyclerevision", Long.toString(cycle.revision())));
    }

    private ClosingStanding standing(Cycle cycle) {
        Inventory published = outbox.inventory(COUNTED, cycle.code());
        return new ClosingStanding(
                cycle.code(),
                ClosingStanding.SOURCE,
                published.subjects(),
                published.digest(),
                waves.uncertified(cycle.code()),
                rejections.countStuck(READ, cycle.code()));
    }
}
