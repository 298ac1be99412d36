package org.jiheng.inspection.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.jiheng.inspection.points.Points;

/**
 * A move as it was made.
 *
 * @param actor issuer and subject; nobody when the appeal days went by
 * @param points those recorded, or those decided in an appeal
 */
public record Act(
        Move move,
        Optional<String> actor,
        Instant recordedAt,
        LocalDate occurredOn,
        Optional<String> reason,
        Optional<Points> points) {

    static Act of(Move move, Occasion occasion) {
        return new Act(
                move,
                Optional.of(occasion.person().id()),
                occasion.recordedAt(),
                occasion.occurredOn(),
                Optional.empty(),
                Optional.empty());
    }

    static Act ofNobody(Move move, Instant recordedAt, LocalDate occurredOn) {
        return new Act(move, Optional.empty(), recordedAt, occurredOn, Optional.empty(), Optional.empty());
    }

    Act because(String given) {
        return new Act(move, actor, recordedAt, occurredOn, Optional.of(given), points);
    }

    Act with(Points given) {
        return new Act(move, actor, recordedAt, occurredOn, reason, Optional.of(given));
    }
}
