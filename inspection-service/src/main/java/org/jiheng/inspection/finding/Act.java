package org.jiheng.inspection.finding;

import java.util.Optional;

import org.jiheng.inspection.points.Points;
import org.jiheng.kit.calendar.Dated;

/**
 * A move as it was made.
 *
 * @param actor issuer and subject; nobody when the appeal days went by
 * @param points those recorded, or those decided in an appeal
 */
public record Act(Move move, Optional<String> actor, Dated dates, Optional<String> reason, Optional<Points> points) {

    static Act of(Move move, Occasion occasion) {
        return new Act(move, Optional.of(occasion.person()), occasion.dates(), Optional.empty(), Optional.empty());
    }

    static Act ofNobody(Move move, Dated dates) {
        return new Act(move, Optional.empty(), dates, Optional.empty(), Optional.empty());
    }

    Act because(String given) {
        return new Act(move, actor, dates, Optional.of(given), points);
    }

    Act with(Points given) {
        return new Act(move, actor, dates, reason, Optional.of(given));
    }
}
