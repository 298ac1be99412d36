package org.jiheng.inspection.complaint.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.complaint.Batch;
import org.jiheng.inspection.complaint.Complaint;
import org.jiheng.inspection.complaint.Complaints;
import org.jiheng.inspection.complaint.ComplaintsRefused;
import org.jiheng.inspection.complaint.TakenComplaint;
import org.jiheng.inspection.cycle.CycleUnknown;
import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.cycle.EvaluationCycles;
import org.jiheng.inspection.rights.InspectionAct;
import org.jiheng.kit.identity.Caller;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.rights.Rights;

/** Complaints as another system, or the office, gives them: all of a batch or none, and the same again is the same. */
@ApplicationScoped
public class TakeInComplaints {
    /** How many were new, how many said something else than before, how many nothing. */
    public record TakenIn(int added, int updated, int unchanged) {}

    private final EvaluationCycles cycles;
    private final Complaints complaints;
    private final ComplaintAudit audit;
    private final Rights rights;
    private final Caller caller;
    private final Clock clock;

    TakeInComplaints(
            EvaluationCycles cycles,
            Complaints complaints,
            ComplaintAudit audit,
            Rights rights,
            Caller caller,
            Clock clock) {
        this.cycles = cycles;
        this.complaints = complaints;
        this.audit = audit;
        this.rights = rights;
        this.caller = caller;
        this.clock = clock;
    }

    /** What is wrong with a batch that was read from a table. */
    @Transactional
    public List<Fault> faults(String code, Batch batch) {
        EvaluationCycle cycle = cycles.find(code).orElseThrow(() -> new CycleUnknown(code));
        rights.require(InspectionAct.TAKE_IN_COMPLAINTS, cycle.row());
        return faults(cycle, batch);
    }

    /** @throws ComplaintsRefused naming everything that is wrong in any of them */
    @Transactional
    public TakenIn takeIn(String code, Batch said) {
        EvaluationCycle cycle = cycles.hold(code);
        rights.require(InspectionAct.TAKE_IN_COMPLAINTS, cycle.row());
        cycle.mustBeRunning();
        complaints.lock(code);
        Batch batch = said.by(cycle.areas());
        complaints.hold(code, batch.numbers());
        List<Fault> faults = faults(cycle, batch);
        if (!faults.isEmpty()) {
            throw new ComplaintsRefused(faults);
        }
        Map<String, TakenComplaint> held = complaints.numbered(code, batch.numbers());
        List<TakenComplaint> newer = newer(batch, held);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        complaints.keep(code, newer, caller.id(), now);
        audit.takenIn(code, held, newer, batch.complaints().size());
        return counted(batch, held, newer);
    }

    private List<Fault> faults(EvaluationCycle cycle, Batch batch) {
        List<Fault> faults = new ArrayList<>(batch.faults(bounds(cycle)));
        Map<String, TakenComplaint> held = complaints.numbered(cycle.cycle(), batch.numbers());
        Set<UUID> withFindings = complaints.withFindings(
                held.values().stream().map(TakenComplaint::id).toList());
        faults.addAll(batch.movedAway(held, withFindings));
        return faults;
    }

    private static List<TakenComplaint> newer(Batch batch, Map<String, TakenComplaint> held) {
        Map<String, TakenComplaint> newer = new LinkedHashMap<>();
        for (Complaint each : batch.complaints()) {
            TakenComplaint before = held.get(each.number());
            if (before == null) {
                newer.putIfAbsent(each.number(), new TakenComplaint(UUID.randomUUID(), 1, each));
            } else if (!before.complaint().equals(each)) {
                newer.putIfAbsent(each.number(), new TakenComplaint(before.id(), before.version() + 1, each));
            }
        }
        return new ArrayList<>(newer.values());
    }

    private static TakenIn counted(Batch batch, Map<String, TakenComplaint> held, List<TakenComplaint> newer) {
        int updated = (int) newer.stream()
                .filter(each -> held.containsKey(each.complaint().number()))
                .count();
        Set<String> numbers = new HashSet<>(batch.numbers());
        return new TakenIn(newer.size() - updated, updated, numbers.size() - newer.size());
    }

    private Batch.Bounds bounds(EvaluationCycle cycle) {
        return new Batch.Bounds(
                Set.copyOf(cycles.units(cycle.cycle())),
                cycle.areas(),
                cycle.workCalendar().dateOf(clock.instant()));
    }
}
