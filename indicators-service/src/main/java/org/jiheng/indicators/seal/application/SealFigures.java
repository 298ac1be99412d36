package org.jiheng.indicators.seal.application;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.deadline.PhaseName;
import org.jiheng.indicators.deadline.application.Deadlines;
import org.jiheng.indicators.figures.application.LockedFigures;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.indicators.seal.SealedSubmission;
import org.jiheng.indicators.seal.SubmissionSealedBefore;
import org.jiheng.indicators.seal.Submissions;
import org.jiheng.indicators.seal.UnknownSubmission;
import org.jiheng.indicators.seal.document.SealedFigures;
import org.jiheng.indicators.seal.document.Sealing;
import org.jiheng.indicators.unit.Units;
import org.jiheng.kit.audit.Audit;
import org.jiheng.kit.version.Precondition;
import org.jiheng.kit.version.Version;

/** The unit's head seals its figures, or replaces what was sealed by those of now. */
@ApplicationScoped
public class SealFigures {
    private final OpenCycles cycles;
    private final Units units;
    private final LockedFigures lockedFigures;
    private final PresentFigures figures;
    private final Submissions submissions;
    private final Sealing sealing;
    private final ActingPerson person;
    private final Audit audit;
    private final SubmissionNotices notices;
    private final Deadlines deadlines;

    SealFigures(
            OpenCycles cycles,
            Units units,
            LockedFigures lockedFigures,
            PresentFigures figures,
            Submissions submissions,
            Sealing sealing,
            ActingPerson person,
            Audit audit,
            SubmissionNotices notices,
            Deadlines deadlines) {
        this.cycles = cycles;
        this.units = units;
        this.lockedFigures = lockedFigures;
        this.figures = figures;
        this.submissions = submissions;
        this.sealing = sealing;
        this.person = person;
        this.audit = audit;
        this.notices = notices;
        this.deadlines = deadlines;
    }

    @Transactional
    public DatedSubmission seal(String cycleId, String unit, Optional<LocalDate> occurredOn) {
        Cycle cycle = open(cycleId, IndicatorsAct.SEAL_SUBMISSION, unit);
        if (submissions.hold(cycleId, unit).isPresent()) {
            throw new SubmissionSealedBefore(unit);
        }
        SealedFigures present = figures.whole(cycleId, unit);
        Act act = person.acting(occurredOn, cycle.scheme().workCalendar());
        SealedSubmission sealed = SealedSubmission.sealed(unit, sealing.digest(present), act.person());
        store(cycle, sealed, present, Optional.empty(), act);
        audit.changed(SubmissionChange.subject(cycleId, sealed), null, SubmissionChange.of(sealed));
        return dated(cycle, sealed, act);
    }

    @Transactional
    public DatedSubmission replace(
            String cycleId, String unit, String reason, Precondition precondition, Optional<LocalDate> occurredOn) {
        Cycle cycle = open(cycleId, IndicatorsAct.REPLACE_SUBMISSION, unit);
        SealedSubmission before = submissions.hold(cycleId, unit).orElseThrow(() -> new UnknownSubmission(unit));
        precondition.check(new Version(before.revision()));
        SealedFigures present = figures.whole(cycleId, unit);
        Act act = person.acting(occurredOn, cycle.scheme().workCalendar()).following(lastActOn(cycleId, unit));
        SealedSubmission replaced = before.replaced(sealing.digest(present), act.person());
        store(cycle, replaced, present, Optional.of(reason), act);
        audit.changed(
                SubmissionChange.subject(cycleId, replaced),
                SubmissionChange.of(before),
                SubmissionChange.of(replaced),
                reason);
        return dated(cycle, replaced, act);
    }

    private Cycle open(String cycleId, IndicatorsAct act, String unit) {
        Cycle cycle = cycles.running(cycleId, act, unit);
        units.require(cycleId, unit);
        lockedFigures.lock(cycleId, unit);
        return cycle;
    }

    private void store(Cycle cycle, SealedSubmission sealed, SealedFigures present, Optional<String> reason, Act act) {
        byte[] file = sealing.seal(sealed.version(), present, reason, act);
        submissions.seal(cycle.id(), sealed, file, reason, act);
        notices.sealed(cycle, sealed);
    }

    private DatedSubmission dated(Cycle cycle, SealedSubmission sealed, Act act) {
        return new DatedSubmission(sealed, deadlines.daysLate(cycle, PhaseName.SEALED_SUBMISSION, act));
    }

    private Optional<LocalDate> lastActOn(String cycle, String unit) {
        return submissions.versions(cycle, unit).stream()
                .findFirst()
                .map(newest -> newest.act().occurredOn());
    }
}
