package org.jiheng.inspection.finding.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.area.NamedArea;
import org.jiheng.inspection.complaint.Complaints;
import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.cycle.EvaluationCycles;
import org.jiheng.inspection.finding.FindingRefused;
import org.jiheng.inspection.finding.Particulars;
import org.jiheng.inspection.points.Points;
import org.jiheng.inspection.side.Side;
import org.jiheng.inspection.side.Sides;
import org.jiheng.inspection.visit.Visit;
import org.jiheng.inspection.visit.Visits;
import org.jiheng.kit.refusal.Fault;

/** Collects what is wrong with what is said of a finding. */
@ApplicationScoped
class FindingCheck {
    private static final String VISIT_ID = "/visitId";

    private final EvaluationCycles cycles;
    private final Visits visits;
    private final Complaints complaints;
    private final Sides sides;
    private final Measure measure;

    FindingCheck(EvaluationCycles cycles, Visits visits, Complaints complaints, Sides sides, Measure measure) {
        this.cycles = cycles;
        this.visits = visits;
        this.complaints = complaints;
        this.sides = sides;
        this.measure = measure;
    }

    /** What is to be written down: its area by code, its points as the catalogue says. */
    record Checked(Particulars particulars, Points points) {}

    /** @throws FindingRefused with every fault */
    Checked checked(Particulars said, Measured measured, LocalDate occurredOn, EvaluationCycle cycle) {
        List<Fault> faults = new ArrayList<>();
        if (!cycles.hasUnit(cycle.cycle(), said.unit())) {
            faults.add(new Fault("/unit", "unknown-unit", said.unit()));
        }
        if (said.visit().isEmpty() && !mayBeFoundWithoutAVisit(said)) {
            faults.add(new Fault("/visit", "visit-kind-missing"));
        }
        Optional<NamedArea> area = cycle.areas().named(said.area());
        if (area.isEmpty()) {
            faults.add(new Fault(
                    "/area", "unknown-area", said.area(), cycle.areas().codes()));
        }
        Measure.Taken taken = measure.taken(cycle.cycle(), measured, area);
        faults.addAll(taken.faults());
        said.visitId().ifPresent(visit -> faults.addAll(ofVisit(visit, said, occurredOn)));
        said.complaint()
                .filter(complaint -> !isAbout(said, complaint))
                .ifPresent(complaint ->
                        faults.add(new Fault("/complaint", "complaint-about-another", complaint, said.unit())));
        if (!faults.isEmpty()) {
            throw new FindingRefused(faults);
        }
        return new Checked(
                said.in(area.orElseThrow(), taken.by()), taken.points().orElseThrow());
    }

    /** Of what citizens and supervision report it may be that nobody went to look. */
    private static boolean mayBeFoundWithoutAVisit(Particulars said) {
        return said.visitId().isEmpty()
                && (said.complaint().isPresent() || said.source().isPresent());
    }

    /** Held, so that it does not become another unit's meanwhile. */
    private boolean isAbout(Particulars said, UUID complaint) {
        return complaints
                .hold(said.cycle(), complaint)
                .filter(taken -> taken.complaint().unit().equals(said.unit()))
                .isPresent();
    }

    private List<Fault> ofVisit(UUID id, Particulars said, LocalDate occurredOn) {
        Optional<Visit> visit = visits.hold(said.cycle(), id);
        if (visit.isEmpty()) {
            return List.of(new Fault(VISIT_ID, "unknown-visit", id));
        }
        List<Fault> faults = new ArrayList<>();
        if (!visit.get().details().unit().equals(said.unit())) {
            faults.add(new Fault(VISIT_ID, "visit-to-another-unit", said.unit()));
        }
        said.visit()
                .filter(kind -> kind != visit.get().details().kind())
                .ifPresent(kind -> faults.add(new Fault(VISIT_ID, "visit-of-another-kind", kind)));
        if (visit.get().days().filter(days -> days.contain(occurredOn)).isEmpty()) {
            faults.add(new Fault(VISIT_ID, "not-a-day-of-the-visit", occurredOn));
        }
        sides.on(Side.SPEAKING, said.cycle(), said.unit(), visit.get().inspectors())
                .forEach(person -> faults.add(new Fault(VISIT_ID, "inspector-spoke-for-the-unit", person)));
        return faults;
    }
}
