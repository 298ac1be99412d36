package org.jiheng.inspection.rectification;

import java.util.Optional;

import org.jiheng.inspection.finding.Occasion;
import org.jiheng.kit.calendar.Dated;

/**
 * A move as it was made.
 *
 * @param actor issuer and subject
 * @param statement what was done, or why that is not enough
 * @param restatement what the unit said otherwise when it started
 */
public record Act(Move move, String actor, Dated dates, Optional<String> statement, Restatement restatement) {
    static Act of(Move move, Occasion occasion) {
        return new Act(move, occasion.person(), occasion.dates(), Optional.empty(), Restatement.NONE);
    }

    Act saying(String said) {
        return new Act(move, actor, dates, Optional.of(said), restatement);
    }

    Act restating(Restatement said) {
        return new Act(move, actor, dates, statement, said);
    }
}
