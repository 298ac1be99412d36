package org.jiheng.inspection.rectification.usecase;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.cycle.EvaluationCycles;
import org.jiheng.inspection.finding.Occasion;
import org.jiheng.inspection.finding.usecase.Acting;
import org.jiheng.inspection.rectification.Rectification;
import org.jiheng.inspection.rectification.RectificationUnknown;
import org.jiheng.inspection.rectification.Rectifications;
import org.jiheng.inspection.rectification.Restatement;
import org.jiheng.inspection.rights.InspectionAct;
import org.jiheng.inspection.side.usecase.OneSidedRights;
import org.jiheng.kit.version.Precondition;
import org.jiheng.kit.version.Version;

/** The unit mends, an inspector looks at it, the office closes it; one at a time, each as the caller saw it. */
@ApplicationScoped
public class MoveRectification {
    /**
     * Which rectification, as the caller saw it, and when what is done to it occurred.
     *
     * @param seen its version, if the caller says so
     */
    public record Asked(
            String cycle, UUID rectification, Optional<Precondition> seen, Optional<LocalDate> occurredOn) {}

    private final Acting acting;
    private final EvaluationCycles cycles;
    private final Rectifications rectifications;
    private final RectificationEvidence evidence;
    private final RectificationNotices notices;
    private final RectificationAudit audit;
    private final OneSidedRights rights;

    MoveRectification(
            Acting acting,
            EvaluationCycles cycles,
            Rectifications rectifications,
            RectificationEvidence evidence,
            RectificationNotices notices,
            RectificationAudit audit,
            OneSidedRights rights) {
        this.acting = acting;
        this.cycles = cycles;
        this.rectifications = rectifications;
        this.evidence = evidence;
        this.notices = notices;
        this.audit = audit;
        this.rights = rights;
    }

    /** @param said what the unit says otherwise than who opened it */
    @Transactional
    public Rectification start(Asked asked, Restatement said) {
        return move(
                InspectionAct.START_RECTIFICATION,
                asked,
                (held, occasion) -> held.start(occasion, said),
                (cycle, started) -> {});
    }

    @Transactional
    public Rectification submit(Asked asked, String done) {
        return move(
                InspectionAct.SUBMIT_RECTIFICATION,
                asked,
                (held, occasion) -> held.submit(occasion, done, evidence.shows(held)),
                notices::submitted);
    }

    @Transactional
    public Rectification verify(Asked asked) {
        return move(InspectionAct.VERIFY_RECTIFICATION, asked, Rectification::verify, notices::verified);
    }

    @Transactional
    public Rectification reject(Asked asked, String reason) {
        return move(
                InspectionAct.REJECT_RECTIFICATION,
                asked,
                (held, occasion) -> held.reject(occasion, reason),
                notices::rejected);
    }

    @Transactional
    public Rectification close(Asked asked) {
        return move(InspectionAct.CLOSE_RECTIFICATION, asked, Rectification::close, notices::closed);
    }

    private Rectification move(
            InspectionAct act,
            Asked asked,
            BiFunction<Rectification, Occasion, Rectification> move,
            BiConsumer<EvaluationCycle, Rectification> tell) {
        EvaluationCycle cycle = cycles.hold(asked.cycle());
        Rectification held = rectifications
                .hold(asked.cycle(), asked.rectification())
                .orElseThrow(() -> new RectificationUnknown(asked.rectification()));
        rights.require(act, cycle, held.unit());
        asked.seen().ifPresent(seen -> seen.check(new Version(held.acts().size())));
        Rectification moved = move.apply(held, acting.on(asked.occurredOn(), cycle));
        rectifications.keep(moved);
        audit.moved(held, moved);
        tell.accept(cycle, moved);
        return moved;
    }
}
