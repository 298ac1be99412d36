package org.jiheng.indicators.closing.application;

import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.closing.Closings;
import org.jiheng.indicators.closing.OpenCases;
import org.jiheng.indicators.closing.ResultHeard;
import org.jiheng.indicators.closing.Source;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.CycleState;
import org.jiheng.indicators.cycle.Cycles;
import org.jiheng.indicators.seal.application.VerifySeals;
import org.jiheng.indicators.standing.ClosingStanding;
import org.jiheng.indicators.standing.Standings;
import org.jiheng.kit.standing.Inventory;

/** Says on the topic what this service ended a cycle with, and for which version of the result it keeps the cycle closed. */
@ApplicationScoped
public class PublishClosing {
    private final Cycles cycles;
    private final Closings closings;
    private final Standings standings;
    private final OpenCases openCases;
    private final VerifySeals seals;

    PublishClosing(Cycles cycles, Closings closings, Standings standings, OpenCases openCases, VerifySeals seals) {
        this.cycles = cycles;
        this.closings = closings;
        this.standings = standings;
        this.openCases = openCases;
        this.seals = seals;
    }

    /**
     * Scoring has frozen a result: if the cycle is as it was for that, it is kept so, and scoring hears of it. From then on
     * reopening is refused, since what scoring said is held in the same transaction. The caller holds the partition's lock.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void holdForResult(String id) {
        cycles.holdForUpdate(id)
                .filter(PublishClosing::isClosed)
                .flatMap(closed -> heldFor(id))
                .ifPresent(version -> publish(id));
    }

    private static boolean isClosed(Cycle cycle) {
        return cycle.state() == CycleState.CLOSED;
    }

    /** The caller holds the cycle for update. */
    void publish(String id) {
        Inventory published = standings.inventory(id);
        standings.publishClosing(new ClosingStanding(
                id,
                Source.INDICATORS.code(),
                published.subjects(),
                published.digest(),
                openCases.of(id),
                // nothing that is read here enters what is published
                0,
                seals.allIntact(id),
                heldFor(id).orElse(null)));
    }

    private Optional<Integer> heldFor(String id) {
        long revision = cycles.revision(id);
        return closings.result(id)
                .filter(ResultHeard::stands)
                .filter(result -> result.cycleRevision() == revision)
                .map(ResultHeard::version);
    }
}
