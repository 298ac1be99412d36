package org.jiheng.indicators.closing.messaging;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.closing.application.ConcludeClosing;
import org.jiheng.kit.intake.StandingHandler;
import org.jiheng.kit.standing.Standing;

/** A closing that arrives may be the last that a cycle waits for. A result's standing is looked at when a cycle is to be reopened. */
@ApplicationScoped
public class ClosingsHandler implements StandingHandler {
    private final ConcludeClosing conclude;

    ClosingsHandler(ConcludeClosing conclude) {
        this.conclude = conclude;
    }

    @Override
    public void taken(String partitionKey, List<Standing> newer) {
        if (newer.stream().anyMatch(standing -> standing.key().topic().equals(TakenClosings.CLOSINGS))) {
            conclude.ifAllHaveClosed(partitionKey);
        }
    }
}
