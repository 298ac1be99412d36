package org.jiheng.inspection.complaint.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.complaint.ComplaintUnknown;
import org.jiheng.inspection.complaint.ComplaintVersion;
import org.jiheng.inspection.complaint.Complaints;
import org.jiheng.inspection.complaint.TakenComplaint;
import org.jiheng.inspection.cycle.CycleUnknown;
import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.cycle.EvaluationCycles;
import org.jiheng.inspection.rights.InspectionAct;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;
import org.jiheng.kit.rights.Rights;

/** Reads those of a cycle's complaints that the caller may see. */
@ApplicationScoped
public class ReadComplaints {
    public record Seen(TakenComplaint taken, boolean late) {}

    /** @param history everything that was ever said of it, the first first */
    public record Detailed(Seen seen, List<ComplaintVersion> history) {}

    private final EvaluationCycles cycles;
    private final Complaints complaints;
    private final Rights rights;
    private final Clock clock;

    ReadComplaints(EvaluationCycles cycles, Complaints complaints, Rights rights, Clock clock) {
        this.cycles = cycles;
        this.complaints = complaints;
        this.rights = rights;
        this.clock = clock;
    }

    /** @param page sorted by {@code receivedOn} */
    @Transactional
    public Paged<Seen> page(String code, Optional<String> unit, Optional<String> area, boolean late, Page page) {
        EvaluationCycle cycle = cycle(code);
        rights.require(InspectionAct.LIST_COMPLAINTS, cycle.row());
        LocalDate today = today(cycle);
        Complaints.Fitting fitting = new Complaints.Fitting(
                code, units(cycle, unit), area, Optional.of(today).filter(day -> late));
        List<Seen> rows = complaints.page(fitting, page.sort().descending(), page.offset(), page.size()).stream()
                .map(taken -> seen(taken, today))
                .toList();
        return new Paged<>(rows, page, complaints.count(fitting));
    }

    @Transactional
    public Detailed one(String code, UUID id) {
        EvaluationCycle cycle = cycle(code);
        TakenComplaint taken = complaints.find(code, id).orElseThrow(() -> new ComplaintUnknown(id));
        rights.require(InspectionAct.READ_COMPLAINT, cycle.row(taken.complaint().unit()));
        return new Detailed(seen(taken, today(cycle)), said(cycle, id));
    }

    /** Also of a time when it was another unit's, to whoever may read that unit's. */
    private List<ComplaintVersion> said(EvaluationCycle cycle, UUID id) {
        return complaints.history(id).stream()
                .filter(version -> rights.permits(
                        InspectionAct.READ_COMPLAINT,
                        cycle.row(version.complaint().unit())))
                .toList();
    }

    private static Seen seen(TakenComplaint taken, LocalDate today) {
        return new Seen(taken, taken.complaint().isLate(today));
    }

    private List<String> units(EvaluationCycle cycle, Optional<String> wanted) {
        return cycles.units(cycle.cycle()).stream()
                .filter(unit -> wanted.map(unit::equals).orElse(true))
                .filter(unit -> rights.permits(InspectionAct.READ_COMPLAINT, cycle.row(unit)))
                .toList();
    }

    private EvaluationCycle cycle(String code) {
        return cycles.find(code).orElseThrow(() -> new CycleUnknown(code));
    }

    private LocalDate today(EvaluationCycle cycle) {
        return cycle.workCalendar().dateOf(clock.instant());
    }
}
