package org.jiheng.inspection.deduction.usecase;

import java.util.Collection;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.deduction.Deductions;
import org.jiheng.inspection.deduction.InspectedUnits;
import org.jiheng.inspection.deduction.Ledger;
import org.jiheng.kit.outbox.Outbox;
import org.jiheng.kit.standing.SubjectKey;

/** Publishes units' deduction standings: lock first, then change and read, then publish. */
@ApplicationScoped
public class PublishDeductions {
    public static final String TOPIC = "jiheng.deduction-standings.v1";

    private final Outbox outbox;
    private final Deductions deductions;
    private final Ledger ledger;
    private final InspectedUnits inspected;

    PublishDeductions(Outbox outbox, Deductions deductions, Ledger ledger, InspectedUnits inspected) {
        this.outbox = outbox;
        this.deductions = deductions;
        this.ledger = ledger;
        this.inspected = inspected;
    }

    /** Nobody else changes or publishes the unit's deductions until the transaction ends. */
    public void lock(String cycle, String unit) {
        outbox.lock(subject(cycle, unit));
    }

    /** To be called with the unit locked, after the change. */
    public void publish(EvaluationCycle cycle, String unit) {
        outbox.publish(
                subject(cycle.cycle(), unit),
                DeductionStanding.of(
                        cycle.cycle(),
                        unit,
                        deductions.ofUnit(cycle.cycle(), unit),
                        deductions.withdrawn(cycle.cycle(), unit),
                        ledger.headOf(cycle.cycle(), unit)),
                Map.of("cycle", cycle.cycle(), "cyclerevision", String.valueOf(cycle.revision())));
    }

    /** Publishes every unit that has findings, as a new revision of the cycle asks for. */
    public void publishAll(EvaluationCycle cycle) {
        Collection<String> units = inspected.withFindings(cycle.cycle());
        outbox.lock(units.stream().map(unit -> subject(cycle.cycle(), unit)).toList());
        units.forEach(unit -> publish(cycle, unit));
    }

    private static SubjectKey subject(String cycle, String unit) {
        return new SubjectKey(TOPIC, cycle + "/" + unit);
    }
}
