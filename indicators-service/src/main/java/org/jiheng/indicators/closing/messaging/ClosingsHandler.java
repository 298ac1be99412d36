package org.jiheng.indicators.closing.messaging;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.closing.application.ConcludeClosing;
import org.jiheng.indicators.closing.application.PublishClosing;
import org.jiheng.kit.intake.StandingHandler;
import org.jiheng.kit.standing.Standing;

/** A closing that arrives may be the last that a cycle waits for; for a result that is frozen the cycle is kept closed. */
@ApplicationScoped
public class ClosingsHandler implements StandingHandler {
    private final ConcludeClosing conclude;
    private final PublishClosing publishClosing;

    ClosingsHandler(ConcludeClosing conclude, PublishClosing publishClosing) {
        this.conclude = conclude;
        this.publishClosing = publishClosing;
    }

    @Override
    public void taken(String partitionKey, List<Standing> newer) {
        if (newer.stream().anyMatch(standing -> standing.key().topic().equals(TakenClosings.CLOSINGS))) {
            conclude.ifAllHaveClosed(partitionKey);
        }
        if (newer.stream().anyMatch(standing -> standing.key().topic().equals(TakenClosings.RESULTS))) {
            publishClosing.holdForResult(partitionKey);
        }
    }
}
