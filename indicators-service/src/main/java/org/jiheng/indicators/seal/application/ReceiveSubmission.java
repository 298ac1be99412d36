package org.jiheng.indicators.seal.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.deadline.PhaseName;
import org.jiheng.indicators.deadline.application.Deadlines;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.indicators.seal.OfficeReceivesNothing;
import org.jiheng.indicators.seal.ReceivingOffice;
import org.jiheng.indicators.seal.SealBroken;
import org.jiheng.indicators.seal.SealedSubmission;
import org.jiheng.indicators.seal.Submissions;
import org.jiheng.indicators.seal.UnknownSubmission;
import org.jiheng.indicators.seal.document.Sealing;
import org.jiheng.indicators.unit.Units;
import org.jiheng.kit.audit.Audit;
import org.jiheng.kit.identity.Claims;
import org.jiheng.kit.rights.PathRow;

/** An office acknowledges that it holds what was sealed; each does so for itself. */
@ApplicationScoped
public class ReceiveSubmission {
    private final OpenCycles cycles;
    private final Units units;
    private final Submissions submissions;
    private final Sealing sealing;
    private final ActingPerson person;
    private final Audit audit;
    private final SubmissionNotices notices;
    private final Deadlines deadlines;

    ReceiveSubmission(
            OpenCycles cycles,
            Units units,
            Submissions submissions,
            Sealing sealing,
            ActingPerson person,
            Audit audit,
            SubmissionNotices notices,
            Deadlines deadlines) {
        this.cycles = cycles;
        this.units = units;
        this.submissions = submissions;
        this.sealing = sealing;
        this.person = person;
        this.audit = audit;
        this.notices = notices;
        this.deadlines = deadlines;
    }

    /** @param digest of the file that the office holds */
    @Transactional
    public DatedSubmission atThePerformanceOffice(
            String cycleId, String unit, String digest, Optional<LocalDate> occurredOn) {
        Cycle cycle = cycles.running(cycleId, IndicatorsAct.RECEIVE_SUBMISSION, unit);
        return receive(cycle, unit, ReceivingOffice.PERFORMANCE_OFFICE, digest, occurredOn);
    }

    /** @param office what the caller belongs to, as the claim {@code assessor} has it */
    @Transactional
    public DatedSubmission at(
            String office, String cycleId, String unit, String digest, Optional<LocalDate> occurredOn) {
        Cycle cycle = cycles.running(
                cycleId,
                IndicatorsAct.RECEIVE_SUBMISSION_FOR_OFFICE,
                held -> List.of(new PathRow("", OpenCycles.rowOf(held, unit).with(Claims.ASSESSOR, office))));
        ReceivingOffice receiving = ReceivingOffice.named(office).orElseThrow(() -> new OfficeReceivesNothing(office));
        return receive(cycle, unit, receiving, digest, occurredOn);
    }

    private DatedSubmission receive(
            Cycle cycle, String unit, ReceivingOffice office, String digest, Optional<LocalDate> occurredOn) {
        units.require(cycle.id(), unit);
        SealedSubmission sealed = submissions.hold(cycle.id(), unit).orElseThrow(() -> new UnknownSubmission(unit));
        Act act = person.acting(occurredOn, cycle.scheme().workCalendar())
                .following(submissions.versions(cycle.id(), unit).stream()
                        .findFirst()
                        .map(newest -> newest.act().occurredOn()));
        SealedSubmission received = sealed.received(office, digest, act.person());
        refuseBroken(cycle.id(), sealed);
        submissions.receive(cycle.id(), received, office, act);
        audit.changed(
                SubmissionChange.subject(cycle.id(), received),
                SubmissionChange.of(sealed),
                SubmissionChange.of(received));
        notices.received(cycle, received, office);
        return new DatedSubmission(received, deadlines.daysLate(cycle, PhaseName.SEALED_SUBMISSION, act));
    }

    private void refuseBroken(String cycle, SealedSubmission sealed) {
        byte[] file = submissions.file(cycle, sealed.unit(), sealed.version()).orElseThrow();
        if (!sealing.isIntact(file, sealed.digest())) {
            throw new SealBroken(sealed.unit(), sealed.version());
        }
    }
}
