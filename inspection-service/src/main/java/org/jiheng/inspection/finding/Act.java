package org.jiheng.inspection.finding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jiheng.inspection.points.Points;
import org.jiheng.kit.calendar.Dated;

/**
 * A move as it was made.
 *
 * @param actor issuer and subject; nobody when the appeal days went by
 * @param points those recorded, or those decided in an appeal
 * @param expectedEvidence files that will come with an appeal, as the unit said of it, or have come already
 */
public record Act(
        Move move,
        Optional<String> actor,
        Dated dates,
        Optional<String> reason,
        Optional<Points> points,
        List<UUID> expectedEvidence) {
    public Act {
        expectedEvidence = List.copyOf(expectedEvidence);
    }

    static Act of(Move move, Occasion occasion) {
        return of(move, Optional.of(occasion.person()), occasion.dates());
    }

    static Act ofNobody(Move move, Dated dates) {
        return of(move, Optional.empty(), dates);
    }

    private static Act of(Move move, Optional<String> actor, Dated dates) {
        return new Act(move, actor, dates, Optional.empty(), Optional.empty(), List.of());
    }

    Act because(String given) {
        return new Act(move, actor, dates, Optional.of(given), points, expectedEvidence);
    }

    Act with(Points given) {
        return new Act(move, actor, dates, reason, Optional.of(given), expectedEvidence);
    }

    Act expecting(List<UUID> files) {
        return new Act(move, actor, dates, reason, points, files);
    }
}
