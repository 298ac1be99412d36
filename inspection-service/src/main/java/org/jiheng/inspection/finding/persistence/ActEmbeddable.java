package org.jiheng.inspection.finding.persistence;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jiheng.inspection.finding.Act;
import org.jiheng.inspection.finding.Move;
import org.jiheng.inspection.points.Points;
import org.jiheng.kit.calendar.Dated;

/** A row of {@code finding_act}; its place in the sequence is the list's. */
@Embeddable
class ActEmbeddable {
    @Enumerated(EnumType.STRING)
    Move move;

    String actor;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "occurred_on")
    LocalDate occurredOn;

    @Column(name = "entered_back")
    boolean enteredBack;

    String reason;
    BigDecimal points;

    @Column(name = "expected_evidence")
    UUID[] expectedEvidence;

    static ActEmbeddable of(Act act) {
        ActEmbeddable row = new ActEmbeddable();
        row.move = act.move();
        row.actor = act.actor().orElse(null);
        row.recordedAt = act.dates().recordedAt();
        row.occurredOn = act.dates().occurredOn();
        row.enteredBack = act.dates().enteredBack();
        row.reason = act.reason().orElse(null);
        row.points = act.points().map(Points::value).orElse(null);
        row.expectedEvidence = act.expectedEvidence().toArray(UUID[]::new);
        return row;
    }

    Act act() {
        return new Act(
                move,
                Optional.ofNullable(actor),
                new Dated(recordedAt, occurredOn, enteredBack),
                Optional.ofNullable(reason),
                Optional.ofNullable(points).map(Points::new),
                List.of(expectedEvidence));
    }
}
